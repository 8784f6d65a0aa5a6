import { Bug, err, ok, type Result } from "@consentry/kernel";

import { signedField, toSign, type Field, type ToSign } from "../sign/signature-field.ts";
import { checkPermits } from "./check-permits.ts";
import { quotedPrintable } from "./encode/quoted-printable.ts";
import { fill } from "./fill.ts";
import { headerFields } from "./header-fields.ts";
import type { ComposeFailure, OutgoingMessage } from "./outgoing-message.ts";
import type { ComposedMail } from "./service-mail.ts";
import { isAsciiAddress, spelledAddress } from "./spelled-address.ts";
import type { Gap, Variant } from "./variant.ts";

/** Receivers refuse mails of 10 to 25 MB; what they re-encode on the way comes on top. */
const LONGEST_BODY_BYTES = 10_000_000;

/**
 * Writes one reader's message, signed where there is a signer. Only a message whose permits were
 * made by law, for this organisation, reader and level, is written at all; with others it throws.
 *
 * It does not ask whether a permit is still in force: who hands mail over asks law just before.
 */
export function composeMessage(
  variant: Variant,
  message: OutgoingMessage,
): Result<ComposedMail, ComposeFailure> {
  const written = write(variant, message);
  if (!written.ok) return written;
  const { signer } = message;
  const signature = signer && written.value.toSign ? signer.sign(written.value.toSign.data) : null;
  return ok(composed(message, written.value, signature));
}

/** The same; RSA is computed in Node's thread pool, where another core may do it meanwhile. */
export async function composeMessageElsewhere(
  variant: Variant,
  message: OutgoingMessage,
): Promise<Result<ComposedMail, ComposeFailure>> {
  const written = write(variant, message);
  if (!written.ok) return written;
  const { signer } = message;
  const signature =
    signer && written.value.toSign ? await signer.signElsewhere(written.value.toSign.data) : null;
  return ok(composed(message, written.value, signature));
}

/** A message but for its signature. */
interface Written {
  readonly fields: readonly Field[];
  readonly body: Uint8Array;
  readonly toSign: ToSign | null;
}

function write(variant: Variant, message: OutgoingMessage): Result<Written, ComposeFailure> {
  checkPermits(message, variant.levels);
  const { from, replyTo, signer, at } = message;
  if (![from.address, replyTo ?? from.address].map(spelledAddress).every(isAsciiAddress)) {
    return err({ code: "sender-not-ascii" });
  }
  const subject = filledIn(variant.subject, variant, message);
  if (!subject.ok) return subject;
  const filled = filledIn(variant.body, variant, message);
  if (!filled.ok) return filled;
  const chunks = filled.value.map((one) => (typeof one === "string" ? quotedPrintable(one) : one));
  const size = chunks.reduce((sum, { length }) => sum + length, 0);
  if (size > LONGEST_BODY_BYTES) return err({ code: "too-long" });
  const fields = headerFields(variant, message, subject.value.join(""));
  const body = Buffer.concat(chunks, size);
  return ok({
    fields,
    body,
    toSign: signer && toSign(signer, fields, { body, at: new Date(at) }),
  });
}

function filledIn<Static>(
  stretches: readonly (Static | Gap)[],
  variant: Variant,
  message: OutgoingMessage,
): Result<readonly (Static | string)[], ComposeFailure> {
  const filled: (Static | string)[] = [];
  for (const one of stretches) {
    if (!isGap(one)) {
      filled.push(one);
      continue;
    }
    const text = fill(one, variant, message);
    if (!text.ok) return text;
    filled.push(text.value);
  }
  return ok(filled);
}

function isGap(stretch: unknown): stretch is Gap {
  return typeof stretch === "object" && stretch !== null && "slots" in stretch;
}

function composed(
  { returnPath, to, signer }: OutgoingMessage,
  { fields, body, toSign }: Written,
  signature: Buffer | null,
): ComposedMail {
  if ((signer === null) !== (signature === null)) throw new Bug("a mail with a key goes unsigned");
  const signed = toSign && signature ? signedField(toSign, signature) : "";
  const header = Buffer.from(`${signed}${fields.map(({ line }) => line).join("")}\r\n`);
  return { sender: returnPath, recipient: to, message: Buffer.concat([header, body]) };
}
