import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const apDuo2019: Source = instrument({
  id: "ap-duo-2019",
  kind: "regulator-guidance",
  jurisdiction: "NL",
  title: "Autoriteit Persoonsgegevens on DUO, de Volkskrant of 2019-08-07",
  identifier: "AP, 2019-08-07",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    statement: {
      heading: "Pixel in letters to students",
      paraphrase:
        "An IP address of a mail's reader certainly leads to a person; no formal decision followed.",
      inForceFrom: "2019-08-07",
      read: "secondary",
    },
  },
});
