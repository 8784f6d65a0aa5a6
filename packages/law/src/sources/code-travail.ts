import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const codeTravail: Source = instrument({
  id: "code-travail",
  kind: "statute",
  jurisdiction: "FR",
  title: "Code du travail",
  identifier: "C. trav., art. L.3133-1",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    "L3133-1": {
      heading: "Public holidays",
      paraphrase:
        "Eleven days: New Year, Easter Monday, 1 and 8 May, Ascension, Whit Monday, 14 July, 15 August, 1 and 11 November, Christmas. Alsace and Moselle have two more, which a number does not tell.",
      inForceFrom: "2018-05-25",
      read: "secondary",
    },
  },
});
