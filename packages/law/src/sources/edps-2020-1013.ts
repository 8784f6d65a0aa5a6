import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const edps20201013: Source = instrument({
  id: "edps-2020-1013",
  kind: "regulator-decision",
  jurisdiction: "EU",
  title: "EDPS decision 2020-1013 (European Parliament)",
  identifier: "EDPS 2020-1013",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    transfers: {
      heading: "Cookies to the United States",
      paraphrase:
        "A test-booking site placed cookies of two United States firms; reprimand under Regulation 2018/1725.",
      inForceFrom: "2022-01-05",
      read: "secondary",
      background: true,
    },
  },
});
