import type { ConnectionKind } from '../../preload/contract/systems';
export type Field = {
    readonly key: string;
    readonly secret: boolean;
    readonly required: boolean;
    /** Longer is a slip of the clipboard; the engine has its own, final rule. */
    readonly longest: number;
    /** Kept behind «Connection details»: right for nearly everybody as it is. */
    readonly tucked: boolean;
    readonly initial: string;
    /** One of these is chosen; without any, the value is typed. */
    readonly choices: readonly string[];
    /** A value beside the choices may be typed too. */
    readonly free: boolean;
    /** Vertafore publishes no value: it stands in the agency's own app subscription. */
    readonly fromSubscription: boolean;
    /** A secret that only exists beside this setting: without a user there is no password. */
    readonly goesWith: string;
};
/** The login sites of the ConnectWise cloud (ConnectWise reference, «Site and codebase»). */
export declare const connectwiseSites: readonly ['na.myconnectwise.net', 'eu.myconnectwise.net', 'au.myconnectwise.net', 'aus.myconnectwise.net', 'za.myconnectwise.net', 'staging.connectwisedev.com'];
/** What each kind of connection asks for, in the order of the form. */
export declare const fieldsOf: Readonly<Record<ConnectionKind, readonly Field[]>>;
