import { checkOf, remark, type Check } from "../check.ts";
import { published, type Lookup } from "../lookup.ts";
import { isOfVersion, readTags } from "../tags.ts";

/** Whether servers report when they cannot write to a domain encrypted (RFC 8460 §3). */
export async function checkTlsRpt(
  domain: string,
  reportsTo: string,
  lookup: Lookup,
): Promise<Check> {
  const name = `_smtp._tls.${domain}`;
  const texts = await published(lookup, name, "TXT");
  if (texts === null) return checkOf("tls-rpt", [remark("not-answered", { name })]);
  const found = texts.filter((text) => isOfVersion(text, "TLSRPTv1"));
  const [first, another] = found;
  const record = { name, type: "TXT", value: `v=TLSRPTv1; rua=mailto:${reportsTo}` } as const;
  if (first === undefined)
    return checkOf("tls-rpt", [remark("tls-rpt-none", { domain })], { record });
  if (another !== undefined) {
    return checkOf("tls-rpt", [remark("tls-rpt-several", { name })], { found, record });
  }
  const places = (readTags(first)?.get("rua") ?? "").split(",").map((place) => place.trim());
  const isReadable = places.every((place) =>
    /^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/i.test(place),
  );
  if (!isReadable)
    return checkOf("tls-rpt", [remark("tls-rpt-unreadable", { name })], { found, record });
  return checkOf("tls-rpt", [remark("tls-rpt-good", { places: places.join(", ") })], { found });
}
