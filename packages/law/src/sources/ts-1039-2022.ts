import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const ts10392022: Source = instrument({
  id: "ts-1039-2022",
  kind: "judgment",
  jurisdiction: "ES",
  title: "Tribunal Supremo 1039/2022",
  identifier: "ECLI:ES:TS:2022:3207",
  permalink: "ECLI:ES:TS:2022:3207",
  reviewedOn: "2026-11-21",
  provisions: {
    complaint: {
      heading: "No prior request needed",
      paraphrase:
        "An authority may act although the person did not first use their rights with the controller.",
      inForceFrom: "2022-07-01",
      read: "recalled",
      background: true,
    },
  },
});
