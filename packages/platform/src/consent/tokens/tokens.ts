import { dayFromNumber, dayNumber, err, ok, type Day, type Result } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { openBytes, sealBytes } from "../../organisations/sealing.ts";

/** What a link in a mail allows its holder to do. A token of one kind opens no other door. */
export const TOKEN_KINDS = [
  "preference",
  "unsubscribe",
  "confirm",
  "erase",
  "portal",
  "stay",
  "request",
  "request-file",
] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

export interface Token {
  readonly kind: TokenKind;
  readonly organisation: OrganisationId;
  /** Contact id; `null` when there is no contact yet. */
  readonly contact: string | null;
  /** Of `unsubscribe` the list, of `confirm` the question that waits, of `portal` the message, of `request` and
   * `request-file` the request; `null` for none. */
  readonly about: string | null;
  /** The campaign's message it stands in; `null` in every other mail. */
  readonly delivery: string | null;
  readonly issuedOn: Day;
}

/**
 * How many days a link works; `null` for good. A way out must work however old the mail is. The
 * preference centre shows what is held of a person, and an old mail is easily somebody else's.
 */
const LIFETIME_DAYS: Readonly<Record<TokenKind, number | null>> = {
  preference: 400,
  unsubscribe: null,
  confirm: 7,
  erase: 7,
  portal: 400,
  stay: 90,
  request: 30,
  "request-file": 30,
};

const VERSION = 1;
const ID_BYTES = 16;
const NO_ID = "00000000-0000-0000-0000-000000000000";

/** Version 1, kind 1, contact, about and delivery 48, day 4. */
const PLAIN_BYTES = 1 + 1 + 3 * ID_BYTES + 4;
const DAY_AT = PLAIN_BYTES - 4;
/** Organisation, then sealed: nonce 12, what it says, tag 16. */
const TOKEN_BYTES = ID_BYTES + 12 + PLAIN_BYTES + 16;

/** Letters of a token, whatever it says. */
export const ACTION_TOKEN_LENGTH = Math.ceil((TOKEN_BYTES * 4) / 3);

/**
 * Writes a token: 131 letters, digits, `-` and `_`, of which only the organisation's own number
 * could be told by whoever finds it.
 */
export function sealToken(token: Token, tokenKey: Uint8Array): string {
  const { kind, organisation, contact, about, delivery, issuedOn } = token;
  const plain = Buffer.alloc(PLAIN_BYTES);
  plain.writeUInt8(VERSION, 0);
  plain.writeUInt8(TOKEN_KINDS.indexOf(kind), 1);
  bytesOfId(contact ?? NO_ID).copy(plain, 2);
  bytesOfId(about ?? NO_ID).copy(plain, 2 + ID_BYTES);
  bytesOfId(delivery ?? NO_ID).copy(plain, 2 + 2 * ID_BYTES);
  plain.writeInt32BE(dayNumber(issuedOn), DAY_AT);
  const sealed = sealBytes(plain, tokenKey, ABOUT);
  return Buffer.concat([bytesOfId(organisation), sealed]).toString("base64url");
}

const ABOUT = "consentry.token/1";

/** Opens a token that came from outside; forged, foreign, of another kind or too old: the same. */
export function openToken(
  text: string,
  kinds: readonly TokenKind[],
  tokenKeyOf: (organisation: OrganisationId) => Uint8Array,
  today: Day,
): Result<Token, "not-valid"> {
  const bytes = Buffer.from(text, "base64url");
  // The decoder forgives spaces, other alphabets and stray bits; a token has one spelling.
  if (bytes.length !== TOKEN_BYTES || bytes.toString("base64url") !== text) return err("not-valid");
  const organisation = idOf(bytes, 0) as OrganisationId;
  const opened = openBytes(bytes.subarray(ID_BYTES), tokenKeyOf(organisation), ABOUT);
  if (!opened.ok) return err("not-valid");
  const plain = Buffer.from(opened.value);
  const kind = TOKEN_KINDS[plain.readUInt8(1)];
  if (plain.readUInt8(0) !== VERSION || kind === undefined || !kinds.includes(kind)) {
    return err("not-valid");
  }
  const issued = plain.readInt32BE(DAY_AT);
  const lifetime = LIFETIME_DAYS[kind];
  if (lifetime !== null && dayNumber(today) - issued > lifetime) return err("not-valid");
  return ok({
    kind,
    organisation,
    contact: idOrNull(idOf(plain, 2)),
    about: idOrNull(idOf(plain, 2 + ID_BYTES)),
    delivery: idOrNull(idOf(plain, 2 + 2 * ID_BYTES)),
    issuedOn: dayFromNumber(issued),
  });
}

function bytesOfId(id: string): Buffer {
  return Buffer.from(id.replaceAll("-", ""), "hex");
}

function idOf(bytes: Buffer, from: number): string {
  const hex = bytes.toString("hex", from, from + ID_BYTES);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

function idOrNull(id: string): string | null {
  return id === NO_ID ? null : id;
}
