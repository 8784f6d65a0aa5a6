import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const cnilPartners2018: Source = instrument({
  id: "cnil-partners-2018",
  kind: "regulator-guidance",
  jurisdiction: "FR",
  title: "CNIL, transmettre des données à des partenaires (28 décembre 2018)",
  identifier: "CNIL 2018-12-28",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    partners: {
      heading: "Passing addresses to partners",
      paraphrase:
        "Consent before passing on; partners identifiable from the form; no onward chain; the partner says at first contact where the data came from.",
      inForceFrom: "2018-12-28",
      read: "text",
    },
  },
});
