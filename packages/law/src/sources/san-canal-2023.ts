import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const sanCanal2023: Source = instrument({
  id: "san-canal-2023",
  kind: "regulator-decision",
  jurisdiction: "FR",
  title: "CNIL, décision Canal+ du 12 octobre 2023",
  identifier: "CNIL, 2023-10-12",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    partners: {
      heading: '"Partners" names nobody',
      paraphrase: "A consent to unnamed partners is no consent to the one who writes.",
      inForceFrom: "2023-10-12",
      read: "secondary",
    },
  },
});
