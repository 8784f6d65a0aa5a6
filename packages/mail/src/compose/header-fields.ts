import { domainToASCII } from "node:url";

import { Bug } from "@consentry/kernel";

import type { Field } from "../sign/signature-field.ts";
import { mailboxField, plainField, textField } from "./encode/header-field.ts";
import { headerText } from "./encode/header-text.ts";
import { ownAddress } from "./fill.ts";
import type { ComplaintLoop, OutgoingMessage } from "./outgoing-message.ts";
import { spelledAddress } from "./spelled-address.ts";
import { BOUNDARY, type Variant } from "./variant.ts";

/** RFC 5322 §3.2.3: what may stand in an identifier without being quoted. */
const IDENTIFIER = /^[\w+-]+(?:\.[\w+-]+)*$/;

/** RFC 2919 §2 lets an identifier have 255; ours are ids. */
const LONGEST_IDENTIFIER = 255;

/**
 * The header of a message, before it is signed. Neither `Precedence` (RFC 2076 discourages it) nor
 * `Auto-Submitted` (RFC 3834 §5: a person wrote this) stands in it: `List-ID` tells programs that
 * answer by themselves not to (RFC 5230 §4.6).
 */
export function headerFields(
  { language }: Variant,
  message: OutgoingMessage,
  subject: string,
): readonly Field[] {
  const { from, replyTo, to, at } = message;
  const sender = spelledAddress(from.address);
  const domain = sender.slice(sender.lastIndexOf("@") + 1);
  return [
    plainField("Date", new Date(at).toUTCString().replace("GMT", "+0000")),
    mailboxField("From", headerText(from.name), sender),
    ...(replyTo === null ? [] : [plainField("Reply-To", spelledAddress(replyTo))]),
    plainField("To", spelledAddress(to)),
    textField("Subject", headerText(subject)),
    plainField("Message-ID", `<${identifier(message.messageId)}@${domain}>`),
    // An identifier has the form of a domain, and its letters (RFC 2919 §2).
    plainField("List-ID", `<${identifier(domainToASCII(message.listId))}>`),
    plainField("List-Unsubscribe", `<${ownAddress(message.oneClickUrl)}>`),
    plainField("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
    plainField("Feedback-ID", feedbackId(message.feedbackId)),
    ...complaintFields(message.complaints),
    plainField("Content-Language", identifier(language)),
    plainField("MIME-Version", "1.0"),
    plainField("Content-Type", `multipart/alternative; boundary="${BOUNDARY}"`),
  ];
}

/**
 * Where a provider may say that somebody pressed "this is spam". Both are signed: without that no
 * provider believes them.
 *
 * @source RFC 9477 §3
 */
export function complaintFields(complaints: ComplaintLoop | null): readonly Field[] {
  if (complaints === null) return [];
  return [
    plainField("CFBL-Address", `${spelledAddress(complaints.address)}; report=arf`),
    plainField("CFBL-Feedback-ID", identifier(complaints.feedbackId)),
  ];
}

function identifier(text: string): string {
  if (text.length > LONGEST_IDENTIFIER || !IDENTIFIER.test(text)) {
    throw new Bug("an identifier for a header has letters that cannot stand there");
  }
  return text;
}

/** Up to three fields and the sender's, parted by colons. */
function feedbackId(text: string): string {
  if (text.split(":").length > 4) throw new Bug("a Feedback-ID has four fields at most");
  for (const field of text.split(":")) identifier(field);
  return text;
}
