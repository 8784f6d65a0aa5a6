import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const af2m: Source = instrument({
  id: "af2m",
  kind: "industry-practice",
  jurisdiction: "FR",
  title: "Charte Business Messaging of the French operators' association (af2m)",
  identifier: "af2m, Charte Business Messaging, 2024 and 2026",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    "hours-2024": {
      heading: "Hours of commercial texts",
      paraphrase:
        "Texts leave on working days between 8 and 22 o'clock, save those that serve something the reader does. Binding for those who signed. Read on the association's own page.",
      inForceFrom: "2024-09-01",
      inForceTo: "2026-02-28",
      read: "secondary",
    },
    "hours-2026": {
      heading: "Hours of promotional texts",
      paraphrase:
        "Promotional texts leave between 8 and 21:30, by recommendation from Monday to Saturday; Sundays and public holidays are tolerated and advised against. Read on the association's own page; published 2026-02-17 and, says the press, in use from the month after.",
      inForceFrom: "2026-03-01",
      read: "secondary",
    },
    stop: {
      heading: "Leaving by STOP",
      paraphrase:
        "The word STOP, a link or a button ends promotional texts. It is never paid for, made complicated or tied to conditions, and acted on as soon as can be.",
      inForceFrom: "2024-09-01",
      read: "secondary",
    },
  },
});
