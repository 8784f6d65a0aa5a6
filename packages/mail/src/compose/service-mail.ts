import type { EmailAddress, Instant } from "@consentry/kernel";
import MailComposer from "nodemailer/lib/mail-composer";

import { contentId } from "../writing/markup/embed-images.ts";
import { headerText } from "./encode/header-text.ts";
import type { Picture } from "./picture-part.ts";

/** A plain mail that a person asked for by an act of their own. */
export interface ServiceMail {
  readonly from: { readonly name: string; readonly address: EmailAddress };
  readonly to: EmailAddress;
  /** Where an answer goes; left out or `null`: to the sender. */
  readonly replyTo?: EmailAddress | null;
  readonly subject: string;
  /** BCP 47, of subject and body. */
  readonly language: string;
  readonly text: string;
  readonly html: string;
  /** What the HTML shows of itself; left out: nothing. */
  readonly pictures?: readonly Picture[];
  /** Left of the `@` of its Message-ID; letters, digits and `-`. */
  readonly id: string;
  /** Of an answer by ourselves: the Message-ID of what is answered, without brackets. */
  readonly answers?: string | null;
  readonly at: Instant;
}

/** What SMTP is told, and the bytes it carries. */
export interface ComposedMail {
  readonly sender: EmailAddress;
  readonly recipient: EmailAddress;
  readonly message: Uint8Array;
  /** What servers on its way are asked to report (RFC 3461); left out: what they report anyway. */
  readonly reports?: AskedReports;
}

/** Reports that a relay is asked for where it offers them. They read nothing on a reader's device. */
export interface AskedReports {
  /** Comes back in each (ENVID): printable ASCII, and the name of nobody. */
  readonly envelope: string;
  /** Whether also that it arrived, and not only that it did not. */
  readonly ofArrival: boolean;
}

/** RFC 5322 §3.6.4, as programs write them; another is not repeated in a header of ours. */
const ANSWERABLE = /^[\w!#$%&'*+./=?^`{|}~-]{1,200}@[\w.[\]:-]{1,200}$/;

/**
 * Writes a mail as it goes over the wire: text and HTML with its pictures, no header that could
 * report anything back. What comes from people (names, subjects) cannot add a header: controls
 * become spaces, and it is cut.
 */
export async function composeServiceMail(mail: ServiceMail): Promise<ComposedMail> {
  const { from, to, replyTo = null, subject, language, text, html, pictures = [], id, at } = mail;
  const answers = ANSWERABLE.test(mail.answers ?? "") ? `<${mail.answers ?? ""}>` : null;
  const composer = new MailComposer({
    from: { name: headerText(from.name), address: from.address.reveal() },
    to: { name: "", address: to.reveal() },
    ...(replyTo !== null && { replyTo: replyTo.reveal() }),
    subject: headerText(subject),
    text,
    html,
    attachments: pictures.map((picture) => ({
      cid: contentId(picture.id),
      content: Buffer.from(picture.bytes),
      contentType: picture.mediaType,
      contentDisposition: "inline" as const,
      filename: false as const,
    })),
    date: at,
    messageId: `<${id}@${from.address.domain}>`,
    ...(answers !== null && { inReplyTo: answers, references: answers }),
    headers: {
      "Content-Language": headerText(language),
      // RFC 3834 §5: no holiday notice answers it.
      "Auto-Submitted":
        mail.answers === undefined || mail.answers === null ? "auto-generated" : "auto-replied",
    },
    textEncoding: "quoted-printable",
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: "windows",
  });
  const message = await composer.compile().build();
  return { sender: from.address, recipient: to, message: new Uint8Array(message) };
}
