import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const edpb22023: Source = instrument({
  id: "edpb-2-2023",
  kind: "regulator-guidance",
  jurisdiction: "EU",
  title: "EDPB Guidelines 2/2023 on the technical scope of Art. 5(3), v2.0",
  identifier: "EDPB Guidelines 2/2023 v2.0",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    "50-51": {
      heading: "Tracking pixels and links",
      paraphrase:
        "Both are in scope: sending them stores something in the mail program and instructs the device to send the identifier back.",
      inForceFrom: "2024-10-07",
      read: "quote",
    },
    "54-55": {
      heading: "Tracking by IP address alone",
      paraphrase: "May be in scope unless the address does not come from the device.",
      inForceFrom: "2024-10-07",
      read: "quote",
    },
  },
});
