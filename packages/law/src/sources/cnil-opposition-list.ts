import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const cnilOppositionList: Source = instrument({
  id: "cnil-opposition-list",
  kind: "regulator-guidance",
  jurisdiction: "FR",
  title: "CNIL, utiliser une liste repoussoir",
  identifier: "CNIL, page liste repoussoir (undated, read 2026-10-07)",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    period: {
      heading: "At least three years",
      paraphrase:
        "An objection is kept at least three years, for that use only, with as little as possible.",
      inForceFrom: "2026-10-07",
      read: "secondary",
    },
  },
});
