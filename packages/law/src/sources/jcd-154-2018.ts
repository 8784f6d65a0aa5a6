import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const jcd1542018: Source = instrument({
  id: "jcd-154-2018",
  kind: "statute",
  jurisdiction: "EU",
  title: "EEA Joint Committee Decision 154/2018",
  identifier: "JCD 154/2018",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    "1": {
      heading: "GDPR in the EEA",
      paraphrase: "The GDPR applies in Iceland, Liechtenstein and Norway.",
      inForceFrom: "2018-07-20",
      read: "recalled",
    },
  },
});
