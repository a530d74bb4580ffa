import { type KindText } from './kind-text';
/** The clicks are seed 0, step 2. */
export declare const wsapiText: KindText;
