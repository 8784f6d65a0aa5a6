import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const c31725: Source = instrument({
  id: "c-317-25",
  kind: "pending-case",
  jurisdiction: "EU",
  title: "CJEU, Canal+, C-317/25 (pending)",
  identifier: "C-317/25",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    referral: {
      heading: "Naming partners",
      paraphrase: "Asked by the Conseil d'État: must a consent to partners name them?",
      inForceFrom: "2025-05-05",
      read: "secondary",
    },
  },
});
