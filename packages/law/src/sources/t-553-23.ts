import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const t55323: Source = instrument({
  id: "t-553-23",
  kind: "judgment",
  jurisdiction: "EU",
  title: "General Court, Latombe v Commission, T-553/23",
  identifier: "T-553/23",
  permalink: "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62023TJ0553",
  reviewedOn: "2026-11-21",
  provisions: {
    ruling: {
      heading: "EU-US framework upheld",
      paraphrase: "The action against the EU-US Data Privacy Framework is dismissed.",
      inForceFrom: "2025-09-03",
      read: "secondary",
    },
  },
});
