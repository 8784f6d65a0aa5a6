import { said } from "../../text.ts";
import type { Rule } from "../../rule.ts";
import { consentCells } from "../consent-cells.ts";

/** Detecting fraud or bots by a pixel needs consent; the final French text kept it so. */
export const fraud: readonly Rule[] = consentCells({
  key: "FRAUD",
  title: said("Fraud and bot detection by pixel", "Détection de fraude ou de robots par pixel"),
  purposes: ["fraud.detection"],
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
