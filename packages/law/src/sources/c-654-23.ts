import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const c65423: Source = instrument({
  id: "c-654-23",
  kind: "judgment",
  jurisdiction: "EU",
  title: "CJEU, Inteligo Media, C-654/23",
  identifier: "C-654/23",
  permalink: "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62023CJ0654",
  reviewedOn: "2026-11-21",
  provisions: {
    sale: {
      heading: "A free account can be a sale",
      paraphrase:
        "An account opened at no charge that gives access to a paid offer can fall under the customer exception.",
      inForceFrom: "2025-11-13",
      read: "secondary",
    },
    basis: {
      heading: "No second basis",
      paraphrase:
        "Where the customer exception applies, no legal basis of GDPR Art. 6 is needed on top.",
      inForceFrom: "2025-11-13",
      read: "secondary",
    },
  },
});
