import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const c70325P: Source = instrument({
  id: "c-703-25-p",
  kind: "pending-case",
  jurisdiction: "EU",
  title: "CJEU, Latombe v Commission, C-703/25 P (pending)",
  identifier: "C-703/25 P",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    appeal: {
      heading: "Appeal on the EU-US framework",
      paraphrase: "Lodged on 2025-10-31; it suspends nothing.",
      inForceFrom: "2025-10-31",
      read: "secondary",
    },
  },
});
