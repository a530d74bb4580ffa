import { type KindText } from './kind-text';
/** The clicks and notes are seed 2, with SyncDesk as the integration. */
export declare const connectwiseText: KindText;
