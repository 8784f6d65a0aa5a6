import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const rfc6650: Source = instrument({
  id: "rfc6650",
  kind: "standard",
  jurisdiction: "any",
  title: "RFC 6650, Creation and Use of Email Feedback Reports",
  identifier: "RFC 6650",
  permalink: "https://www.rfc-editor.org/rfc/rfc6650",
  reviewedOn: "2026-11-21",
  provisions: {
    "1": {
      heading: "Acting on complaints",
      paraphrase: "Who receives a complaint acts on it.",
      inForceFrom: "2012-06-01",
      read: "recalled",
    },
  },
});
