import { Bug, err, ok, type EmailAddress, type Instant, type Result } from "@consentry/kernel";
import { isSendPermit, type SendPermit } from "@consentry/law";

import { signedField, toSign, type Field } from "../sign/signature-field.ts";
import type { Signer } from "../sign/signer.ts";
import { attachmentPart, MIXED_BOUNDARY, type Attachment } from "./attachment-part.ts";
import { mailboxField, plainField, textField } from "./encode/header-field.ts";
import { headerText } from "./encode/header-text.ts";
import { quotedPrintable } from "./encode/quoted-printable.ts";
import { picturePart, RELATED_BOUNDARY, type Picture } from "./picture-part.ts";
import type { ComposedMail } from "./service-mail.ts";
import { isAsciiAddress, spelledAddress } from "./spelled-address.ts";
import { BOUNDARY } from "./variant.ts";

/**
 * A message that one person's own act brings about. There is no place in it for a measurement, and
 * none for leaving a list: nobody is on one.
 */
export interface TransactionalMail {
  readonly organisation: string;
  /** Whom the permit names. */
  readonly about: string;
  readonly send: SendPermit;
  readonly from: { readonly name: string; readonly address: EmailAddress };
  readonly to: { readonly name: string; readonly address: EmailAddress };
  /** `null`: to the sender. */
  readonly replyTo: EmailAddress | null;
  /** Where bounces go (RFC 5321 §4.4). */
  readonly returnPath: EmailAddress;
  /** Left of the `@` of its Message-ID; the same for each attempt. */
  readonly messageId: string;
  readonly subject: string;
  /** BCP 47; `null` where nobody said. */
  readonly language: string | null;
  /** `null`: the mail is plain text. */
  readonly html: string | null;
  /** Says something: what says nothing is no message. */
  readonly text: string;
  /** What the HTML shows of itself. */
  readonly pictures: readonly Picture[];
  readonly attachments: readonly Attachment[];
  /** Who asks to be told that it was shown (RFC 8098), which its reader may refuse; `null`: nobody. */
  readonly receiptTo: EmailAddress | null;
  readonly at: Instant;
  readonly signer: Signer;
}

export type TransactionalFailure =
  /** A sender's or reply address that needs RFC 6532 letters, which few receivers take. */
  { readonly code: "sender-not-ascii" } | { readonly code: "too-long" };

/** Receivers refuse mails of 10 to 25 MB; ten megabytes of files are fourteen when encoded. */
const LONGEST_BODY_BYTES = 16_000_000;

/** RFC 5646 §2.1, loosely: what can stand in a header and means a language. */
const LANGUAGE = /^[a-z]{2,8}(?:-[a-z\d]{1,8}){0,4}$/i;

/**
 * Writes a transactional message, signed. Only one whose permit was made by law, for this
 * organisation and recipient and for this purpose, is written at all; with another it throws.
 */
export async function composeTransactionalMail(
  mail: TransactionalMail,
): Promise<Result<ComposedMail, TransactionalFailure>> {
  checkPermit(mail);
  const senders = [mail.from.address, mail.replyTo ?? mail.from.address];
  if (!senders.map(spelledAddress).every(isAsciiAddress)) return err({ code: "sender-not-ascii" });
  const { contentType, body } = bodyOf(mail);
  if (body.length > LONGEST_BODY_BYTES) return err({ code: "too-long" });
  const fields = fieldsOf(mail, contentType);
  const unsigned = toSign(mail.signer, fields, { body, at: new Date(mail.at) });
  const signature = signedField(unsigned, await mail.signer.signElsewhere(unsigned.data));
  const header = Buffer.from(`${signature}${fields.map(({ line }) => line).join("")}\r\n`);
  return ok({
    sender: mail.returnPath,
    recipient: mail.to.address,
    message: Buffer.concat([header, body]),
  });
}

