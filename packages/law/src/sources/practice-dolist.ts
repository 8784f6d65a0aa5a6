import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const practiceDolist: Source = instrument({
  id: "practice-dolist",
  kind: "industry-practice",
  jurisdiction: "FR",
  title: "Retention practice of a French e-mail service (Dolist)",
  identifier: "practice example",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    behavioural: {
      heading: "Behavioural data",
      paraphrase: "Two years, or 180 days, then aggregated or anonymised. A practice, not a norm.",
      inForceFrom: "2026-11-21",
      read: "secondary",
    },
    content: {
      heading: "Message content",
      paraphrase: "Sixty days. A practice, not a norm.",
      inForceFrom: "2026-11-21",
      read: "secondary",
    },
  },
});
