import { ed25519 } from "@noble/curves/ed25519.js";
import * as fc from "fast-check";

import type { Instant } from "@consentry/kernel";

import {
  CONSENT_ACTIONS,
  CONSENT_METHODS,
  type ConsentAct,
  type Pseudonym,
} from "../events/consent-event.ts";
import type { Signer } from "../keys/public-key.ts";
import { toBase64url } from "../receipts/base64url.ts";

export function anAct(changes: Partial<ConsentAct> = {}): ConsentAct {
  return {
    contact: "c0".repeat(32) as Pseudonym,
    purpose: "send.newsletter",
    alsoNames: [],
    channel: "email",
    action: "given",
    wording: "ab".repeat(32),
    method: "form",
    place: "form-1",
    actor: "contact",
    at: "2026-05-02T09:30:00Z" as Instant,
    doubleOptIn: null,
    evidence: null,
    ...changes,
  };
}

/** A signer whose key is made of a number: tests need no randomness. */
export function aSigner(seed = 7): Signer {
  const secret = new Uint8Array(32).fill(seed);
  const key = { kty: "OKP", crv: "Ed25519", x: toBase64url(ed25519.getPublicKey(secret)) } as const;
  return { key, sign: (bytes) => ed25519.sign(bytes, secret) };
}

const SOME_PEOPLE = ["aa", "bb"].map((digits) => digits.repeat(32) as Pseudonym);
const SOME_MOMENTS = ["2026-05-02T09:30:00Z", "2026-05-02T09:30:01Z", "2026-06-01T00:00:00Z"].map(
  (text) => text as Instant,
);

/** Acts of few people at few moments, so that they meet. */
export const acts: fc.Arbitrary<ConsentAct> = fc
  .record({
    contact: fc.constantFrom(...SOME_PEOPLE),
    purpose: fc.constantFrom("send.newsletter", "track.open.individual"),
    alsoNames: fc.constantFrom<ConsentAct["alsoNames"]>([], ["track.open.individual"]),
    channel: fc.constantFrom("email", "sms"),
    action: fc.constantFrom(...CONSENT_ACTIONS),
    method: fc.constantFrom(...CONSENT_METHODS),
    place: fc.option(fc.string({ maxLength: 12 })),
    at: fc.constantFrom(...SOME_MOMENTS),
  })
  .map((parts) => anAct(parts as Partial<ConsentAct>));
