import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const smsGedragscode: Source = instrument({
  id: "sms-gedragscode",
  kind: "industry-practice",
  jurisdiction: "NL",
  title: "Gedragscode SMS-Dienstverlening",
  identifier: "Gedragscode SMS-Dienstverlening",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    stop: {
      heading: "STOP or UIT",
      paraphrase:
        "Either word, sent to the service, is enough to leave it. Written for services that are paid for by text.",
      inForceFrom: "2026-11-21",
      read: "secondary",
    },
  },
});
