import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const loi2025594: Source = instrument({
  id: "loi-2025-594",
  kind: "statute",
  jurisdiction: "FR",
  title: "Loi n° 2025-594 du 30 juin 2025",
  identifier: "Loi n° 2025-594, art. 13",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    "13": {
      heading: "Energy renovation and home adaptation",
      paraphrase:
        "No prospecting by telephone, SMS, e-mail or social network for these works, save under a running contract.",
      inForceFrom: "2025-07-01",
      read: "secondary",
    },
  },
});
