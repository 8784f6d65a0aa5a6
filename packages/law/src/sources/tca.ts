import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const tca: Source = instrument({
  id: "tca",
  kind: "statute",
  jurisdiction: "EU",
  title: "EU-UK Trade and Cooperation Agreement",
  identifier: "TCA, Art. FINPROV.10A",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    "FINPROV.10A": {
      heading: "Bridge",
      paraphrase:
        "For a limited time the United Kingdom is not treated as a third country for transfers.",
      inForceFrom: "2021-01-01",
      inForceTo: "2021-06-28",
      read: "recalled",
    },
  },
});
