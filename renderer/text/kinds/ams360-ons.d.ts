import { type KindText } from './kind-text';
/** AMS360 knows our listener by this name (seed 0, step 3, with our own client name). */
export declare const recipientName = "SyncDeskNotificationClientService";
/** The clicks are seed 0, step 3, with SyncDesk as the client. */
export declare const onsKindText: KindText;
