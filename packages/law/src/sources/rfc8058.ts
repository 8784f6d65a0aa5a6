import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const rfc8058: Source = instrument({
  id: "rfc8058",
  kind: "standard",
  jurisdiction: "any",
  title: "RFC 8058, One-Click Functionality for List Email Headers",
  identifier: "RFC 8058",
  permalink: "https://www.rfc-editor.org/rfc/rfc8058",
  reviewedOn: "2026-11-21",
  provisions: {
    "3.1": {
      heading: "One click by POST",
      paraphrase:
        "Only a POST acts: software fetches links by itself, so a GET says nothing about a person.",
      inForceFrom: "2017-01-01",
      read: "quote",
    },
  },
});
