import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const lil: Source = instrument({
  id: "lil",
  kind: "statute",
  jurisdiction: "FR",
  title: "Loi n° 78-17 Informatique et Libertés",
  identifier: "Loi 78-17, art. 82",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    "82": {
      heading: "Reading and writing on a device",
      paraphrase:
        "Only with consent after clear information, unless it only carries a transmission or is strictly necessary for a service the user asked for.",
      inForceFrom: "2018-05-25",
      read: "quote",
    },
  },
});
