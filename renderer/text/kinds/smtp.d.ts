import { type KindText } from './kind-text';
export declare const smtpText: KindText;
