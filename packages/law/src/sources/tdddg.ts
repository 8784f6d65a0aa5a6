import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const tdddg: Source = instrument({
  id: "tdddg",
  kind: "statute",
  jurisdiction: "DE",
  title: "Telekommunikation-Digitale-Dienste-Datenschutz-Gesetz",
  identifier: "TDDDG, § 25",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    "25": {
      heading: "Protecting the device",
      paraphrase: "Consent for open and click tracking.",
      inForceFrom: "2021-12-01",
      read: "secondary",
    },
  },
});
