import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const practiceTexts: Source = instrument({
  id: "practice-texts",
  kind: "industry-practice",
  jurisdiction: "any",
  title: "Hours of commercial texts as those who carry them publish them",
  identifier: "help pages of carriers and senders, undated",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    fr: {
      heading: "France before the charter",
      paraphrase:
        "Monday to Saturday, 8 to 20 o'clock, no public holiday (sendtargetsms.com, smsenvoi.com, suresms.com). A practice; the pages name the authority as its source, where none was found.",
      inForceFrom: "2018-05-25",
      read: "secondary",
    },
    be: {
      heading: "Belgium",
      paraphrase:
        "No rule on hours is known; advised are weekdays from 7 to 19 (cm.com), and 9 to 20 (ometria.com). Where both agree is kept.",
      inForceFrom: "2018-05-25",
      read: "secondary",
    },
    "nl-de": {
      heading: "Netherlands and Germany",
      paraphrase:
        "Nothing before 8 and after 20 o'clock (zap.co.uk). No rule on days was found; Sundays and public holidays are left out here all the same.",
      inForceFrom: "2018-05-25",
      read: "secondary",
    },
    gb: {
      heading: "United Kingdom",
      paraphrase: "Nothing before 9 and after 20 o'clock (ometria.com).",
      inForceFrom: "2018-05-25",
      read: "secondary",
    },
  },
});
