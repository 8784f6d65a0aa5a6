import type { Day, Instant } from "@consentry/kernel";

import type {
  Act,
  Category,
  Channel,
  ConsentState,
  ContactKind,
  Message,
  Purpose,
  Reading,
  Recipient,
  Relation,
  Safeguard,
  Scope,
  Sector,
  SourceKind,
} from "./vocabulary.ts";

/** `undefined` says that nobody told: never a "no", and judged as whichever answer is stricter. */
export type Told<T> = T | undefined;

/** One event of one consent. The order of events in a question does not matter; their days do. */
export interface Consent {
  readonly purpose: Purpose;
  /** Untold: a consent to be sent something covers no channel, a withdrawal covers all. */
  readonly channel: Told<Channel>;
  readonly state: ConsentState;
  readonly at: Told<Day | Instant>;
  /** Further purposes named beside the same box: a joint consent. */
  readonly alsoNames: readonly Purpose[];
}

export interface Offer {
  readonly relatedToProfession: Told<boolean>;
  readonly analogous: Told<boolean>;
  readonly sameLegalPerson: Told<boolean>;
  /** `null`: none of the trades with a rule of their own. */
  readonly sector: Told<Sector | null>;
}

/** What an observation keeps and what it is used for. Other words than the known ones are allowed in
 * `stores` and `uses`: an exemption names what it admits, so a word it does not know defeats it. */
export interface Measure {
  readonly stores: Told<readonly string[]>;
  readonly uses: Told<readonly string[]>;
  readonly exclusive: Told<boolean>;
  readonly perRecipient: Told<boolean>;
  readonly ipKept: Told<boolean>;
  /** The law makes the sender send this, and whether the reader knows of it matters. */
  readonly legalDuty: Told<boolean>;
}

export interface Contact {
  readonly kind: ContactKind;
  readonly at: Day;
  /** Observed with consent, or without reading anything from a device (a reply, a login). */
  readonly lawfullyObserved: Told<boolean>;
}

/** When a row of a category was made, last touched, and what ended. */
export interface RetentionFacts {
  readonly collectedAt?: Told<Day>;
  readonly contacts?: readonly Contact[];
  readonly relationEndedAt?: Told<Day>;
  readonly objectedAt?: Told<Day>;
  readonly consentEndedAt?: Told<Day>;
  /** Years a claim may still be brought; no figure is on record here, so the caller gives it. */
  readonly limitationYears?: Told<number>;
  /** A shorter period than the usual one, in months, where somebody chose one; longer has no effect. */
  readonly chosenMonths?: Told<number>;
}

export interface Facts {
  readonly consents: readonly Consent[];
  readonly source: { readonly kind: SourceKind; readonly namesUs: Told<boolean> };
  readonly collectedAt: Told<Day>;
  /** The last contact that came from the person. An open, a delivery or an autoreply is none. */
  readonly lastContactAt: Told<Day>;
  readonly informedAt: Told<Day>;
  /** `null`: known that there was none. */
  readonly objectedAt: Told<Day | null>;
  /** A complaint that the mailbox provider passed on. */
  readonly complaintAt: Told<Day>;
  /** This message says where the address was taken from, and what GDPR 14 asks. */
  readonly sourceStated: Told<boolean>;
  readonly offer: Offer;
  readonly optOut: { readonly atCollection: Told<boolean>; readonly inMessage: Told<boolean> };
  readonly suppressed: Told<boolean>;
  /** The person asked that their data be kept and not used. Left out: nobody restricted them. */
  readonly restricted?: Told<boolean>;
  readonly identityShown: Told<boolean>;
  readonly designated: Told<boolean>;
  readonly runningContract: Told<boolean>;
  readonly onOptOutRegister: Told<boolean>;
  readonly guardianConsent: Told<boolean>;
  readonly partnersNamed: Told<boolean>;
  readonly onwardTransfer: Told<boolean>;
  readonly measure: Measure;
  readonly transfer: {
    readonly country: Told<string>;
    readonly scope: Told<Scope>;
    readonly exporter: Told<string>;
    readonly safeguard: Told<Safeguard>;
    readonly assessed: Told<boolean>;
  };
  readonly keep: RetentionFacts & { readonly category: Told<Category> };
}

export interface Policy {
  readonly frAggregateReading: Reading;
  readonly frJointConsent: boolean;
  /** Until when people informed in the transition of 2026 count as tolerating. `null`: no end. */
  readonly frLegacyUntil: Day | null;
  /** Reading chosen per contested rule, by rule id. */
  readonly readings: Readonly<Record<string, Reading>>;
  /** Countries to ask when the recipient's is unknown. */
  readonly jurisdictions: readonly string[];
}

/** One question, parsed: every word known, every date real, what nobody told `undefined`. */
export interface Question {
  readonly act: Act;
  readonly on: Day;
  /** ISO 3166 code of the recipient's country. `null` when unknown. */
  readonly jurisdiction: string | null;
  readonly channel: Channel;
  readonly message: Message;
  readonly recipient: Recipient;
  readonly relation: Relation;
  readonly purpose: Purpose | null;
  /** Age in years when the sender happens to know it. Nobody is made to collect it. */
  readonly age: number | null;
  readonly facts: Facts;
  readonly policy: Policy;
}
