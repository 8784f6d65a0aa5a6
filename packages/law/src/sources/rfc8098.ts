import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const rfc8098: Source = instrument({
  id: "rfc8098",
  kind: "standard",
  jurisdiction: "any",
  title: "RFC 8098, Message Disposition Notification",
  identifier: "RFC 8098",
  permalink: "https://www.rfc-editor.org/rfc/rfc8098",
  reviewedOn: "2026-11-21",
  provisions: {
    "1": {
      heading: "Receipts the reader decides on",
      paraphrase: "The reader's mail program asks or is set by its user; a receipt is voluntary.",
      inForceFrom: "2017-02-01",
      read: "recalled",
    },
  },
});
