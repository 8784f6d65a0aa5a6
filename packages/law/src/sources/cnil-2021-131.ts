import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const cnil2021131: Source = instrument({
  id: "cnil-2021-131",
  kind: "regulator-guidance",
  jurisdiction: "FR",
  title: "CNIL, délibération n° 2021-131 du 23 septembre 2021 (référentiel gestion commerciale)",
  identifier: "CNIL 2021-131",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    prospects: {
      heading: "Prospects: three years",
      paraphrase:
        "From collection, or from the last contact that came from the person; merely opening a mail is none.",
      inForceFrom: "2021-09-23",
      read: "secondary",
    },
    customers: {
      heading: "Customers: three years after the end",
      paraphrase: "For prospecting, three years from the end of the relation.",
      inForceFrom: "2021-09-23",
      read: "secondary",
    },
  },
});
