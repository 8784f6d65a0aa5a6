import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const bghViZr22517: Source = instrument({
  id: "bgh-vi-zr-225-17",
  kind: "judgment",
  jurisdiction: "DE",
  title: "BGH, 10 July 2018, VI ZR 225/17",
  identifier: "BGH VI ZR 225/17",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    review: {
      heading: "A review request is advertising",
      paraphrase: "A request to rate the seller in an invoice mail is advertising.",
      inForceFrom: "2018-07-10",
      read: "secondary",
    },
  },
});
