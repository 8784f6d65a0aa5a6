import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const codicePrivacy: Source = instrument({
  id: "codice-privacy",
  kind: "statute",
  jurisdiction: "IT",
  title: "Codice in materia di protezione dei dati personali",
  identifier: "Codice Privacy, artt. 122 and 130",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    "122": {
      heading: "Reading on a device",
      paraphrase: "Consent after information.",
      inForceFrom: "2018-05-25",
      read: "secondary",
    },
    "130": {
      heading: "Unsolicited messages",
      paraphrase: "Prior consent.",
      inForceFrom: "2018-05-25",
      read: "secondary",
    },
    "130(4)": {
      heading: "Own customers",
      paraphrase: "E-mail only, own similar products.",
      inForceFrom: "2018-05-25",
      read: "secondary",
    },
  },
});
