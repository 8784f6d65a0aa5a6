import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const rfc3834: Source = instrument({
  id: "rfc3834",
  kind: "standard",
  jurisdiction: "any",
  title: "RFC 3834, Automatic Responses to Electronic Mail",
  identifier: "RFC 3834",
  permalink: "https://www.rfc-editor.org/rfc/rfc3834",
  reviewedOn: "2026-11-21",
  provisions: {
    "1": {
      heading: "Automatic replies",
      paraphrase: "An automatic reply is marked as such and says nothing about the person's wish.",
      inForceFrom: "2004-08-01",
      read: "recalled",
    },
  },
});
