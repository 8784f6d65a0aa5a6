import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const c31118: Source = instrument({
  id: "c-311-18",
  kind: "judgment",
  jurisdiction: "EU",
  title: "CJEU, Schrems II, C-311/18",
  identifier: "C-311/18",
  permalink: "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62018CJ0311",
  reviewedOn: "2026-11-21",
  provisions: {
    ruling: {
      heading: "Privacy Shield void",
      paraphrase:
        "The Privacy Shield decision is invalid; standard clauses stand, but each case is checked and supplemented where needed.",
      inForceFrom: "2020-07-16",
      read: "secondary",
    },
  },
});
