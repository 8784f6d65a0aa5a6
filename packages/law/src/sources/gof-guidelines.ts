import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const gofGuidelines: Source = instrument({
  id: "gof-guidelines",
  kind: "industry-practice",
  jurisdiction: "BE",
  title: "Guidelines for SMS of the Belgian GSM Operators' Forum",
  identifier: "GOF Guidelines for SMS/MMS/LBS services",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    stop: {
      heading: "STOP, however it is spelled",
      paraphrase:
        "Whoever texts STOP to the short code has left at once; so has who mistypes it, as in TSOP.",
      inForceFrom: "2017-11-27",
      read: "secondary",
    },
  },
});
