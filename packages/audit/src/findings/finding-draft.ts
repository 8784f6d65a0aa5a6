import type {
  FindingId,
  Grade,
  Link,
  Observed,
  Place,
  Reference,
  Severity,
  TextPartState,
} from "../document.ts";
import type { Decorated } from "../trackers/decorated.ts";
import type { Practice } from "./law-join.ts";
import type { Sending } from "./sending.ts";

/** What a finding may look at: the judged message, nothing else. */
export interface JudgedMessage {
  readonly references: readonly Reference[];
  readonly links: readonly Link[];
  readonly text: TextPartState;
  readonly hasHtml: boolean;
  readonly textPlaces: readonly Place[];
  readonly receiptRequests: readonly Place[];
  /** What the parameters of a URL are known to be for. */
  readonly decoratedOf: (url: string) => Decorated;
  /** Left out where the message itself is no longer at hand: what stands on it is not said. */
  readonly sending?: Sending;
}

/** A finding before words and law are joined to it. */
export interface FindingDraft {
  readonly id: FindingId;
  /** Which words explain it, when one id has several. */
  readonly wordsOf?: "A01-anonymous" | "A07-missing" | "A13-sender" | "A19-form";
  readonly technique: string;
  readonly observes: readonly Observed[];
  readonly severity: Severity;
  readonly grade: Grade;
  readonly urls: readonly string[];
  readonly at: readonly Place[];
  /** What law is asked about it; `null` when it asks nothing of this. */
  readonly practice: Practice | null;
  /** Companies or hosts that stand for `{who}` in its words. */
  readonly who?: readonly string[];
  /** What this very case rests on, beside what the practice does. */
  readonly sources?: readonly string[];
}

export type Detector = (message: JudgedMessage) => FindingDraft | null;

const ORDER: readonly Grade[] = ["proved", "documented", "likely", "possible"];

/** The surest grade among some judgements: one proved pixel proves the finding. */
export function surest(grades: readonly Grade[]): Grade {
  return ORDER.find((grade) => grades.includes(grade)) ?? "possible";
}

/**
 * Judgements that a finding stands on: what is no more than possible rides on nobody else's
 * certainty, and is told of only where nothing surer is.
 */
export function wellFounded<One extends { readonly grade: Grade }>(
  judged: readonly One[],
): readonly One[] {
  const sure = judged.filter(({ grade }) => grade !== "possible");
  return sure.length === 0 ? judged : sure;
}

export function distinct(urls: readonly string[]): readonly string[] {
  return [...new Set(urls)];
}
