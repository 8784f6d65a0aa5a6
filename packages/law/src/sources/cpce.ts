import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const cpce: Source = instrument({
  id: "cpce",
  kind: "statute",
  jurisdiction: "FR",
  title: "Code des postes et des communications électroniques",
  identifier: "CPCE, art. L.34-5",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    "L34-5": {
      heading: "Electronic prospecting",
      paraphrase:
        "Forbidden towards natural persons without prior consent; own customers of analogous products excepted; always an address to ask for its end and no hidden sender.",
      inForceFrom: "2004-06-22",
      read: "text",
    },
  },
});
