import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const bghIZr16409: Source = instrument({
  id: "bgh-i-zr-164-09",
  kind: "judgment",
  jurisdiction: "DE",
  title: "BGH, 10 February 2011, I ZR 164/09",
  identifier: "BGH I ZR 164/09",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    proof: {
      heading: "Double opt-in as proof",
      paraphrase:
        "The sender bears the proof of consent; a confirmed opt-in is the practice that carries it.",
      inForceFrom: "2011-02-10",
      read: "secondary",
    },
  },
});
