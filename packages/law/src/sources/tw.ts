import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const tw: Source = instrument({
  id: "tw",
  kind: "statute",
  jurisdiction: "NL",
  title: "Telecommunicatiewet",
  identifier: "Tw, art. 11.7 and 11.7a",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    "11.7(1)": {
      heading: "Unsolicited messages",
      paraphrase:
        "Commercial, ideal or charitable messages need consent the sender can show. Consumers since 2004, firms since 2009-10-01.",
      inForceFrom: "2004-05-19",
      read: "quote",
    },
    "11.7-customer": {
      heading: "Own customers",
      paraphrase:
        "Details obtained in a sale, own similar products, free objection at collection and in each message. Consent is not needed then.",
      inForceFrom: "2004-05-19",
      read: "secondary",
    },
    "11.7-designated": {
      heading: "Addresses meant for it",
      paraphrase:
        "A firm's address that it designated and published for such messages may be used for them.",
      inForceFrom: "2009-10-01",
      read: "secondary",
    },
    "11.7-voice": {
      heading: "Telephone: prior consent",
      paraphrase: "Calling consumers needs consent.",
      inForceFrom: "2021-07-01",
      read: "secondary",
    },
    "11.7-voice-customers": {
      heading: "Telephone: customers too",
      paraphrase:
        "The customer exception for calls ends, save charities, charity lotteries and the press.",
      inForceFrom: "2026-07-01",
      read: "secondary",
    },
    "11.7a(1)": {
      heading: "Storing or reading on a device",
      paraphrase: "Clear information and consent.",
      inForceFrom: "2018-05-25",
      read: "quote",
    },
    "11.7a(3)(a)": {
      heading: "Strictly necessary",
      paraphrase: "No consent for transmission or for what a requested service strictly needs.",
      inForceFrom: "2018-05-25",
      read: "quote",
    },
    "11.7a(3)(b)": {
      heading: "Quality and effectiveness",
      paraphrase:
        "No consent for information on the quality or effectiveness of a delivered service, if privacy is touched little or not.",
      inForceFrom: "2018-05-25",
      read: "quote",
    },
  },
});