function checkPermit({ send, organisation, about }: TransactionalMail): void {
  const isOfThis =
    isSendPermit(send) &&
    send.organisation === organisation &&
    send.contact === about &&
    send.purpose === "send.transactional";
  if (!isOfThis) throw new Bug("a transactional message without law's permit for it");
}

function fieldsOf(mail: TransactionalMail, contentType: string): readonly Field[] {
  const { from, to, replyTo, receiptTo, language, at } = mail;
  const sender = spelledAddress(from.address);
  const domain = sender.slice(sender.lastIndexOf("@") + 1);
  return [
    plainField("Date", new Date(at).toUTCString().replace("GMT", "+0000")),
    mailboxField("From", headerText(from.name), sender),
    ...(replyTo === null ? [] : [plainField("Reply-To", spelledAddress(replyTo))]),
    mailboxField("To", headerText(to.name), spelledAddress(to.address)),
    textField("Subject", headerText(mail.subject)),
    plainField("Message-ID", `<${mail.messageId}@${domain}>`),
    // RFC 3834 §5: no holiday notice answers it.
    plainField("Auto-Submitted", "auto-generated"),
    ...(receiptTo === null
      ? []
      : [plainField("Disposition-Notification-To", spelledAddress(receiptTo))]),
    ...(language !== null && LANGUAGE.test(language)
      ? [plainField("Content-Language", language)]
      : []),
    plainField("MIME-Version", "1.0"),
    ...contentType.split("\n").map((line) => {
      const [name = "", value = ""] = line.split(/: (.*)/s);
      return plainField(name, value);
    }),
  ];
}

interface Body {
  /** The fields that say what the body is, a line each. */
  readonly contentType: string;
  readonly body: Buffer;
}

function bodyOf(mail: TransactionalMail): Body {
  const inner = mail.html === null ? plain(mail.text) : alternative(mail, mail.html);
  if (mail.attachments.length === 0) return inner;
  return {
    contentType: `Content-Type: multipart/mixed; boundary="${MIXED_BOUNDARY}"`,
    body: Buffer.concat([
      Buffer.from(
        `--${MIXED_BOUNDARY}\r\n${inner.contentType.replaceAll("\n", "\r\n")}\r\n\r\n`,
        "latin1",
      ),
      inner.body,
      ...mail.attachments.map(attachmentPart),
      Buffer.from(`\r\n--${MIXED_BOUNDARY}--\r\n`),
    ]),
  };
}

function plain(text: string): Body {
  // Empty lines at the end of a body are not signed (RFC 6376 §3.4.4).
  return { contentType: PLAIN, body: Buffer.from(quotedPrintable(`${text.trimEnd()}\n`)) };
}

function alternative({ text, pictures }: TransactionalMail, html: string): Body {
  const isRelated = pictures.length > 0;
  const [before, after] = isRelated ? [RELATED, `\r\n--${RELATED_BOUNDARY}--`] : ["", ""];
  const boundary = isRelated ? RELATED_BOUNDARY : BOUNDARY;
  return {
    contentType: `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
    body: Buffer.concat([
      Buffer.from(`--${BOUNDARY}\r\n${PLAIN.replace("\n", "\r\n")}\r\n\r\n`),
      quotedPrintable(text),
      Buffer.from(`${before}\r\n--${boundary}\r\n${PAGE}\r\n\r\n`),
      quotedPrintable(html),
      ...pictures.map((picture) => picturePart(picture).bytes),
      Buffer.from(`${after}\r\n--${BOUNDARY}--\r\n`),
    ]),
  };
}

const ENCODING = "Content-Transfer-Encoding: quoted-printable";
const PLAIN = `Content-Type: text/plain; charset=utf-8\n${ENCODING}`;
const PAGE = `Content-Type: text/html; charset=utf-8\r\n${ENCODING}`;

/** Begins the HTML with its pictures (RFC 2387). */
const RELATED = [
  `\r\n--${BOUNDARY}\r\n`,
  `Content-Type: multipart/related; type="text/html"; boundary="${RELATED_BOUNDARY}"\r\n`,
].join("");
