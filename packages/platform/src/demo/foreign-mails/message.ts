import type { Instant } from "@consentry/kernel";

/** A mail of somebody else, as a mailbox holds it. */
export interface ForeignMail {
  readonly daysAgo: number;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  /** Fields besides those that every mail has. */
  readonly fields: readonly string[];
  readonly text: string;
  readonly html: string;
}

/** Its bytes, with a page and a text that say the same. */
export function messageOf(mail: ForeignMail, at: Instant): Uint8Array {
  const { from, to, subject, fields, text, html } = mail;
  const domain = from.slice(from.lastIndexOf("@") + 1).replace(">", "");
  const lines = [
    `Received: from mx.${domain} (mx.${domain} [192.0.2.25]) by mx.thes-et-marees.example`,
    ` with ESMTPS for <${to}>; ${dateOf(at)}`,
    `From: ${from}`,
    `To: <${to}>`,
    `Subject: ${subject}`,
    `Date: ${dateOf(at)}`,
    `Message-ID: <${Date.parse(at)}.demo@${domain}>`,
    ...fields,
    "MIME-Version: 1.0",
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
    "",
    `--${BOUNDARY}`,
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
    "",
    text.trim(),
    `--${BOUNDARY}`,
    "Content-Type: text/html; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
    "",
    html.trim(),
    `--${BOUNDARY}--`,
    "",
  ];
  return Buffer.from(lines.join("\n").replaceAll("\n", "\r\n"));
}

const BOUNDARY = "=_demo_of_consentry";

/** RFC 5322 §3.3. */
function dateOf(at: Instant): string {
  return new Date(at).toUTCString().replace("GMT", "+0000");
}
