import {
  decodeBody,
  decodeEncodedWords,
  decodeText,
  findField,
  parseAddressList,
  readMessage,
  type HeaderField,
  type MailAddress,
  type Part,
} from "@consentry/audit";
import { err, ok, type Result } from "@consentry/kernel";

import type { DraftAttachment, DraftContent } from "../message.ts";
import { readWords, type SubmittedWords } from "./submitted-headers.ts";

/** What a program handed over by SMTP, taken apart. */
export interface SubmittedMail extends SubmittedWords {
  readonly from: string;
  readonly replyTo: string | null;
  /** Names by address in lower case, as its header says them. */
  readonly names: ReadonlyMap<string, string>;
  /** BCP 47, of `Content-Language`. */
  readonly locale: string | null;
  readonly content: Extract<DraftContent, { readonly by: "content" }>;
  readonly attachments: readonly DraftAttachment[];
}

/**
 * Takes a mail apart so that it can be written anew: sender, subject, text, HTML and files. Every
 * other field stays behind, those that ask for a report among them. What would be lost by that is
 * refused: signatures and encryption, mails within mails, pictures that the HTML shows.
 *
 * @returns what to do, in a line that an SMTP client can be told
 */
export function readSubmitted(bytes: Uint8Array): Result<SubmittedMail, string> {
  const read = readMessage(bytes);
  if (!read.ok) return err("This is no mail (RFC 5322)");
  const { header, root, parts } = read.value;
  const words = readWords(header);
  if (!words.ok) return words;
  const [from, ...others] = addresses(header, "from");
  if (from === undefined || others.length > 0) return err("From names one address");
  const replies = addresses(header, "reply-to");
  if (replies.length > 1) return err("Reply-To names one address at most");
  const taken = takeParts(bytes, root, parts);
  if (!taken.ok) return taken;
  const { html, text, attachments } = taken.value;
  return ok({
    ...words.value,
    from: from.address,
    replyTo: replies[0]?.address ?? null,
    names: namesOf([...addresses(header, "to"), ...addresses(header, "cc")]),
    locale: findField(header, "content-language")?.value.trim() || null,
    content: {
      by: "content",
      subject: decodeEncodedWords(findField(header, "subject")?.value.trim() ?? ""),
      html,
      text,
    },
    attachments,
  });
}

function addresses(header: readonly HeaderField[], key: string): readonly MailAddress[] {
  return parseAddressList(findField(header, key)?.value ?? "").filter(
    ({ address }) => address !== "",
  );
}

function namesOf(all: readonly MailAddress[]): ReadonlyMap<string, string> {
  return new Map(
    all.flatMap(({ name, address }) => (name === "" ? [] : [[address.toLowerCase(), name]])),
  );
}

interface Taken {
  readonly html: string | null;
  readonly text: string | null;
  readonly attachments: readonly DraftAttachment[];
}

/** What does not survive being written anew. */
const NOT_TAKEN: Readonly<Record<string, string>> = {
  "multipart/signed": "A signed mail cannot be written anew: sign the file that you attach",
  "multipart/encrypted": "An encrypted mail cannot be looked at: encrypt the file that you attach",
  "multipart/report": "Reports are no messages to a person",
  "message/rfc822": "A mail within a mail is not sent: attach its text",
  "message/global": "A mail within a mail is not sent: attach its text",
};

function takeParts(bytes: Uint8Array, root: Part, parts: readonly Part[]): Result<Taken, string> {
  const odd = parts.find(({ type }) => NOT_TAKEN[type] !== undefined);
  if (odd !== undefined) return err(NOT_TAKEN[odd.type] ?? "");
  let html: string | null = null;
  let text: string | null = null;
  const attachments: DraftAttachment[] = [];
  const leaves = parts.filter(({ isContainer }) => !isContainer);
  for (const part of leaves.length === 0 ? [root] : leaves) {
    const body = decodeBody(bytes, part);
    if (body.wasCut || body.isBroken) return err("A part of it cannot be decoded to its end");
    if (part.type === "text/html" && html === null && isShown(part)) {
      html = decodeText(body.bytes, part.charset).text;
    } else if (part.type === "text/plain" && text === null && isShown(part)) {
      text = decodeText(body.bytes, part.charset).text;
    } else {
      const name = part.filename ?? `part-${attachments.length + 1}`;
      attachments.push({ name, mediaType: part.type, bytes: body.bytes });
    }
  }
  if (html !== null && /\bcid:/i.test(html)) {
    return err(
      "The HTML shows pictures that are attached: keep them with Consentry, or attach them as files",
    );
  }
  return ok({ html, text, attachments });
}

function isShown({ disposition, filename }: Part): boolean {
  return disposition !== "attachment" && filename === null;
}
