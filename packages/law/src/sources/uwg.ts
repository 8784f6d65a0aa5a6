import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const uwg: Source = instrument({
  id: "uwg",
  kind: "statute",
  jurisdiction: "DE",
  title: "Gesetz gegen den unlauteren Wettbewerb",
  identifier: "UWG, § 7",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    "7(2)(2)": {
      heading: "Advertising by e-mail",
      paraphrase: "Needs prior express consent, towards consumers and firms alike.",
      inForceFrom: "2018-05-25",
      read: "secondary",
    },
    "7(3)": {
      heading: "Own customers",
      paraphrase:
        "Address obtained in a sale, own similar goods, no objection, and the right to object told at collection and each time.",
      inForceFrom: "2018-05-25",
      read: "secondary",
    },
  },
});
