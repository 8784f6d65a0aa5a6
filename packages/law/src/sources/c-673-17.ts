import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const c67317: Source = instrument({
  id: "c-673-17",
  kind: "judgment",
  jurisdiction: "EU",
  title: "CJEU, Planet49, C-673/17",
  identifier: "C-673/17",
  permalink: "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62017CJ0673",
  reviewedOn: "2026-11-21",
  provisions: {
    "68-70": {
      heading: "Personal data or not",
      paraphrase: "The protection of the device covers any information, personal or not.",
      inForceFrom: "2019-10-01",
      read: "quote",
    },
  },
});
