import type { Day, Instant } from "@consentry/kernel";
import type {
  ActivityId,
  BasisId,
  DataId,
  OriginId,
  PeopleId,
  RetentionRuleId,
  Text,
  TransferStatus,
} from "@consentry/law";

import type { Answers, ProcessorAnswer, QuestionId } from "./answers/answer.ts";

/** What a register tells on a day: read from the configuration, completed by what was answered. */
export interface RegisterFacts {
  readonly on: Day;
  readonly controller: Controller;
  readonly activities: readonly Activity[];
  /** Firms that data go to, found or named; those that ended included. */
  readonly processors: readonly Processor[];
  /** Hosts in use of which more is to be known than their name, those that ask most first. */
  readonly exposures: readonly Exposure[];
  readonly measures: readonly Measure[];
  /** What people answered that no configuration knows; each may be missing. */
  readonly answers: Answers;
  /** Questions of law that concern this organisation. */
  readonly asked: readonly QuestionId[];
  /** Questions nobody answered yet. */
  readonly open: readonly OpenQuestion[];
}

/** Who answers for the data, as the organisation says it and as its mails say it. */
export interface Controller {
  readonly name: string;
  readonly country: string | null;
  /** Where people reach it about their data; empty when not stated. */
  readonly contact: string;
  readonly privacyNotice: string | null;
  /** What its footers say of who answers for a mail; each once. */
  readonly legalIdentities: readonly string[];
}

/** A word of a register with the id it has in law. */
export interface Named<Id extends string> {
  readonly id: Id;
  readonly title: Text;
}

/** One sheet of the register: it is there because something shows that it is done. */
export interface Activity extends Named<ActivityId> {
  readonly objective: Text;
  readonly purposes: readonly Text[];
  readonly people: readonly Named<PeopleId>[];
  readonly data: readonly Named<DataId>[];
  /** Names of further details that are kept, in the organisation's own words. */
  readonly details: readonly string[];
  readonly origins: readonly Named<OriginId>[];
  readonly bases: readonly ActivityBasis[];
  /** Several are possible and nobody said which. */
  readonly isBasisOpen: boolean;
  /** Which contract, duty or interest, in the organisation's own words; empty: not said. */
  readonly basisWhy: string;
  /** People and roles inside. */
  readonly recipients: readonly Text[];
  /** Keys of those among `processors` that take part in it. */
  readonly processors: readonly string[];
  readonly retention: readonly RetentionLine[];
  readonly isGivingNeeded: Text;
}

export interface ActivityBasis {
  readonly basis: BasisId;
  readonly title: Text;
  /** The rule of a country that says so, and for which purpose; `null`: it follows from what it is. */
  readonly rule: string | null;
  readonly about: Text | null;
  readonly sources: readonly string[];
}

export interface RetentionLine {
  readonly rule: RetentionRuleId;
  /** As chosen, else as usual, in `unit`; `null`: it has no end of its own. */
  readonly length: number | null;
  readonly unit: "days" | "months";
  readonly text: Text;
  readonly sources: readonly string[];
}

/** What a found processor is used for. */
export const PROCESSOR_USES = [
  "machine",
  "database",
  "relay",
  "mailbox",
  "webhook",
  "sign-on",
  "text-carrier",
  "partner",
  "stated",
] as const;
export type ProcessorUse = (typeof PROCESSOR_USES)[number];

export interface Processor {
  /** `machine`, `host:smtp.example.org`, `source:ID`, `own:ID`: what an answer is kept under. */
  readonly key: string;
  /** As it was answered, else what is known of it. */
  readonly name: string;
  readonly host: string | null;
  readonly uses: readonly { readonly use: ProcessorUse; readonly name: string }[];
  readonly activities: readonly ActivityId[];
  /** What our tables know of the host; `null`: nothing. */
  readonly known: KnownCompany | null;
  readonly answer: ProcessorAnswer | null;
  readonly answeredAt: Instant | null;
  readonly answeredBy: string | null;
  /** As answered, else as known; `null`: unknown. */
  readonly country: string | null;
  readonly transfer: Transfer;
  /** Data go there; of a partner alone they come from there. */
  readonly isRecipient: boolean;
  /** It is used no more, as far as anything shows. */
  readonly isGone: boolean;
}

export interface KnownCompany {
  readonly service: string | null;
  readonly name: string;
  readonly country: string | null;
  /** The last owner known, where it is another. */
  readonly parent: string | null;
  readonly parentCountry: string | null;
}

/** What carries data to a country on the day. */
export interface Transfer {
  readonly status: TransferStatus["status"];
  readonly basis: readonly string[];
  readonly note: Text;
  readonly sources: readonly string[];
  /** Outside the EEA, and nothing found that carries it. */
  readonly isOpen: boolean;
}

/** Where a host in use would lead data, by what our tables know. */
export interface Exposure {
  readonly host: string;
  readonly uses: readonly ("relay" | "mailbox" | "webhook" | "sign-on" | "database" | "writing")[];
  readonly known: KnownCompany | null;
  /** The country of the group that asks most; `null`: not known. */
  readonly country: string | null;
  readonly status: TransferStatus["status"];
  readonly basis: readonly string[];
}

/** `active`: this program does it, or is set up to. `missing`: it could. `unknown`: not to be seen from here. */
export interface Measure {
  readonly id: string;
  readonly title: Text;
  readonly state: "active" | "missing" | "unknown";
}

/** A question of law's that nobody answered, or one about a basis or a processor. */
export interface OpenQuestion {
  /** What the answer is kept under: `officer`, `basis:messages`, `processor:machine`. */
  readonly subject: string;
  readonly title: Text;
}
