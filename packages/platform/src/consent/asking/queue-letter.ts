import { EmailAddress } from "@consentry/kernel";
import { composeServiceMail, type ComposedMail } from "@consentry/mail";

import { newId } from "../../database/organisation-id.ts";
import { html, type Html } from "../../http/public/html.ts";
import type { Language } from "../../http/public/languages.ts";
import { queueMail, type ServiceMailKind } from "../../inbox/outbox.ts";
import type { Own } from "./own.ts";

/** One mail of ours to one person: text, perhaps one link, nothing to load. */
export interface ServiceLetter {
  readonly address: EmailAddress;
  readonly language: Language;
  readonly subject: string;
  readonly before: readonly string[];
  readonly quoted: readonly string[];
  /** Words of the link and where it leads; `null` without one. */
  readonly link: { readonly words: string; readonly url: string } | null;
  readonly after: readonly string[];
  /** Of an answer to a mail: that mail's Message-ID. */
  readonly answers?: string | null;
}

/**
 * Puts a letter into the queue, in the transaction of the act that asked for it. It measures
 * nothing; what is said in reply goes to the organisation's own contact.
 */
export async function queueLetter(
  own: Own,
  kind: ServiceMailKind,
  letter: ServiceLetter,
): Promise<void> {
  const composed = await composeLetter(own, letter);
  await queueMail(own, { ...composed, kind });
}

/** The same letter as the bytes that would go out, for whoever looks at them first. */
export async function composeLetter(
  { organisation, publicUrl, now, keys }: Omit<Own, "tx">,
  letter: ServiceLetter,
): Promise<Composed> {
  const id = newId();
  const mail = await composeServiceMail({
    from: { name: organisation.name, address: senderAt(publicUrl) },
    replyTo: replyAddress(organisation.contact),
    to: letter.address,
    subject: letter.subject,
    language: letter.language,
    text: textOf(letter, organisation.name),
    html: htmlOf(letter, organisation.name).toString(),
    id,
    answers: letter.answers ?? null,
    at: now,
  });
  return { id, addressKey: keys.addressKey(letter.address), mail };
}

interface Composed {
  readonly id: string;
  readonly addressKey: Uint8Array;
  readonly mail: ComposedMail;
}

/** Where nobody writes to: what is said in reply goes to the organisation's own contact. */
function senderAt(publicUrl: string): EmailAddress {
  const { hostname } = new URL(publicUrl);
  const written = EmailAddress.parse(`consentry@${hostname}`);
  // A bare name or a number is no domain of mail: it is a machine being tried out.
  const local = written.ok ? written : EmailAddress.parse("consentry@localhost.localdomain");
  if (!local.ok) throw new Error("an address of our own does not parse");
  return local.value;
}

function replyAddress(contact: string): EmailAddress | null {
  const parsed = EmailAddress.parse(contact);
  return parsed.ok ? parsed.value : null;
}

function textOf({ before, quoted, link, after }: ServiceLetter, name: string): string {
  const led = link === null ? "" : `${link.words}\n${link.url}`;
  const parts = [...before, quoted.map((line) => `  - ${line}`).join("\n"), led];
  return `${[...parts, ...after, `-- \n${name}`].filter((part) => part !== "").join("\n\n")}\n`;
}

function htmlOf(
  { language, before, quoted, link, after, subject }: ServiceLetter,
  name: string,
): Html {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="color-scheme" content="light dark" />
        <title>${subject}</title>
      </head>
      <body>
        ${before.map((line) => html`<p>${line}</p>`)}
        ${
          quoted.length > 0 &&
          html`<ul>
            ${quoted.map((line) => html`<li>${line}</li>`)}
          </ul>`
        }
        ${link !== null && html`<p><a href="${link.url}">${link.words}</a></p>`}
        ${after.map((line) => html`<p>${line}</p>`)}
        <p>${name}</p>
      </body>
    </html>`;
}
