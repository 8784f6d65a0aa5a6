import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  timingSafeEqual,
  type KeyObject,
} from "node:crypto";

import { err, ok, type Result } from "@consentry/kernel";

import type { EventPurpose } from "../../campaigns/campaign.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";

/** What was promised when the mail was written. No more than that is ever recorded. */
export interface MeasureToken {
  readonly organisation: OrganisationId;
  readonly campaign: string;
  /** Whose message it is; `null` where the token is one and the same for all of a campaign. */
  readonly reader: MeasuredReader | null;
  readonly signal: Signal;
  readonly level: TokenLevel;
  /** Of a click: the number of its link; 0 for an opening. */
  readonly link: number;
  /** What events may be used for; empty at every level but `individual`. */
  readonly purposes: readonly EventPurpose[];
}

export interface MeasuredReader {
  /** Contact id. */
  readonly contact: string;
  readonly delivery: string;
}

/** The places of these lists stand in tokens for years: they only ever grow at their ends. */
const SIGNALS = ["open", "click"] as const;
export type Signal = (typeof SIGNALS)[number];

const LEVELS = ["aggregate", "day", "individual"] as const;
export type TokenLevel = (typeof LEVELS)[number];

const PURPOSES: readonly EventPurpose[] = [
  "track.open.individual",
  "track.click.individual",
  "personalise.by_opens",
  "personalise.by_clicks",
  "frequency.performance",
  "optimise.campaign",
  "profile.cross_channel",
];

const VERSION = 1;
const ID_BYTES = 16;
const NO_ID = "00000000-0000-0000-0000-000000000000";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Version, signal, level and purposes 4, link 4, campaign, contact and delivery 48. */
const PLAIN_BYTES = 4 + 4 + 3 * ID_BYTES;
export const TOKEN_BYTES = ID_BYTES + NONCE_BYTES + PLAIN_BYTES + TAG_BYTES;

/** Letters of a token, whatever it says. */
export const TOKEN_LENGTH = Math.ceil((TOKEN_BYTES / 3) * 4);

/**
 * Writes a token: 134 letters, digits, `-` and `_`, of which only the organisation's own number
 * could be told by whoever finds it. The same claims give the same token, so that what is common
 * to all is one address for all, and a mail composed again is the same mail.
 *
 * AES-256-GCM under a nonce that is a keyed hash of the claims: two tokens share a nonce only by
 * an accident that 2^32 different tokens of one organisation make no likelier than 2^-33.
 */
export function sealMeasureToken(token: MeasureToken, measureKey: Uint8Array): string {
  const { sealing, naming } = keysFrom(measureKey);
  const organisation = bytesOfId(token.organisation);
  const plain = Buffer.alloc(PLAIN_BYTES);
  plain[0] = VERSION;
  plain[1] = SIGNALS.indexOf(token.signal);
  plain[2] = LEVELS.indexOf(token.level);
  plain[3] = bitsOf(token.purposes);
  plain.writeUInt32BE(token.link, 4);
  bytesOfId(token.campaign).copy(plain, 8);
  bytesOfId(token.reader?.contact ?? NO_ID).copy(plain, 8 + ID_BYTES);
  bytesOfId(token.reader?.delivery ?? NO_ID).copy(plain, 8 + 2 * ID_BYTES);
  const nonce = nonceFor(plain, organisation, naming);
  const cipher = createCipheriv("aes-256-gcm", sealing, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(organisation);
  const sealed = cipher.update(plain);
  cipher.final();
  return Buffer.concat([organisation, nonce, sealed, cipher.getAuthTag()]).toString("base64url");
}

/**
 * Opens a token that came from outside; forged, foreign or of another signal: the same.
 *
 * @param measureKeyOf `null` for an organisation that there is not
 */
export function openMeasureToken(
  text: string,
  signal: Signal,
  measureKeyOf: (organisation: OrganisationId) => Uint8Array | null,
): Result<MeasureToken, "not-valid"> {
  if (text.length !== TOKEN_LENGTH) return NOT_VALID;
  const bytes = Buffer.from(text, "base64url");
  // The decoder forgives other alphabets and stray letters; a token has one spelling.
  if (bytes.length !== TOKEN_BYTES || bytes.toString("base64url") !== text) return NOT_VALID;
  const organisation = idOf(bytes, 0) as OrganisationId;
  const measureKey = measureKeyOf(organisation);
  const plain = measureKey && openBytes(bytes, keysFrom(measureKey));
  if (plain === null) return NOT_VALID;
  const level = LEVELS[plain.readUInt8(2)];
  if (plain[0] !== VERSION || SIGNALS[plain.readUInt8(1)] !== signal || level === undefined) {
    return NOT_VALID;
  }
  const contact = idOf(plain, 8 + ID_BYTES);
  return ok({
    organisation,
    campaign: idOf(plain, 8),
    reader: contact === NO_ID ? null : { contact, delivery: idOf(plain, 8 + 2 * ID_BYTES) },
    signal,
    level,
    link: plain.readUInt32BE(4),
    purposes: purposesOf(plain.readUInt8(3)),
  });
}

const NOT_VALID = err("not-valid" as const);

/**
 * Looks at the nonce before the tag: a tag that does not fit is an exception, which takes ten times
 * as long, and forged tokens come by the million. What passes is held to the tag all the same.
 */
function openBytes(token: Buffer, { sealing, naming }: TokenKeys): Buffer | null {
  const organisation = token.subarray(0, ID_BYTES);
  const nonce = token.subarray(ID_BYTES, ID_BYTES + NONCE_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", sealing, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(organisation);
  decipher.setAuthTag(token.subarray(TOKEN_BYTES - TAG_BYTES));
  const plain = decipher.update(token.subarray(ID_BYTES + NONCE_BYTES, TOKEN_BYTES - TAG_BYTES));
  if (!timingSafeEqual(nonceFor(plain, organisation, naming), nonce)) return null;
  try {
    decipher.final();
    return plain;
  } catch {
    // The only thing that final() throws for: the tag does not match.
    return null;
  }
}

function nonceFor(plain: Buffer, organisation: Buffer, naming: KeyObject): Buffer {
  const hmac = createHmac("sha256", naming).update(organisation).update(plain);
  return hmac.digest().subarray(0, NONCE_BYTES);
}

interface TokenKeys {
  readonly sealing: KeyObject;
  readonly naming: KeyObject;
}

const made = new WeakMap<Uint8Array, TokenKeys>();

/** Made once for a key that is used again: a mail holds many tokens. */
function keysFrom(measureKey: Uint8Array): TokenKeys {
  let keys = made.get(measureKey);
  if (keys === undefined) {
    const derive = (label: string): KeyObject =>
      createSecretKey(createHmac("sha256", measureKey).update(label).digest());
    keys = { sealing: derive("sealing"), naming: derive("naming") };
    made.set(measureKey, keys);
  }
  return keys;
}

function bitsOf(purposes: readonly EventPurpose[]): number {
  return purposes.reduce((bits, purpose) => bits | (1 << PURPOSES.indexOf(purpose)), 0);
}

function purposesOf(bits: number): readonly EventPurpose[] {
  return bits === 0 ? NO_PURPOSES : PURPOSES.filter((_, place) => (bits & (1 << place)) !== 0);
}

const NO_PURPOSES: readonly EventPurpose[] = [];

function bytesOfId(id: string): Buffer {
  return Buffer.from(id.replaceAll("-", ""), "hex");
}

function idOf(bytes: Buffer, from: number): string {
  const hex = bytes.toString("hex", from, from + ID_BYTES);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
