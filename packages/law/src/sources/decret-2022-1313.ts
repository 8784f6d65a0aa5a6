import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const decret20221313: Source = instrument({
  id: "decret-2022-1313",
  kind: "statute",
  jurisdiction: "FR",
  title: "Décret 2022-1313 du 13 octobre 2022",
  identifier: "C. conso., art. D.223-9",
  permalink: "https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000046421823",
  reviewedOn: "2026-11-21",
  provisions: {
    "D223-9": {
      heading: "Hours of calls, not of texts",
      paraphrase:
        "Consumers are called for prospecting from Monday to Friday, 10 to 13 and 14 to 20 o'clock, never on public holidays. It speaks of calling by telephone; no hour of a text follows from it.",
      inForceFrom: "2023-03-01",
      read: "quote",
      background: true,
    },
  },
});
