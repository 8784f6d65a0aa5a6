import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const c36214: Source = instrument({
  id: "c-362-14",
  kind: "judgment",
  jurisdiction: "EU",
  title: "CJEU, Schrems I, C-362/14",
  identifier: "C-362/14",
  permalink: "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62014CJ0362",
  reviewedOn: "2026-11-21",
  provisions: {
    ruling: {
      heading: "Safe Harbor void",
      paraphrase: "The Safe Harbor decision is invalid.",
      inForceFrom: "2015-10-06",
      read: "secondary",
    },
  },
});
