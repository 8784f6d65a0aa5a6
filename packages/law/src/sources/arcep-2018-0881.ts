import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const arcep20180881: Source = instrument({
  id: "arcep-2018-0881",
  kind: "regulator-decision",
  jurisdiction: "FR",
  title: "ARCEP, décision 2018-0881, numbering plan",
  identifier: "ARCEP 2018-0881",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    mobile: {
      heading: "No mobile number for machines",
      paraphrase:
        "Commercial texts to consumers are not sent from ordinary mobile numbers beginning with 06 or 07.",
      inForceFrom: "2019-08-01",
      read: "secondary",
    },
  },
});
