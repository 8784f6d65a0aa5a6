import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const garante2842026: Source = instrument({
  id: "garante-284-2026",
  kind: "regulator-guidance",
  jurisdiction: "IT",
  title: "Garante, provvedimento n. 284 del 17 aprile 2026 (G.U. 98 del 29 aprile 2026)",
  identifier: "Garante, doc. web 10241943",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    "5(1)": {
      heading: "Counting opens",
      paraphrase:
        "Exempt: a global count with pixels unique per campaign, technical data anonymised.",
      inForceFrom: "2026-04-29",
      read: "secondary",
    },
    "5(2)": {
      heading: "Authentication",
      paraphrase: "Exempt: security of authentication.",
      inForceFrom: "2026-04-29",
      read: "secondary",
    },
    "5(3)": {
      heading: "Notices the law demands",
      paraphrase:
        "Exempt: institutional or service messages the law makes the sender send, where actual knowledge matters.",
      inForceFrom: "2026-04-29",
      read: "secondary",
    },
    "6": {
      heading: "What needs consent",
      paraphrase:
        "Opens per person, adapting frequency or stopping by individual interest, profiles. One neutral consent may join marketing and pixel; withdrawal is granular.",
      inForceFrom: "2026-04-29",
      read: "secondary",
    },
    adapt: {
      heading: "Six months to adapt",
      paraphrase: "Existing processing is brought into line within six months.",
      inForceFrom: "2026-10-29",
      read: "secondary",
      background: true,
    },
  },
});
