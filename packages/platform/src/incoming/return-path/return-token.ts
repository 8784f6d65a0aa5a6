import { createHmac, timingSafeEqual } from "node:crypto";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { fromBase32, toBase32 } from "./base32.ts";

/** Which message of ours something is about: one of a campaign, or one by itself. */
export interface SentMail {
  readonly kind: "delivery" | "message";
  readonly id: string;
}

export interface ReturnToken {
  readonly organisation: OrganisationId;
  readonly mail: SentMail;
}

/** The first letter; the lists only ever grow. */
const KINDS = { c: "delivery", m: "message" } as const;

const ID_BYTES = 16;

/**
 * A local part has 64 octets (RFC 5321 §4.5.3.1.1): what two ids leave of it. A forger who knew both
 * ids, one of which is drawn at random and stands in one person's mail alone, would still have to
 * send 2^47 mails on average to have one message count as returned.
 */
const MAC_BYTES = 6;
const TOKEN_BYTES = 2 * ID_BYTES + MAC_BYTES;

/** Organisation, message and a keyed hash over both and what kind of message it is. */
export function sealReturnToken({ organisation, mail }: ReturnToken, key: Uint8Array): string {
  const letter = mail.kind === "delivery" ? "c" : "m";
  const said = Buffer.concat([bytesOfId(organisation), bytesOfId(mail.id)]);
  return letter + toBase32(Buffer.concat([said, macOf(letter, said, key)]));
}

/** Opens one that came from outside; forged, foreign or mangled: `null`. */
export function openReturnToken(
  text: string,
  keyOf: (organisation: OrganisationId) => Uint8Array,
): ReturnToken | null {
  const letter = text.slice(0, 1).toLowerCase();
  const kind = letter === "c" || letter === "m" ? KINDS[letter] : null;
  const read = text.length === RETURN_TOKEN_LENGTH ? fromBase32(text.slice(1)) : null;
  if (kind === null || read === null) return null;
  const said = Buffer.from(read.subarray(0, 2 * ID_BYTES));
  const organisation = idOf(said.subarray(0, ID_BYTES)) as OrganisationId;
  const mac = macOf(letter, said, keyOf(organisation));
  if (!timingSafeEqual(mac, read.subarray(2 * ID_BYTES))) return null;
  return { organisation, mail: { kind, id: idOf(said.subarray(ID_BYTES)) } };
}

const RETURN_TOKEN_LENGTH = 1 + Math.ceil((TOKEN_BYTES * 8) / 5);

function macOf(letter: string, said: Uint8Array, key: Uint8Array): Buffer {
  const mac = createHmac("sha256", key).update("consentry.return/1 ").update(letter).update(said);
  return mac.digest().subarray(0, MAC_BYTES);
}

function bytesOfId(id: string): Buffer {
  return Buffer.from(id.replaceAll("-", ""), "hex");
}

function idOf(bytes: Buffer): string {
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
