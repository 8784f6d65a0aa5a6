import { said } from "../../text.ts";
import type { Rule } from "../../rule.ts";
import { consentCells } from "../consent-cells.ts";

/** Content chosen by what somebody opened or clicked needs consent to that use. */
export const personalise: readonly Rule[] = consentCells({
  key: "PERSONALISE",
  title: said(
    "Content chosen by opens or clicks",
    "Contenu choisi selon les ouvertures ou les clics",
  ),
  purposes: ["personalise.by_opens", "personalise.by_clicks"],
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
