import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const com2025837: Source = instrument({
  id: "com-2025-837",
  kind: "proposal",
  jurisdiction: "EU",
  title: "Digital Omnibus, COM(2025) 837",
  identifier: "COM(2025) 837",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    "88a": {
      heading: "Terminal access in the GDPR",
      paraphrase:
        "Would move access to devices into the GDPR and exempt aggregated audience measurement. Proposed, never applied here.",
      inForceFrom: "2025-11-19",
      read: "secondary",
      background: true,
    },
  },
});
