import type { CheckedResult, CheckReason } from "@consentry/audit";
import type { DKIMResult } from "mailauth";

/** What the library found, in the words of a document. Only `pass` of it is taken as passed. */
export function signatureReason(result: DKIMResult): CheckReason {
  const { status } = result;
  if (status.result === "pass") return howFar(result);
  if (status.comment === "expired") return "verified-expired";
  if (status.result === "policy") return "weak-key";
  if (status.result === "temperror") return "no-answer";
  if (status.result === "none") return "not-signed";
  if (status.result === "fail") return "header-changed";
  return BY_COMMENT[String(status.comment)]?.(result) ?? "malformed";
}

/** `l=` covers the first bytes only, and anybody may write after them (RFC 6376 §8.2). */
function howFar({ status, canonBodyLengthLimited }: DKIMResult): CheckReason {
  if (status.underSized) return "verified-but-appended";
  return canonBodyLengthLimited ? "verified-up-to-length" : "verified";
}

const BY_COMMENT: Readonly<Record<string, (result: DKIMResult) => CheckReason>> = {
  "body hash did not verify": () => "body-changed",
  "no key": () => "key-gone",
  "invalid public key": ({ rr }) => (isRevoked(rr) ? "key-revoked" : "key-unusable"),
  "unknown key version": () => "key-unusable",
  "unknown key type": () => "key-unusable",
  "inappropriate hash algorithm": () => "key-unusable",
  "key not for email": () => "key-unusable",
};

/** RFC 6376 §3.6.1: an empty key means that it was revoked. */
function isRevoked(record: string | undefined): boolean {
  return /(?:^|;)p=(?:;|$)/.test(record ?? "");
}

/** What each reason comes to. */
export const RESULT_OF: Readonly<Record<CheckReason, CheckedResult["result"]>> = {
  verified: "passed",
  "verified-up-to-length": "passed",
  "verified-but-appended": "passed",
  "verified-expired": "passed",
  "body-changed": "failed",
  "header-changed": "failed",
  "key-gone": "no-key",
  "key-revoked": "no-key",
  "key-unusable": "failed",
  "weak-key": "failed",
  malformed: "failed",
  "not-signed": "none",
  "chain-verified": "passed",
  "chain-broken": "failed",
  "too-many-signatures": "unknown",
  "no-answer": "unknown",
  "server-listed": "passed",
  "server-not-listed": "failed",
  "no-policy": "none",
  "delivery-not-told": "unknown",
  aligned: "passed",
  "aligned-by-claim": "unknown",
  "not-aligned": "failed",
  "not-decidable": "unknown",
  rebuilt: "unknown",
  "no-author": "none",
};
