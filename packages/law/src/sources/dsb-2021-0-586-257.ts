import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const dsb20210586257: Source = instrument({
  id: "dsb-2021-0-586-257",
  kind: "regulator-decision",
  jurisdiction: "AT",
  title: "DSB, partial decision of 22 December 2021, 2021-0.586.257",
  identifier: "DSB D155.027 / 2021-0.586.257",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    transfers: {
      heading: "Analytics to the United States",
      paraphrase:
        "User ids, IP address and browser parameters sent to a United States firm breached Art. 44.",
      inForceFrom: "2021-12-22",
      read: "secondary",
      background: true,
    },
  },
});
