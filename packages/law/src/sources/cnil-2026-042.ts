import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const cnil2026042: Source = instrument({
  id: "cnil-2026-042",
  kind: "regulator-guidance",
  jurisdiction: "FR",
  title: "CNIL, délibération n° 2026-042 du 12 mars 2026 (recommandation pixels de suivi)",
  identifier: "CNIL 2026-042",
  permalink: "https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000053876850",
  reviewedOn: "2026-11-21",
  provisions: {
    "2.1": {
      heading: "A pixel is a reading",
      paraphrase:
        "Putting a pixel in a mail instructs the device to send information back: a reading operation on the device.",
      inForceFrom: "2026-04-14",
      read: "quote",
    },
    "3.2": {
      heading: "Two exempted purposes",
      paraphrase:
        "Security that contributes to authentication, and opens measured per person only to adapt or stop mail to inactive readers; both only in requested mail.",
      inForceFrom: "2026-04-14",
      read: "secondary",
    },
    "4": {
      heading: "Collecting consent",
      paraphrase:
        "Before or with the address; one consent may cover prospecting and the pixel purposes connected to it; unconnected purposes need their own.",
      inForceFrom: "2026-04-14",
      read: "secondary",
    },
    transition: {
      heading: "Addresses collected before",
      paraphrase:
        "Three months to inform people clearly and let them object; without that, no pixel.",
      inForceFrom: "2026-04-14",
      read: "secondary",
    },
  },
});
