import { type KindText } from './kind-text';
/** Vertafore publishes no address, header or path of EMS (AMS360 reference §13): none is claimed. */
export declare const emsText: KindText;
