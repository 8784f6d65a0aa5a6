import { siteOf } from "@consentry/audit";

import { published, type Lookup } from "../lookup.ts";
import { isOfVersion } from "../tags.ts";

/** The policy that counts for a domain: its own, or that of the domain it is part of. */
export interface FoundDmarc {
  /** Whose policy it is; `null` where there is none. */
  readonly domain: string | null;
  readonly records: readonly string[];
}

/** Asks as receivers do (RFC 7489 §6.6.3); `null` where nobody answered. */
export async function findDmarc(domain: string, lookup: Lookup): Promise<FoundDmarc | null> {
  const organisation = siteOf(domain) ?? domain;
  for (const asked of new Set([domain, organisation])) {
    const texts = await published(lookup, `_dmarc.${asked}`, "TXT");
    if (texts === null) return null;
    const records = texts.filter((text) => isOfVersion(text, "DMARC1"));
    if (records.length > 0) return { domain: asked, records };
  }
  return { domain: null, records: [] };
}
