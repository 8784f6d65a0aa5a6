import { siteOf } from "@consentry/audit";

import { checkOf, remark, type Check } from "../check.ts";
import type { CheckedDmarc } from "../dmarc/check-dmarc.ts";
import { published, type Lookup } from "../lookup.ts";
import { isOfVersion, readTags } from "../tags.ts";

/**
 * Whether mailboxes may show a domain's logo (draft-brand-indicators-for-message-identification).
 * Nobody has to; where there is a record it counts only beside a policy that is enforced.
 */
export async function checkBimi(
  domain: string,
  enforced: CheckedDmarc["enforced"],
  lookup: Lookup,
): Promise<Check> {
  const name = `default._bimi.${domain}`;
  const own = await published(lookup, name, "TXT");
  const site = siteOf(domain) ?? domain;
  const texts =
    own?.length === 0 && site !== domain
      ? await published(lookup, `default._bimi.${site}`, "TXT")
      : own;
  if (texts === null) return checkOf("bimi", [remark("not-answered", { name })]);
  const found = texts.filter((text) => isOfVersion(text, "BIMI1"));
  const [first, another] = found;
  if (first === undefined) return checkOf("bimi", [remark("bimi-none")]);
  if (another !== undefined) return checkOf("bimi", [remark("bimi-several")], { found });
  const tags = readTags(first);
  const logo = tags?.get("l") ?? "";
  const certificate = tags?.get("a") ?? "";
  // An empty `l` says that the domain wants none shown.
  if (tags?.has("l") === true && logo === "")
    return checkOf("bimi", [remark("bimi-none")], { found });
  if (!/^https:\/\/\S+$/i.test(logo))
    return checkOf("bimi", [remark("bimi-unreadable")], { found });
  const isEnforced = enforced !== null && enforced.policy !== "none" && enforced.share === 100;
  if (!isEnforced) return checkOf("bimi", [remark("bimi-not-enforced")], { found });
  const code = /^https:\/\/\S+$/i.test(certificate) ? "bimi-good" : "bimi-uncertified";
  return checkOf("bimi", [remark(code)], { found });
}
