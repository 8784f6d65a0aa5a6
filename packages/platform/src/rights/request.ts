import type { Day, Instant } from "@consentry/kernel";
import type { ExtensionReason, RefusalReason, RightKind } from "@consentry/law/letters";

/** How a request came: by a link of theirs, by an answer to a mail, or written down by somebody. */
export const REQUEST_WAYS = [
  "preference-centre",
  "reply",
  "mail",
  "post",
  "phone",
  "in-person",
  "api",
] as const;
export type RequestWay = (typeof REQUEST_WAYS)[number];

/** The ways that a member writes down. */
export const HAND_WAYS = ["mail", "post", "phone", "in-person"] as const;

/** How it was shown that the request comes from the person it is about. */
export type RequestProof =
  | { readonly kind: "none" }
  /** A mail asks the mailbox's owner. */
  | { readonly kind: "asked"; readonly at: Instant }
  /** They have the mailbox: a link out of it was used. */
  | { readonly kind: "mailbox"; readonly at: Instant }
  /** A member saw another proof, and says which. */
  | {
      readonly kind: "member";
      readonly at: Instant;
      readonly by: string;
      /** Empty where the person was erased meanwhile. */
      readonly how: string;
    };

/** Why something that looked like a request is answered by nobody. */
export const SET_ASIDE_REASONS = ["not-a-request", "twice", "taken-back"] as const;
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

interface Settled {
  readonly at: Instant;
  /** `contact`, `member:ID`, `api-key:ID`, `system`. */
  readonly by: string;
}

/** Where a request stands. The clock runs from its receipt to its end and is stopped by nothing. */
export type RequestState =
  | { readonly kind: "open" }
  | (Settled & {
      readonly kind: "done";
      /** Until when the person may fetch their file; `null` where there is none. */
      readonly fileUntil: Day | null;
    })
  | (Settled & { readonly kind: "refused"; readonly because: RefusalReason })
  | (Settled & { readonly kind: "set-aside"; readonly because: SetAsideReason | "person-gone" });

/** That the person was told it takes two months more. */
export interface Extension {
  readonly at: Instant;
  readonly until: Day;
  readonly because: ExtensionReason;
}

/** Somebody asks for something about their own data. */
export interface RightsRequest {
  readonly id: string;
  readonly kind: RightKind;
  readonly cameBy: RequestWay;
  /** `null`: they are no contact, nothing says who asks, or the person is gone. */
  readonly contact: string | null;
  /** Where they are answered; `null` where nobody knows. */
  readonly address: string | null;
  readonly locale: string | null;
  /** What they wrote, or what somebody wrote down of it. */
  readonly words: string;
  readonly receivedOn: Day;
  readonly madeAt: Instant;
  readonly madeBy: string;
  /** The last day to answer, or to say that it takes longer. */
  readonly dueOn: Day;
  readonly extension: Extension | null;
  readonly proof: RequestProof;
  readonly state: RequestState;
  /** What was written to them beside the letter's words, or why it was set aside. */
  readonly note: string | null;
}

/** The last day to answer as things stand. */
export function lastDay({ dueOn, extension }: Pick<RightsRequest, "dueOn" | "extension">): Day {
  return extension?.until ?? dueOn;
}

export function isProved({ proof }: Pick<RightsRequest, "proof">): boolean {
  return proof.kind === "mailbox" || proof.kind === "member";
}

/** What a letter names when it speaks of a request: short enough to be read out. */
export function referenceOf({ id }: Pick<RightsRequest, "id">): string {
  return id.slice(-12).toUpperCase();
}

/** What was done to a request, one after the other. Nothing in it names the person. */
export type StepKind =
  | "received"
  | "confirmation-asked"
  | "proved"
  | "extended"
  | "letter"
  | "changed"
  | "restricted"
  | "erased"
  | "objected"
  | "passed-on"
  | "answered"
  | "file-fetched"
  | "done"
  | "refused"
  | "set-aside"
  | "lifted";

export interface Step {
  readonly step: number;
  readonly at: Instant;
  readonly by: string;
  readonly kind: StepKind;
  /** Codes, days, names of fields. */
  readonly about: Readonly<Record<string, string | number | readonly string[]>>;
}

/** Somebody to whom the person's data went, and what they said to being told. */
export interface Recipient {
  readonly recipient: number;
  readonly name: string;
  readonly address: string | null;
  readonly toldBy: "letter" | "webhook" | "other";
  readonly toldAt: Instant;
  readonly answer: RecipientAnswer | null;
  readonly answeredOn: Day | null;
}

export const RECIPIENT_ANSWERS = ["done", "impossible", "nothing-held"] as const;
export type RecipientAnswer = (typeof RECIPIENT_ANSWERS)[number];
