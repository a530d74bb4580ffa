import { type KindText } from './kind-text';
/** From public client code, not from Vertafore’s own documents (AMS360 reference §14). */
export declare const odataText: KindText;
