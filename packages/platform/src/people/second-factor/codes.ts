import { createHash, randomBytes, randomInt } from "node:crypto";

import type { Instant } from "@consentry/kernel";
import { Secret as OtpSecret, TOTP } from "otpauth";

/** 160 bits, as RFC 4226 §4 recommends. */
const SECRET_BYTES = 20;
const PERIOD_S = 30;
/** A phone whose clock is half a minute off (RFC 6238 §5.2). */
const STEPS_EITHER_WAY = 1;

export function newFactorSecret(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(randomBytes(SECRET_BYTES));
}

/** What an app is told, to make codes from: as text to type, and as what a QR code holds. */
export function factorForApp(
  secret: Uint8Array<ArrayBuffer>,
  email: string,
): { readonly secret: string; readonly uri: string } {
  const totp = totpOf(secret, email);
  return { secret: totp.secret.base32, uri: totp.toString() };
}

/** The step whose code this is, of those around now; `null`: it is none of theirs. */
export function stepOfCode(
  secret: Uint8Array<ArrayBuffer>,
  code: string,
  now: Instant,
): number | null {
  const timestamp = Date.parse(now);
  const delta = totpOf(secret).validate({ token: code, timestamp, window: STEPS_EITHER_WAY });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_S) + delta;
}

/** The defaults that every app keeps to, whatever else the URI says. */
function totpOf(secret: Uint8Array<ArrayBuffer>, label = ""): TOTP {
  return new TOTP({
    issuer: "Consentry",
    label,
    algorithm: "SHA1",
    digits: 6,
    period: PERIOD_S,
    secret: new OtpSecret({ buffer: secret.buffer }),
  });
}

/** Typed off paper without a mistake. */
const LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";
/** Of five bits each: 120 in all, so that a plain hash of them is enough. */
const CODE_LETTERS = 24;
const CODES = 10;

/** Ten codes, in groups of four. */
export function newRecoveryCodes(): readonly string[] {
  const letter = (): string => LETTERS[randomInt(LETTERS.length)] ?? "";
  return Array.from({ length: CODES }, () =>
    Array.from({ length: CODE_LETTERS }, letter)
      .join("")
      .replaceAll(/.{4}(?=.)/g, "$&-"),
  );
}

/** However it was typed; `null`: it cannot be a recovery code. */
export function hashOfRecoveryCode(text: string): Uint8Array | null {
  const bare = text.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
  return bare.length === CODE_LETTERS ? createHash("sha256").update(bare).digest() : null;
}
