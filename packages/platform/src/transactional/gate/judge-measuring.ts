import { auditMessage } from "@consentry/audit";
import type { Day } from "@consentry/kernel";

import { reason } from "../accept/reasons.ts";
import { MEASURED, REMOTE, UNEXPLAINED, type ContentFinding } from "./content-finding.ts";
import type { Content } from "./judge-content.ts";

/** Without one of these nothing in a content can lead anywhere or ask for anything. */
const LEADS_OUT = /https?:|\/\/|@import|url\(/i;

/**
 * Reads a content as its recipient's auditor would. What reports that it was opened, or who
 * followed a link, is refused: nobody agreed to it, and what a login's security might be exempt for
 * is not measured by us at all. So is what cannot be told from it: an address that could be another
 * one for each reader.
 *
 * @param images the beginning of the addresses of pictures kept here, the same for every reader
 */
export function judgeMeasuring(
  content: Content & { readonly recipient: string },
  images: string,
  on: Day,
): readonly ContentFinding[] {
  const { html, text } = content;
  if (!LEADS_OUT.test(html ?? "") && !LEADS_OUT.test(text)) return [];
  const { findings, references } = auditMessage(asMail(content), { asOf: on });
  const measured = findings
    .filter(({ practice }) => practice !== null && MEASURES.has(practice))
    .map(({ rules, practice }) => refused(MEASURED, WORDS[practice as string] ?? "", rules));
  const foreign = references.filter(({ url }) => !url.startsWith(images));
  const opaque = foreign.some(({ identifies, tracker }) => !tracker && identifies === "unknown");
  return [
    ...oneOfEach(measured),
    ...(opaque ? [refused(UNEXPLAINED, COULD_TELL, ["EU-M-OPEN"])] : []),
    ...(foreign.length > 0 && !opaque && measured.length === 0
      ? [
          {
            ...reason(REMOTE, "content.html", ASKS_A_SERVER, ["X-M-REMOTE"]),
            severity: "note" as const,
          },
        ]
      : []),
  ];
}

const MEASURES: ReadonlySet<string> = new Set([
  "open.individual",
  "open.aggregate",
  "click.individual",
]);

const WORDS: Readonly<Record<string, string>> = {
  "open.individual":
    "Something in it reports who opened it. It requires prior consent, and none can be asked for in a transactional message. Take it out.",
  "open.aggregate":
    "Something in it reports that it was opened. Take it out: that it arrived is told by the reply of the server.",
  "click.individual":
    "A link passes a click counter that knows who followed it. Write the address it leads to.",
};

const COULD_TELL =
  "A picture is asked for at an address that could be another one for each reader, and then reports who opened the mail. Send the picture with the mail, upload it here, or write the message by a template, where two copies are compared.";

const ASKS_A_SERVER =
  "Opening it asks a server for pictures, which then knows that somebody opened a mail. Sent with the mail they report nothing.";

function refused(code: string, message: string, rules: readonly string[]): ContentFinding {
  return { ...reason(code, "content", message, rules), severity: "refuse" };
}

function oneOfEach(found: readonly ContentFinding[]): readonly ContentFinding[] {
  return [...new Map(found.map((one) => [one.message, one])).values()];
}

/** As it would arrive, as far as the auditor needs it: who reads it stands in the header. */
function asMail({ html, text, recipient }: Content & { readonly recipient: string }): Uint8Array {
  const part = (type: string, body: string): string =>
    `--part\r\nContent-Type: text/${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(body).toString("base64")}\r\n`;
  const parts = part("plain", text) + (html === null ? "" : part("html", html));
  return Buffer.from(
    `To: ${recipient}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="part"\r\n\r\n${parts}--part--\r\n`,
  );
}
