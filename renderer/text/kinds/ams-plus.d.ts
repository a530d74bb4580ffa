import { type KindText } from './kind-text';
/** How to get the URL, and the two kinds of records: seed 3. */
export declare const amsPlusText: KindText;
