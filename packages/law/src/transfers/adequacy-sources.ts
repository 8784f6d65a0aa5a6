import type { Day } from "@consentry/kernel";

import type { Source } from "../sources/source.ts";
import { ADEQUACY, type Adequacy } from "./adequacy.ts";

/** The id under which a decision is cited: `eu-2023-1795:1`. */
export function adequacySourceId({ act }: Adequacy): string {
  return `${instrumentId(act)}:1`;
}

/** One source a decision, made from the table so that both cannot disagree. */
export const ADEQUACY_SOURCES: readonly Source[] = ADEQUACY.map((row) => ({
  id: instrumentId(row.act),
  kind: "statute",
  jurisdiction: "EU",
  title: `Commission decision ${row.act} (${row.name})`,
  identifier: row.act,
  permalink: `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:${row.celex}`,
  provisions: {
    "1": {
      heading: `Adequate protection: ${row.name}`,
      paraphrase: row.scope === "" ? "Covers transfers to it." : `Covers ${row.scope}.`,
      inForceFrom: row.from,
      inForceTo: row.to,
      reviewedOn: "2026-11-21" as Day,
      read: row.read,
      background: false,
    },
  },
}));

function instrumentId(act: string): string {
  return `eu-${act.toLowerCase().replaceAll("/", "-")}`;
}
