import { said } from "../../text.ts";
import type { Rule } from "../../rule.ts";
import { consentCells } from "../consent-cells.ts";

/** A/B winners, send times, resends to non-openers and attribution rest on opens per person. */
export const optimise: readonly Rule[] = consentCells({
  key: "OPTIMISE",
  title: said(
    "A/B winners, send times, resends, attribution",
    "Test A/B, heure d'envoi, relances, attribution",
  ),
  purposes: ["optimise.campaign"],
  cites: {
    FR: ["cnil-2026-042:3.2", "edpb-2-2023:50-51"],
    NL: ["edpb-2-2023:50-51"],
    IT: ["garante-284-2026:6", "edpb-2-2023:50-51"],
    DE: ["edpb-2-2023:50-51"],
    AT: ["edpb-2-2023:50-51"],
    ES: ["edpb-2-2023:50-51"],
    EU: ["edpb-2-2023:50-51"],
  },
});
