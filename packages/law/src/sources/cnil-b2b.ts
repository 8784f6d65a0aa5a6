import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const cnilB2b: Source = instrument({
  id: "cnil-b2b",
  kind: "regulator-guidance",
  jurisdiction: "FR",
  title: "CNIL, prospection vers les professionnels",
  identifier: "CNIL, page B2B (undated, read 2026-10-07)",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    named: {
      heading: "Named professional address",
      paraphrase:
        "No prior consent when the message relates to the profession; inform, and let the person object.",
      inForceFrom: "2026-10-07",
      read: "secondary",
    },
    generic: {
      heading: "Generic address",
      paraphrase: "The address of a legal person that names nobody is outside these rules.",
      inForceFrom: "2026-10-07",
      read: "secondary",
    },
  },
});
