/**
 * What a message that came to us says. Claims, all of it: whoever can write a mail can write one of
 * these, so that nothing here may be acted on for a person but by what only we could have made (the
 * envelope address it was sent to, or a token of ours in the message that it returns).
 */
export type Incoming = Bounce | Complaint | ReadReceipt | Automatic | Reply | Unreadable;

/** A mail server tells what became of a message (RFC 3464), or tries to. */
export interface Bounce {
  readonly kind: "bounce";
  /** One for each recipient it speaks of; never empty. */
  readonly reports: readonly DeliveryReport[];
  readonly returned: Returned | null;
}

export interface DeliveryReport {
  /** What happened: it is there, it may still arrive, it never will. */
  readonly outcome: "arrived" | "for-now" | "for-good";
  /**
   * What stood in the way. `address`: there is no such mailbox. `mailbox`: there is one, and it
   * takes nothing. `policy`: a rule against the sender or the message's looks, which says nothing
   * of the person. `unknown` where the report does not tell.
   */
  readonly about: "address" | "mailbox" | "message" | "policy" | "system" | "unknown";
  /** Enhanced status, `5.1.1` (RFC 3463); `null` where none is given. */
  readonly status: string | null;
  /** The other side's own words, shortened, without any address in them. */
  readonly diagnostic: string | null;
}

/** Somebody pressed “this is spam”, and their provider says so (RFC 5965). */
export interface Complaint {
  readonly kind: "complaint";
  /** `not-spam` is the opposite of one. */
  readonly feedback: "abuse" | "fraud" | "virus" | "not-spam" | "opt-out" | "other";
  readonly returned: Returned | null;
}

/** Somebody let their program say that a message was shown, or that it was not (RFC 8098). */
export interface ReadReceipt {
  readonly kind: "read-receipt";
  readonly disposition: "displayed" | "deleted" | "other";
  /** Whether a person said so; else a program did by itself. */
  readonly isByHand: boolean;
  /** Of the message it is about, without its brackets; `null` where it does not tell. */
  readonly messageId: string | null;
}

/** A machine answered in somebody's place (RFC 3834): it says nothing of what they want. */
export interface Automatic {
  readonly kind: "automatic";
}

/** A person wrote. */
export interface Reply {
  readonly kind: "reply";
  /** What they plainly ask for, in one of the languages we read; `null` where a person must look. */
  readonly wish: Wish | null;
}

/** `stop`: no more of these mails. The rest are rights over one's data. */
export type Wish = "stop" | "access" | "erasure" | "rectification" | "portability";

/** It is no message at all. */
export interface Unreadable {
  readonly kind: "unreadable";
}

/** What a report gives back of the message it is about: where a token of ours may stand. */
export interface Returned {
  /** Without its brackets. */
  readonly messageId: string | null;
  /** Each address of `List-Unsubscribe`, in its order (RFC 2369). */
  readonly unsubscribe: readonly string[];
  /** `CFBL-Feedback-ID` (RFC 9477 §3.2). */
  readonly feedbackId: string | null;
}
