import { err, ok, type Result } from "@consentry/kernel";

import { dkimRecord } from "./dkim-key.ts";
import type { Signer } from "./signer.ts";

/** The TXT records of a name, the strings of each joined. */
export type TxtLookup = (
  name: string,
) => Promise<Result<readonly string[], "no-such-name" | "no-answer">>;

/** Why a mail is not vouched for by its domain. */
export type VerifyProblem =
  | "not-signed"
  /** Nothing is published where the signature says. */
  | "key-missing"
  | "no-answer"
  /** The record cannot be read, or the key is too short. */
  | "key-unusable"
  | "not-matching"
  /** RFC 8058 §4: mail programs offer no one-click button for it. */
  | "unsubscribe-not-signed";

/**
 * Verifies a mail of ours by another's code, as its receivers will: the signature, and that it
 * covers both unsubscribe fields. Nothing is asked but `lookup`.
 */
export async function verifySigned(
  message: Uint8Array,
  lookup: TxtLookup,
): Promise<Result<"verified", VerifyProblem>> {
  // Loaded on use: it is large, and one mail of a campaign is verified.
  const { dkimVerify } = await import("mailauth");
  const { results } = await dkimVerify(
    Buffer.from(message.buffer, message.byteOffset, message.length),
    { resolver: async (name) => (await found(lookup, name)).map((record) => [record]) },
  );
  const [signature] = results;
  if (signature?.signingDomain === undefined) return err("not-signed");
  const { result, comment } = signature.status;
  if (result === "temperror") return err("no-answer");
  if (result !== "pass") return err(WHY_NOT[String(comment)] ?? "key-unusable");
  const names = signature.signingHeaders?.keys.toLowerCase().split(":") ?? [];
  const covered = new Set(names.map((name) => name.trim()));
  return covered.has("list-unsubscribe") && covered.has("list-unsubscribe-post")
    ? ok("verified")
    : err("unsubscribe-not-signed");
}

/** By the library's words; it has a code for none of them. */
const WHY_NOT: Readonly<Record<string, VerifyProblem>> = {
  "no key": "key-missing",
  "bad signature": "not-matching",
  "body hash did not verify": "not-matching",
};

/** Knows what this signer's domain has to publish, and nothing else: verifies without a network. */
export function lookupOf(signer: Signer): TxtLookup {
  const { name, value } = dkimRecord(signer);
  return (asked) => Promise.resolve(asked === name ? ok([value]) : err("no-such-name"));
}

/** Records as the library expects them; its resolvers fail by Node's codes. */
async function found(lookup: TxtLookup, name: string): Promise<readonly string[]> {
  const answer = await lookup(name);
  if (answer.ok) return answer.value;
  const code = answer.error === "no-such-name" ? "ENOTFOUND" : "ETIMEOUT";
  throw Object.assign(new Error(code), { code });
}
