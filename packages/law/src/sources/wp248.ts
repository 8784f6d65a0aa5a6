import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const wp248: Source = instrument({
  id: "wp248",
  kind: "regulator-guidance",
  jurisdiction: "EU",
  title: "Article 29 Working Party, Guidelines on data protection impact assessment (WP248)",
  identifier: "WP248 rev.01",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    criteria: {
      heading: "Nine criteria",
      paraphrase:
        "Nine signs of a high risk; in most cases processing that meets two of them calls for an assessment, and one can be enough.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "large-scale": {
      heading: "What large scale depends on",
      paraphrase:
        "The number of people, the amount of data, how long it lasts and how far it reaches; no number is named.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
  },
});
