import { said } from "../../text.ts";
import type { Rule } from "../../rule.ts";
import { consentCells } from "../consent-cells.ts";

/** Seeing who opened a mail needs that person's consent, everywhere. */
export const openIndividual: readonly Rule[] = consentCells({
  key: "OPEN",
  title: said("Opens per person", "Ouvertures par personne"),
  purposes: ["track.open.individual"],
  cites: {
    FR: ["cnil-2026-042:2.1", "edpb-2-2023:50-51", "wp118:V"],
    NL: ["edpb-2-2023:50-51", "wp118:V"],
    IT: ["garante-284-2026:6", "edpb-2-2023:50-51", "wp118:V"],
    DE: ["edpb-2-2023:50-51", "wp118:V"],
    AT: ["edpb-2-2023:50-51", "wp118:V"],
    ES: ["edpb-2-2023:50-51", "wp118:V"],
    EU: ["edpb-2-2023:50-51", "wp118:V"],
  },
});
