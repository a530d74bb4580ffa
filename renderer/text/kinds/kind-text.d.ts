export type FieldWords = {
    readonly label: string;
    readonly hint?: string;
    readonly placeholder?: string;
    /** By value, for a field that is chosen. */
    readonly choices?: Readonly<Record<string, string>>;
};
export type Click = {
    readonly words: string;
    /** To be typed into the other system as it is, and what it is called there. */
    readonly copy?: {
        readonly label: string;
        readonly value: string;
    };
};
/** What the page of one kind of connection says. */
export type KindText = {
    /** What it is for, in one sentence. */
    readonly purpose: string;
    /** Who answers: «What AMS360 reports». */
    readonly otherSide: string;
    /** What is kept secret, as it stands in a sentence: «the password». */
    readonly secret: string;
    readonly fields: Readonly<Record<string, FieldWords>>;
    readonly guide: {
        readonly title: string;
        readonly lead: string;
        readonly clicks: readonly Click[];
        /** What is easily overlooked there. */
        readonly notes: readonly string[];
    };
    /** How the secret is changed without a gap; absent where the page has its own way. */
    readonly rotation?: {
        readonly title: string;
        readonly clicks: readonly string[];
    };
    /** What does not happen any more once it is removed. */
    readonly stops: readonly string[];
};
/** Fields that every kind has. */
export declare const everyKind: {
    readonly timeoutSeconds: {
        readonly label: 'Time-out in seconds';
        readonly placeholder: '30';
        readonly hint: 'From 5 to 120';
    };
    readonly caFile: {
        readonly label: 'Extra CA file';
        readonly hint: 'Path of a PEM file, only if your network inspects encrypted traffic';
    };
};
