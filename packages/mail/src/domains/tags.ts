/** No record of these standards has more. */
const MOST_TAGS = 50;

/**
 * Reads `tag=value; tag=value` as DKIM, DMARC, MTA-STS, TLS-RPT and BIMI write it: names in lower
 * case, in their order, white space around taken away. `null` when it is something else, or when a
 * tag stands twice (RFC 6376 §3.2).
 */
export function readTags(record: string): ReadonlyMap<string, string> | null {
  const parts = record.split(";").map((part) => part.trim());
  if (parts.at(-1) === "") parts.pop();
  if (parts.length === 0 || parts.length > MOST_TAGS) return null;
  const tags = new Map<string, string>();
  for (const part of parts) {
    const equals = part.indexOf("=");
    const name = part.slice(0, Math.max(equals, 0)).trim().toLowerCase();
    if (!/^[a-z]\w*$/.test(name) || tags.has(name)) return null;
    tags.set(name, part.slice(equals + 1).trim());
  }
  return tags;
}

/** Whether a record begins with this version, whatever follows: `v=DMARC1`. */
export function isOfVersion(record: string, version: string): boolean {
  const [first = ""] = record.split(";", 1);
  const [name = "", value] = first.split("=");
  return name.trim().toLowerCase() === "v" && value?.trim().toLowerCase() === version.toLowerCase();
}
