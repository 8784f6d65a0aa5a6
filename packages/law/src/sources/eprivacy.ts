import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const eprivacy: Source = instrument({
  id: "eprivacy",
  kind: "statute",
  jurisdiction: "EU",
  title: "Directive 2002/58/EC (ePrivacy), as amended by 2009/136/EC",
  identifier: "Directive 2002/58/EC",
  permalink: "http://data.europa.eu/eli/dir/2002/58/2009-12-19",
  reviewedOn: "2026-11-21",
  provisions: {
    "5(3)": {
      heading: "Storing or reading information on a device",
      paraphrase:
        "Only with consent after clear information, unless it only carries a transmission or is strictly necessary for a service the user asked for.",
      inForceFrom: "2009-12-19",
      read: "text",
    },
    "13(1)": {
      heading: "Consent to direct marketing",
      paraphrase: "Automated calls, fax and e-mail for direct marketing need prior consent.",
      inForceFrom: "2009-12-19",
      read: "text",
    },
    "13(2)": {
      heading: "Own customers",
      paraphrase:
        "Details obtained from the person in a sale may be used for own similar products, with an easy objection at collection and in each message.",
      inForceFrom: "2009-12-19",
      read: "text",
    },
    "13(3)": {
      heading: "Other calls",
      paraphrase: "Each state chooses between consent and objection.",
      inForceFrom: "2009-12-19",
      read: "text",
    },
    "13(4)": {
      heading: "No hidden sender",
      paraphrase:
        "Marketing that hides its sender, or has no valid address to ask for its end, is forbidden.",
      inForceFrom: "2009-12-19",
      read: "text",
    },
    "13(5)": {
      heading: "Legal persons",
      paraphrase:
        "The first rules protect natural persons; states protect legal persons as they choose.",
      inForceFrom: "2009-12-19",
      read: "text",
    },
  },
});
