import { createPublicKey } from "node:crypto";

import { checkOf, remark, type Check, type RecordToSet, type Remark } from "../check.ts";
import { published, type Lookup } from "../lookup.ts";
import { readTags } from "../tags.ts";

/** A name under which a key stands, with the key of ours that should stand there. */
export interface Selector {
  readonly domain: string;
  readonly selector: string;
  /** The whole record that belongs there; `null`: a key that was not made here. */
  readonly record: string | null;
}

/** RFC 8301 §3.2. */
const SHORTEST_BITS = 1024;
const USUAL_BITS = 2048;

/** The key that stands under one selector (RFC 6376 §3.6.1), held against ours. */
export async function checkDkim(
  { domain, selector, record }: Selector,
  lookup: Lookup,
): Promise<Check> {
  const name = `${selector}._domainkey.${domain}`;
  const about = selector;
  const toSet: RecordToSet | null = record === null ? null : { name, type: "TXT", value: record };
  const found = await published(lookup, name, "TXT");
  if (found === null) return checkOf("dkim", [remark("not-answered", { name })], { about });
  const [first, another] = found;
  if (first === undefined) {
    return checkOf("dkim", [remark("dkim-none", { name })], { about, record: toSet });
  }
  const remarks = another === undefined ? judge(first, record) : [remark("dkim-several", { name })];
  const isWrong = remarks.some(({ code }) => code !== "dkim-good");
  return checkOf("dkim", remarks, { about, found, record: isWrong ? toSet : null });
}

function judge(published: string, ours: string | null): readonly Remark[] {
  const tags = readTags(published);
  const version = tags?.get("v") ?? "DKIM1";
  const key = tags?.get("p")?.replaceAll(/\s+/g, "");
  if (!tags || key === undefined || version !== "DKIM1") return [remark("dkim-unreadable")];
  if (key === "") return [remark("dkim-revoked")];
  const remarks: Remark[] = [...ofKey(tags.get("k") ?? "rsa", key)];
  if (ours !== null && key !== readTags(ours)?.get("p")) remarks.push(remark("dkim-other-key"));
  if (namesIn(tags.get("t")).includes("y")) remarks.push(remark("dkim-testing"));
  const hashes = namesIn(tags.get("h"));
  if (hashes.length > 0 && !hashes.includes("sha256")) remarks.push(remark("dkim-hash"));
  return remarks.length > 0 ? remarks : [remark("dkim-good")];
}

function namesIn(list = ""): readonly string[] {
  return list
    .toLowerCase()
    .split(":")
    .map((name) => name.trim())
    .filter(Boolean);
}

function ofKey(kind: string, key: string): readonly Remark[] {
  const bytes = Buffer.from(key, "base64");
  // RFC 8463 §4.2: bare.
  if (kind === "ed25519") return bytes.length === 32 ? [] : [remark("dkim-unreadable")];
  const bits = kind === "rsa" ? rsaBits(bytes) : null;
  if (bits === null) return [remark("dkim-unreadable")];
  const said = { bits: String(bits) };
  if (bits < SHORTEST_BITS) return [remark("dkim-short", said)];
  return bits < USUAL_BITS ? [remark("dkim-weak", said)] : [];
}

/** RFC 6376 §3.6.1 says one wrapping of the key, and many publish the other. */
function rsaBits(key: Buffer): number | null {
  for (const type of ["spki", "pkcs1"] as const) {
    try {
      const read = createPublicKey({ key, format: "der", type });
      if (read.asymmetricKeyType !== "rsa") continue;
      return read.asymmetricKeyDetails?.modulusLength ?? null;
    } catch {
      // What the library says of bytes that are no such key.
    }
  }
  return null;
}

/** Whether the key that stands there is this one: only then may mails be signed with it. */
export async function isPublished(
  selector: Selector & { readonly record: string },
  lookup: Lookup,
): Promise<boolean> {
  const { state } = await checkDkim(selector, lookup);
  return state === "good" || state === "improve";
}
