import { createHash } from "node:crypto";

import { Bug } from "@consentry/kernel";
import { readIncoming } from "@consentry/mail";

import { listIdentities } from "../../campaigns/identities/identities.ts";
import type { ClaimedDelivery } from "../../campaigns/delivery/delivery.ts";
import { later } from "../../campaigns/delivery/moments.ts";
import type { Own } from "../../consent/asking/own.ts";
import { returnPathFor } from "../../incoming/return-path/return-address.ts";
import { takeInto } from "../../incoming/take-into.ts";
import type { Happening } from "../time/happening.ts";
import type { Mailing } from "./what-readers-do.ts";

/** A test to a handful of colleagues brings nothing back. */
const FEWEST_READERS = 20;

/** A request asked for longer ago would be overdue in a demo that was started today. */
const DAYS_A_REQUEST_WAITS = 20;

/**
 * What comes back of a mailing in the days after, as servers and people write it: a mailbox that is
 * gone, one that is full, a rule against the sender, a complaint, somebody's holiday, and a request.
 * It goes in by the door that everything goes in by.
 */
export function whatComesBack(
  mailing: Mailing,
  sent: readonly ClaimedDelivery[],
): readonly Happening[] {
  if (sent.length < FEWEST_READERS) return [];
  const drawn = sent.toSorted((one, other) => (drawOf(one) < drawOf(other) ? -1 : 1));
  return KINDS.flatMap((written, place) => {
    const delivery = drawn[place];
    const at = later(mailing.sentAt, (place + 1) * 5_000);
    const isTooLongAgo =
      written === asksForData && at < later(mailing.now, -DAYS_A_REQUEST_WAITS * 86_400);
    if (delivery === undefined || isTooLongAgo || at >= mailing.now) return [];
    return [{ at, happen: (own: Own) => comeBack(own, delivery, written) }];
  });
}

/** Each reader's own, the same each time: ids and the order of sending are not. */
function drawOf({ reader }: ClaimedDelivery): string {
  return createHash("sha256").update(`comes back ${reader.email}`).digest("hex");
}

async function comeBack(
  own: Own,
  { id, reader }: ClaimedDelivery,
  written: Written,
): Promise<void> {
  const [identity] = await listIdentities(own.tx, own.organisation.id);
  if (identity === undefined) throw new Bug("the demo has no sender");
  const recipient = returnPathFor(own, identity, { kind: "delivery", id }).reveal();
  const lines = written({ id, from: reader.email, to: recipient });
  const bytes = Buffer.from(lines.join("\r\n"));
  const incoming = readIncoming(bytes);
  const taken = await takeInto(own, { bytes, incoming, cameBy: "smtp", recipient });
  if (!taken.isOurs) throw new Bug("what came back in the demo is about nothing");
}

interface Letter {
  /** Of the delivery: no two are alike. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

type Written = (letter: Letter) => readonly string[];

const isGone: Written = (letter) =>
  report(letter, "failed", "5.1.1", "550 5.1.1 no such user here");
const isFull: Written = (letter) =>
  report(letter, "failed", "5.2.2", "552 5.2.2 mailbox is over quota");
const isRefused: Written = (letter) =>
  report(letter, "failed", "5.7.1", "550 5.7.1 message refused by local policy");

const complains: Written = ({ id, to }) => [
  "From: complaints@mailbox.example",
  `To: ${to}`,
  "Content-Type: multipart/report; report-type=feedback-report; boundary=b",
  "",
  "--b",
  "Content-Type: message/feedback-report",
  "",
  "Feedback-Type: abuse",
  `Original-Envelope-Id: ${id}`,
  "Version: 1",
  "--b--",
];

const isAway: Written = ({ id, from, to }) => [
  `From: ${from}`,
  `To: ${to}`,
  `Message-ID: <away.${id}@mailbox.example>`,
  "Auto-Submitted: auto-replied",
  "Subject: Re:",
  "",
  "Je suis en congé et lirai votre courriel à mon retour.",
];

const asksForData: Written = ({ id, from, to }) => [
  `From: ${from}`,
  `To: ${to}`,
  `Message-ID: <asks.${id}@mailbox.example>`,
  "Subject: Re:",
  "Content-Type: text/plain; charset=utf-8",
  "",
  "Bonjour, je voudrais une copie de mes données, s’il vous plaît.",
];

/** The first of each mailing's readers, in the order in which they are drawn. */
const KINDS: readonly Written[] = [isGone, complains, asksForData, isFull, isRefused, isAway];

function report(
  { id, to }: Letter,
  action: string,
  status: string,
  said: string,
): readonly string[] {
  return [
    "From: mailer-daemon@mailbox.example",
    `To: ${to}`,
    "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
    "",
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.mailbox.example",
    `Original-Envelope-Id: ${id}`,
    "",
    "Final-Recipient: rfc822; somebody@mailbox.example",
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: smtp; ${said}`,
    "--b--",
  ];
}
