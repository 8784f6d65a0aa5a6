import type { Instant } from "@consentry/kernel";

/**
 * A message as a program hands it in, before anything was checked. It goes to one address; whether
 * that is a contact's does not matter.
 */
export interface MessageDraft {
  /** One of law's kinds; any other word is refused. */
  readonly kind: string;
  readonly to: {
    readonly email: string;
    readonly name?: string | null | undefined;
    /** BCP 47; chooses the text of a template. */
    readonly locale?: string | null | undefined;
  };
  /** Who writes: an identity by id, or by its address; left out, the first that can send. */
  readonly from?: { readonly identity: string } | { readonly address: string } | null | undefined;
  readonly replyTo?: string | null | undefined;
  readonly content: DraftContent;
  readonly attachments?: readonly DraftAttachment[] | undefined;
  /** The same key with the same message gives the same answer; with another it is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** Not before then; left out: at once. */
  readonly sendAt?: Instant | null | undefined;
  /** What its sender calls it; no personal data. */
  readonly reference?: string | null | undefined;
  readonly metadata?: Readonly<Record<string, string>> | undefined;
  /** Asks for a read receipt (RFC 8098), which the reader may refuse. */
  readonly receipt?: boolean | undefined;
  /** `portal`: a link to a page that says when its holder asked to be shown the notice. */
  readonly proof?: "portal" | null | undefined;
}

export type DraftContent =
  | {
      readonly by: "content";
      readonly subject: string;
      readonly html?: string | null | undefined;
      readonly text?: string | null | undefined;
    }
  | {
      readonly by: "template";
      /** Its name or its id. */
      readonly template: string;
      /** Left out: the one that is published. */
      readonly version?: number | null | undefined;
      readonly data: Readonly<Record<string, unknown>>;
    };

export interface DraftAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Who hands messages in. */
export interface Submitter {
  /** `api-key:ID` or `member:ID`. */
  readonly by: string;
}

/** What became of a message that was handed in: kept for good, or refused with everything that is wrong. */
export type Acceptance =
  | {
      readonly outcome: "accepted";
      readonly id: string;
      readonly state: "waiting" | "scheduled";
      /** It was handed in before, under this key. */
      readonly isRepeat: boolean;
      /** What the gate found and let pass. */
      readonly findings: readonly Reason[];
    }
  | { readonly outcome: "refused"; readonly reasons: readonly Reason[] };

/** Why a message was refused, or what was noticed about it. Quotes nobody. */
export interface Reason {
  /** One word: `promotional-content`, `unknown-kind`, `no-sender`. */
  readonly code: string;
  /** What to do, in English. */
  readonly message: string;
  /** Of the draft: `to.email`, `attachments.0.name`; `null` for all of it. */
  readonly path: string | null;
  /** Rules of law that it rests on. */
  readonly rules: readonly string[];
}

export const MESSAGE_STATES = [
  "scheduled",
  "waiting",
  "in-flight",
  "sent",
  "bounced",
  "given-up",
  "held-back",
  "cancelled",
] as const;

/**
 * Where a message stands. `sent`: the next server has it. `bounced`: a server said no for good.
 * `given-up`: tried for days. `held-back`: law or a bounce of the address kept it from leaving.
 */
export type MessageState = (typeof MESSAGE_STATES)[number];

export const MESSAGE_EVENTS = [
  "accepted",
  "scheduled",
  "handed-over",
  "deferred",
  "refused",
  "bounced",
  "delivered",
  "read-receipt",
  "portal-seen",
  "complained",
  "cancelled",
] as const;

/** What happened to a message. None of it reads anything on a reader's device without their act. */
export type MessageEventKind = (typeof MESSAGE_EVENTS)[number];

export interface MessageEvent {
  readonly kind: MessageEventKind;
  readonly at: Instant;
  /** A server's status or the code of a reason: `550 5.1.1`. */
  readonly code: string | null;
  /** More that a server or a report said, in its words; shown to members, told to no webhook. */
  readonly detail: string | null;
}
