import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const cnilFaqPixels: Source = instrument({
  id: "cnil-faq-pixels",
  kind: "regulator-guidance",
  jurisdiction: "FR",
  title: "CNIL, FAQ recommandation pixels (22 juillet 2026)",
  identifier: "CNIL FAQ 2026-07-22",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    links: {
      heading: "Tracked links",
      paraphrase:
        "They fall under art. 82 like pixels, save where strictly necessary to the service asked for.",
      inForceFrom: "2026-07-22",
      read: "secondary",
    },
    "13": {
      heading: "Prefer methods without the device",
      paraphrase: "The authority recommends methods that do not access the reader's device.",
      inForceFrom: "2026-07-22",
      read: "quote",
      background: true,
    },
  },
});
