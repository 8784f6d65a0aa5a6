import { hash } from "node:crypto";

import type { Signer } from "./signer.ts";

/** A field as it goes over the wire: folded, its name and its end included. */
export interface Field {
  readonly name: string;
  /** `Subject: Hello\r\n` */
  readonly line: string;
}

/**
 * What is signed of a mail (RFC 6376 §5.4.1), both fields of one-click unsubscribe among it, as
 * RFC 8058 §4 demands. What a mail does not have is signed as missing.
 */
export const SIGNED_FIELDS: readonly string[] = [
  "From",
  "To",
  "Subject",
  "Date",
  "Message-ID",
  "Reply-To",
  "MIME-Version",
  "Content-Type",
  "Content-Language",
  "List-Unsubscribe",
  "List-Unsubscribe-Post",
  "List-ID",
  "Feedback-ID",
  "CFBL-Address",
  "CFBL-Feedback-ID",
];

/**
 * Signed once more than they stand in the mail, so that none can be added on the way (RFC 6376
 * §8.15): a second one of these changes who writes, what is read, or where leaving leads.
 */
const SEALED_FIELDS: readonly string[] = [
  "From",
  "To",
  "Subject",
  "Reply-To",
  "Content-Type",
  "List-Unsubscribe",
  "List-Unsubscribe-Post",
];

/** The text that a signature stands for, and the field that its value completes. */
export interface ToSign {
  readonly data: Buffer;
  /** The field without its last value. */
  readonly unsigned: string;
}

/**
 * Prepares a signature, relaxed/relaxed. `body` must already have the relaxed form (no run of
 * white space, none at a line's end, no empty line at its end): it is hashed as it is.
 */
export function toSign(
  signer: Signer,
  fields: readonly Field[],
  { body, at }: { readonly body: Uint8Array; readonly at: Date },
): ToSign {
  const unsigned = [
    `DKIM-Signature: v=1; a=${signer.algorithm}; c=relaxed/relaxed;`,
    `\r\n d=${signer.domain}; s=${signer.selector};`,
    `\r\n t=${Math.floor(at.getTime() / 1000)};`,
    `\r\n h=${NAMES};`,
    `\r\n bh=${hash("sha256", body, "base64")};`,
    "\r\n b=",
  ].join("");
  const signed = SIGNED_FIELDS.flatMap((wanted) => fields.filter(({ name }) => name === wanted));
  const text = signed.map(({ line }) => `${relaxed(line)}\r\n`).join("") + relaxed(unsigned);
  return { data: Buffer.from(text), unsigned };
}

/** The whole field, ready to stand on top of the mail. */
export function signedField({ unsigned }: ToSign, signature: Buffer): string {
  return `${unsigned}${folded(signature.toString("base64"))}\r\n`;
}

const NAMES = [...SIGNED_FIELDS, ...SEALED_FIELDS]
  .reduce<readonly string[][]>((lines, name) => {
    const last = lines.at(-1);
    return last && last.join(":").length + name.length < 70
      ? [...lines.slice(0, -1), [...last, name]]
      : [...lines, [name]];
  }, [])
  .map((names) => names.join(":"))
  .join(":\r\n  ");

/** RFC 6376 §3.4.2, without the line's end. */
function relaxed(line: string): string {
  const colon = line.indexOf(":");
  const value = line
    .slice(colon + 1)
    .replaceAll("\r\n", "")
    .replaceAll(/[ \t]+/g, " ");
  return `${line.slice(0, colon).toLowerCase()}:${value.trim()}`;
}

function folded(base64: string): string {
  return base64.match(/.{1,72}/g)?.join("\r\n  ") ?? "";
}
