import type { FindingId, Grade, Transfer } from "../../document.ts";
import type { ChainEnd, UrlIdentifier } from "../../chains/chain.ts";

/** Everything a dossier says that names no law, in one language. */
export interface DossierWords {
  readonly months: readonly string[];
  /** From the parts of a date: `14 September 2022`. */
  readonly day: (day: number, month: string, year: string) => string;
  readonly label: {
    readonly mail: (number: number) => string;
    readonly from: string;
    readonly to: string;
    readonly date: string;
    readonly subject: string;
    readonly messageId: string;
    readonly listId: string;
    readonly file: string;
    readonly digest: string;
    readonly size: string;
    readonly platform: string;
    readonly unknown: string;
    readonly none: string;
  };
  readonly bytes: (count: string) => string;
  readonly finding: (id: string) => string;
  readonly certainty: string;
  readonly grade: Readonly<Record<Grade, string>>;
  readonly place: (file: string, part: string, line: string, offset: string) => string;
  /** Before an address as a mail program reads it, where the quotation has it encoded. */
  readonly reads: string;
  readonly header: string;
  readonly part: (path: string) => string;
  readonly servers: string;
  readonly foundIn: string;
  readonly places: (count: number) => string;
  readonly morePlaces: (count: number) => string;
  /** What was seen, in the first person, for a stranger to the auditor; never about consent. */
  readonly fact: Readonly<Partial<Record<FindingId, string>>>;
  readonly nothingFound: string;
  readonly timeline: {
    readonly heading: string;
    readonly did: string;
    readonly nothing: string;
    readonly opens: (count: number) => string;
    readonly links: (count: number) => string;
    readonly first: string;
    readonly changed: string;
    readonly gone: string;
    readonly same: string;
  };
  readonly report: {
    readonly title: string;
    readonly intro: string;
    readonly integrity: string;
    readonly clock: (madeAt: string) => string;
    readonly findings: string;
    readonly cannotProve: string;
    readonly told: string;
    readonly toldIntro: string;
    readonly status: Readonly<Record<Transfer["status"], string>>;
    readonly chains: string;
    readonly chainsNone: string;
    readonly end: Readonly<Record<ChainEnd, string>>;
    /** What a named parameter of an address singles out. */
    readonly names: Readonly<Record<UrlIdentifier["of"], string>>;
    readonly authentication: string;
    readonly signatures: string;
    readonly claims: string;
    readonly noAuthentication: string;
    readonly notAsked: string;
    readonly asked: (at: string) => string;
    readonly rules: string;
    readonly exemptions: string;
    readonly since: string;
    readonly headers: string;
    readonly otherScripts: string;
    readonly notAdvice: string;
    readonly foot: (file: string, digest: string) => string;
    readonly page: (number: number, of: number) => string;
  };
  readonly map: {
    readonly title: string;
    readonly intro: string;
    readonly you: string;
    readonly host: string;
    readonly company: string;
    readonly owner: string;
    readonly transfer: string;
    /** Beside a company that only hearsay connects with the host. */
    readonly unsourced: string;
    /** Beside a company that a table of the person's own connects with the host. */
    readonly listed: (list: string) => string;
    readonly nobody: string;
    readonly told: Readonly<Record<"open" | "click" | "delivery", string>>;
    readonly more: (count: number) => string;
  };
  readonly readme: {
    readonly title: string;
    readonly intro: string;
    /** Where no complaint is drafted. */
    readonly introOneLetter: string;
    readonly steps: string;
    readonly step: Readonly<Record<"read" | "write" | "complain" | "claim", string>>;
    readonly language: (authority: string) => string;
    readonly files: string;
    readonly check: string;
    readonly noPicture: string;
    readonly picture: string;
    readonly noPdf: string;
    readonly noComplaint: string;
    readonly privacy: string;
  };
  /** What each kind of file in the archive is. */
  readonly what: Readonly<Record<FileKind, string>>;
}

export type FileKind =
  | "readme"
  | "letter"
  | "complaint"
  | "report"
  | "original"
  | "mails"
  | "findings"
  | "headers"
  | "chains"
  | "picture"
  | "drawing"
  | "map"
  | "parties"
  | "timeline"
  | "manifest"
  | "sums";
