import type {
  Grade,
  Identifies,
  LinkKind,
  NoticeCode,
  Observed,
  ReferenceTechnique,
  Severity,
  Transfer,
} from "@consentry/audit";

import type { RecordErrorCode } from "../record.ts";
import type { PartyWords } from "./parties/words.ts";
import type { ReportWords } from "./report/words.ts";

/** What the opening sentence is about. */
export interface VerdictFacts {
  readonly openTrackers: number;
  /** What the trackers that report an opening are to the eye. */
  readonly openKind: "hidden-image" | "image" | "element";
  /** Every opening is reported without saying whose. */
  readonly isAnonymous: boolean;
  readonly trackedLinks: number;
  readonly allLinks: number;
  /** Requests that opening makes although nothing in them tracks. */
  readonly ordinary: number;
  readonly ordinaryHosts: number;
}

/** The page's own words in one language. Titles and explanations of findings come from the auditor. */
export interface Words {
  readonly verdict: {
    readonly tracked: (facts: VerdictFacts) => string;
    readonly untracked: (facts: VerdictFacts) => string;
    readonly unclear: (facts: VerdictFacts) => string;
    readonly unread: string;
    /** Said after any of them where the header asks for a receipt. */
    readonly receipt: string;
    /** What even a mail that does not watch asks for. */
    readonly ordinary: (facts: VerdictFacts) => string;
  };
  readonly label: {
    readonly subject: string;
    readonly from: string;
    readonly to: string;
    readonly sent: string;
    readonly sentWith: string;
    readonly file: string;
    readonly none: string;
    readonly learns: string;
    readonly consent: string;
    readonly evidence: string;
    readonly place: string;
    readonly rules: string;
    readonly identifies: string;
    readonly why: string;
    readonly certainty: string;
    readonly leadsTo: string;
  };
  readonly heading: {
    readonly observes: string;
    readonly told: string;
    readonly evidence: string;
    readonly cannotShow: string;
    readonly notRead: string;
  };
  readonly nothingObserves: string;
  /** Before findings of which none tells anybody of an opening or a click. */
  readonly worthKnowing: string;
  /** Of consent, where authorities differ and the rules applied ask for it. */
  readonly askedByRules: string;
  readonly nobodyTold: string;
  readonly onlyServed: string;
  readonly quoted: (text: string) => string;
  readonly listed: (items: readonly string[]) => string;
  readonly partOf: (company: string) => string;
  readonly opens: (times: number) => string;
  readonly clicks: (times: number) => string;
  readonly loads: (times: number) => string;
  readonly place: (part: string, line: string, byte: string) => string;
  readonly alike: (more: number, lines: string) => string;
  readonly fingerprint: (bytes: string, sha256: string) => string;
  readonly part: (path: string) => string;
  readonly header: string;
  readonly wholeMessage: string;
  /** What consent has to do with it; empty when nothing. */
  readonly severity: Readonly<Record<Severity, string>>;
  readonly grade: Readonly<Record<Grade, readonly [word: string, meaning: string]>>;
  readonly observed: Readonly<Record<Observed, string>>;
  readonly identifies: Readonly<Record<Identifies, string>>;
  readonly status: Readonly<Record<Transfer["status"], string>>;
  readonly link: Readonly<Record<LinkKind, string>>;
  readonly technique: Readonly<Partial<Record<ReferenceTechnique, string>>>;
  /** Machine reasons by their longest known beginning; `{}` stands for the rest of the code. */
  readonly because: Readonly<Record<string, string>>;
  readonly notice: Readonly<Record<NoticeCode, string>>;
  readonly error: Readonly<Record<RecordErrorCode, string>>;
  readonly cannotShow: {
    readonly imageSize: string;
    readonly redirect: string;
    readonly code: string;
    readonly keeping: string;
    readonly hosting: string;
    readonly consent: string;
  };
  readonly batch: {
    readonly messages: (count: number, shown: string) => string;
    readonly tracked: string;
    readonly untracked: string;
    readonly unclear: string;
    readonly unread: string;
    readonly byPlatform: string;
    readonly noPlatform: string;
    readonly topHosts: string;
    readonly columnMessages: string;
    readonly columnTracked: string;
    readonly opens: string;
    readonly links: string;
    readonly others: (count: string) => string;
    readonly fullPage: string;
  };
  /** The map of who is told. */
  readonly parties: PartyWords;
  /** For the reports to keep. */
  readonly report: ReportWords;
}
