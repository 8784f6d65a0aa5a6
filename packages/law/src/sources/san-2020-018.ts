import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const san2020018: Source = instrument({
  id: "san-2020-018",
  kind: "regulator-decision",
  jurisdiction: "FR",
  title: "CNIL, délibération SAN-2020-018 du 8 décembre 2020 (Nestor)",
  identifier: "CNIL SAN-2020-018",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    b2b: {
      heading: "Meals are not the profession",
      paraphrase:
        "Offers of meals to office workers relate too little to their profession; the consent rule for consumers applies.",
      inForceFrom: "2020-12-08",
      read: "secondary",
    },
    accounts: {
      heading: "An account is not a purchase",
      paraphrase: "People who only opened an account were prospects; no consent, no prospecting.",
      inForceFrom: "2020-12-08",
      read: "secondary",
    },
    source: {
      heading: "Addresses taken from a network",
      paraphrase:
        "Names taken from a professional network, addresses rebuilt from a pattern, nobody told.",
      inForceFrom: "2020-12-08",
      read: "secondary",
    },
  },
});
