import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const wp118: Source = instrument({
  id: "wp118",
  kind: "regulator-guidance",
  jurisdiction: "EU",
  title: "Article 29 Working Party, Opinion 2/2006 (WP118)",
  identifier: "WP118",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    V: {
      heading: "Did they read it",
      paraphrase:
        "Hidden services that report whether, when and where a mail was opened need the unambiguous consent of its reader. Receipts the reader can refuse are not meant.",
      inForceFrom: "2006-02-21",
      read: "quote",
    },
  },
});
