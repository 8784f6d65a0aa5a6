import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const cnil2011384: Source = instrument({
  id: "cnil-2011-384",
  kind: "regulator-decision",
  jurisdiction: "FR",
  title: "CNIL, délibération 2011-384 du 12 janvier 2012",
  identifier: "CNIL 2011-384",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    texts: {
      heading: "Texts without consent, identity or a free way out",
      paraphrase:
        "Texts to people who had agreed to nothing, without saying who answers for them, whose objections were not heeded. That a text is short excuses no missing information, and objecting costs nothing. Upheld by the Conseil d'État on 2015-03-23.",
      inForceFrom: "2012-01-12",
      read: "secondary",
    },
  },
});
