import type { RequestId } from "./requests.ts";

/**
 * What the law asked of a thing found, in the order letters speak of it. A message shows what was
 * done and never whether it was agreed to: no sentence here says more.
 */
export const STANDINGS = ["consent", "contested", "transfer", "form"] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * The prose of both letters in one language. `[… …]` is a place for the person's own words. Values
 * handed in are finished text: dates written out, lists joined.
 */
export interface LetterWords {
  readonly sender: SenderWords;
  readonly complaint: ComplaintWords;
  /** What the rules of the mail's day asked, before the clauses are named. */
  readonly standing: Readonly<Record<Standing, string>>;
  readonly onDay: (day: string) => string;
  /** The day was chosen by whoever made the dossier; it is not the mail's. */
  readonly onAskedDay: (day: string) => string;
  readonly onUnknownDay: string;
  readonly limits: string;
  readonly person: string;
  readonly dated: (day: string) => string;
  readonly signature: string;
}

export interface SenderWords {
  readonly title: string;
  readonly to: string;
  readonly subject: string;
  /** Where nothing found tells anybody of an opening or a click. */
  readonly subjectUnobserved: string;
  readonly salutation: string;
  readonly opening: (mails: number) => string;
  readonly factsHeading: string;
  readonly factsIntro: string;
  readonly ownFacts: string;
  readonly lawHeading: string;
  readonly requestsHeading: string;
  readonly requestsIntro: string;
  readonly requests: Readonly<Record<RequestId, string>>;
  readonly deadline: (received: string, due: string) => string;
  readonly identity: string;
  readonly next: string;
  readonly closing: string;
  readonly annexes: string;
}

export interface ComplaintWords {
  readonly title: string;
  readonly to: (authority: string) => string;
  readonly address: string;
  readonly subject: string;
  readonly salutation: string;
  readonly opening: string;
  readonly complainant: string;
  readonly complainantFields: string;
  readonly controller: string;
  readonly controllerIntro: string;
  readonly controllerOwn: string;
  readonly order: string;
  readonly facts: string;
  readonly factsIntro: string;
  readonly ownFacts: string;
  readonly law: string;
  readonly steps: string;
  readonly stepsOwn: string;
  readonly asks: string;
  /** What is asked of the office whatever was found. */
  readonly ask: readonly string[];
  /** Asked only where something found needed consent. */
  readonly askProof: string;
  /** Asked only where a company outside Europe is told. */
  readonly askTransfers: string;
  readonly competence: string;
  readonly evidence: string;
  readonly evidenceIntro: string;
  readonly ownEvidence: string;
  readonly declaration: string;
  readonly closing: string;
}
