import { said } from "../../text.ts";
import type { Rule } from "../../rule.ts";
import { consentCells } from "../consent-cells.ts";

/** Writing more or less often because it performs better needs consent. */
export const frequency: readonly Rule[] = consentCells({
  key: "FREQUENCY",
  title: said("Frequency tuned for performance", "Fréquence réglée pour la performance"),
  purposes: ["frequency.performance"],
  openQuestions: ["U2"],
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
