import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const lssi: Source = instrument({
  id: "lssi",
  kind: "statute",
  jurisdiction: "ES",
  title: "Ley 34/2002 (LSSI)",
  identifier: "LSSI, artt. 21 and 22",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    "21": {
      heading: "Advertising by e-mail",
      paraphrase: "Prior consent, towards legal persons too.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "21(2)": {
      heading: "Own customers",
      paraphrase: "Own customers may be written to for similar goods.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
    "22(2)": {
      heading: "Reading on a device",
      paraphrase: "Consent after information.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
  },
});
