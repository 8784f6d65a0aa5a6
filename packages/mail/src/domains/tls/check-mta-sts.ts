import type { Result } from "@consentry/kernel";

import { checkOf, remark, type Check, type Remark } from "../check.ts";
import { published, type Lookup } from "../lookup.ts";
import { isOfVersion, readTags } from "../tags.ts";
import { mxMatches, readStsPolicy } from "./sts-policy.ts";

/** Fetches a small text over HTTPS, following nothing (RFC 8461 §3.3); says in a word why not. */
export type FetchText = (url: string) => Promise<Result<string, string>>;

/** RFC 8461 §3.2 speaks of weeks or more. */
const SHORTEST_DAYS = 7;

const SECONDS_A_DAY = 86_400;

/** Whether servers that write to a domain insist on encryption (RFC 8461). */
export async function checkMtaSts(
  domain: string,
  servers: readonly string[],
  lookup: Lookup,
  fetchText: FetchText,
): Promise<Check> {
  const name = `_mta-sts.${domain}`;
  const texts = await published(lookup, name, "TXT");
  if (texts === null) return checkOf("mta-sts", [remark("not-answered", { name })]);
  const found = texts.filter((text) => isOfVersion(text, "STSv1"));
  const [first, another] = found;
  const record = { name, type: "TXT", value: "v=STSv1; id=1" } as const;
  if (first === undefined) return checkOf("mta-sts", [remark("sts-none", { domain })], { record });
  if (another !== undefined) {
    return checkOf("mta-sts", [remark("sts-several", { name })], { found, record });
  }
  if (!/^[a-z\d]{1,32}$/i.test(readTags(first)?.get("id") ?? "")) {
    return checkOf("mta-sts", [remark("sts-unreadable", { name })], { found, record });
  }
  return checkOf("mta-sts", await ofPolicy(domain, servers, fetchText), { found });
}

async function ofPolicy(
  domain: string,
  servers: readonly string[],
  fetchText: FetchText,
): Promise<readonly Remark[]> {
  const url = `https://mta-sts.${domain}/.well-known/mta-sts.txt`;
  const text = await fetchText(url);
  if (!text.ok) return [remark("sts-policy-missing", { url, why: text.error })];
  const policy = readStsPolicy(text.value);
  if (policy === null) return [remark("sts-policy-unreadable", { url })];
  const remarks: Remark[] = servers
    .filter((server) => !policy.mx.some((pattern) => mxMatches(pattern, server)))
    .map((server) => remark("sts-mx-left-out", { server }));
  if (policy.mode === "testing") remarks.push(remark("sts-testing"));
  if (policy.mode === "none") remarks.push(remark("sts-off"));
  const days = Math.floor(policy.maxAgeSeconds / SECONDS_A_DAY);
  if (days < SHORTEST_DAYS) remarks.push(remark("sts-short", { days: String(days) }));
  return remarks.length > 0 ? remarks : [remark("sts-good")];
}
