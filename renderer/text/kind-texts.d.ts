import type { ConnectionKind } from '../../preload/contract/systems';
import type { FieldWords, KindText } from './kinds/kind-text';
/** The words of each kind; only the Credentials screen loads them. */
export declare const kindTexts: Readonly<Record<ConnectionKind, KindText>>;
export declare const fieldWords: (kind: ConnectionKind, key: string) => FieldWords;
