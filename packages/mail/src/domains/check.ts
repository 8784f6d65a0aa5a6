import { REMARK_STATES, type RemarkCode } from "./remarks.ts";

/** `unknown` is no good news: something could not be asked. The worst comes first. */
export const CHECK_STATES = ["wrong", "unknown", "improve", "good"] as const;
export type CheckState = (typeof CHECK_STATES)[number];

/** What is looked at, in the order in which it is put right. */
export const CHECK_NAMES = [
  "spf",
  "dkim",
  "dmarc",
  "addresses",
  "mx",
  "one-click",
  "mta-sts",
  "tls-rpt",
  "bimi",
] as const;
export type CheckName = (typeof CHECK_NAMES)[number];

/** One thing that was seen; `said` fills its sentences. */
export interface Remark {
  readonly code: RemarkCode;
  readonly said: Readonly<Record<string, string>>;
}

/** A record to be set, as it is pasted. */
export interface RecordToSet {
  readonly name: string;
  readonly type: "TXT" | "MX" | "PTR";
  readonly value: string;
}

/** What was found of one thing. */
export interface Check {
  readonly name: CheckName;
  /** A selector or an address, where there may be several. */
  readonly about: string | null;
  /** That of its worst remark. */
  readonly state: CheckState;
  /** The records as they stand, each cut where it is very long. */
  readonly found: readonly string[];
  readonly remarks: readonly Remark[];
  readonly record: RecordToSet | null;
}

/** Of one record no more is shown or kept. */
const LONGEST_SHOWN = 600;
/** Of one name no more records are shown or kept. */
const MOST_SHOWN = 10;

export function remark(code: RemarkCode, said: Remark["said"] = {}): Remark {
  return { code, said };
}

/** A check with the state that follows from what was remarked; nothing remarked is a bug. */
export function checkOf(
  name: CheckName,
  remarks: readonly Remark[],
  more: Partial<Pick<Check, "about" | "found" | "record">> = {},
): Check {
  const found = (more.found ?? [])
    .slice(0, MOST_SHOWN)
    .map((text) => (text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)} …` : text));
  const state = worstOf(remarks.map(({ code }) => REMARK_STATES[code]));
  return { name, about: more.about ?? null, state, found, remarks, record: more.record ?? null };
}

/** The worst of several; `unknown` where there is none: what was not looked at is not good. */
export function worstOf(states: readonly CheckState[]): CheckState {
  return CHECK_STATES.find((state) => states.includes(state)) ?? "unknown";
}
