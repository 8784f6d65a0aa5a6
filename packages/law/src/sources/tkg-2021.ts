import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const tkg2021: Source = instrument({
  id: "tkg-2021",
  kind: "statute",
  jurisdiction: "AT",
  title: "Telekommunikationsgesetz 2021",
  identifier: "TKG 2021, §§ 165 and 174",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    "174": {
      heading: "Unsolicited messages",
      paraphrase: "Prior consent, towards firms too; own customers excepted.",
      inForceFrom: "2021-11-01",
      read: "recalled",
    },
    "174-list": {
      heading: "ECG list",
      paraphrase: "Addresses on the regulator's list are respected.",
      inForceFrom: "2021-11-01",
      read: "recalled",
    },
    "165(3)": {
      heading: "Reading on a device",
      paraphrase: "Consent after information.",
      inForceFrom: "2021-11-01",
      read: "recalled",
    },
  },
});
