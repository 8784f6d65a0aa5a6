import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const conso: Source = instrument({
  id: "conso",
  kind: "statute",
  jurisdiction: "FR",
  title: "Code de la consommation",
  identifier: "C. conso., art. L.223-1",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    "L223-1-bloctel": {
      heading: "Telephone: opt-out list",
      paraphrase: "Consumers on the Bloctel list may not be called for prospecting.",
      inForceFrom: "2018-05-25",
      inForceTo: "2026-08-10",
      read: "secondary",
    },
    "L223-1": {
      heading: "Telephone: prior consent",
      paraphrase:
        "A consumer is called for prospecting only with prior consent, save under a running contract and for an offer related to it.",
      inForceFrom: "2026-08-11",
      read: "quote",
    },
  },
});
