import type { EmailAddress, Instant } from "@consentry/kernel";
import type { SendPermit } from "@consentry/law";

import type { Signer } from "../sign/signer.ts";
import type { Action, ReaderData, WritingProblem } from "../writing/writing.ts";
import type { MailPart } from "./flatten.ts";
import type { ClickMeasurement, OpenMeasurement } from "./measurement.ts";

/** One message to one contact: everything about it that its variant does not say. */
export interface OutgoingMessage {
  /** Whose message it is, and to whom; the permits must name the same. */
  readonly organisation: string;
  readonly contact: string;
  readonly send: SendPermit;
  readonly open: OpenMeasurement;
  readonly click: ClickMeasurement;
  readonly from: { readonly name: string; readonly address: EmailAddress };
  /** `null`: to the sender. */
  readonly replyTo: EmailAddress | null;
  readonly to: EmailAddress;
  /** Where bounces go (RFC 5321 §4.4). */
  readonly returnPath: EmailAddress;
  /** Left of the `@` of its Message-ID; the same for each attempt. */
  readonly messageId: string;
  /** `news.mail.example.org`, RFC 2919; the same for every reader. */
  readonly listId: string;
  /** `campaign:organisation:platform`, by ids of ours that name nobody. */
  readonly feedbackId: string;
  /** Where providers send complaints about it (RFC 9477); `null`: nowhere. */
  readonly complaints: ComplaintLoop | null;
  readonly reader: ReaderData;
  readonly actions: Readonly<Record<Action, string>>;
  /** What a mail program posts to (RFC 8058). */
  readonly oneClickUrl: string;
  readonly at: Instant;
  /** `null` only where mail stays here or a relay signs: with a key it is never sent unsigned. */
  readonly signer: Signer | null;
}

/** An address for complaints, and what names this one message in them to us alone. */
export interface ComplaintLoop {
  readonly address: EmailAddress;
  readonly feedbackId: string;
}

/** Why there is no message for this reader. Quotes nobody. */
export type ComposeFailure =
  | { readonly code: "writing"; readonly problem: WritingProblem }
  /** What is known of the reader put an address into the mail that no author wrote. */
  | { readonly code: "foreign-address"; readonly part: MailPart }
  /** A sender's or reply address that needs RFC 6532 letters, which few receivers take. */
  | { readonly code: "sender-not-ascii" }
  | { readonly code: "too-long" };
