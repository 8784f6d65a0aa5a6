import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const cel: Source = instrument({
  id: "cel",
  kind: "statute",
  jurisdiction: "BE",
  title: "Code de droit économique",
  identifier: "CDE, art. XII.13",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    "XII.13": {
      heading: "Advertising by e-mail",
      paraphrase: "Needs prior consent.",
      inForceFrom: "2018-05-25",
      read: "recalled",
    },
  },
});
