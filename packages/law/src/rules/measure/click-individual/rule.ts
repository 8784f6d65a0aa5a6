import { consentCells } from "../consent-cells.ts";
import { contestedCell } from "../cell.ts";
import { allOf, dropsTheIp, isExclusive } from "../exemption-conditions.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";
import { CONSENT_STANDARD_FROM, TERMINAL } from "../terminal.ts";
import { EFFECTIVENESS_CONDITIONS } from "../effectiveness.ts";

const title = said("Clicks per person", "Clics par personne");

/** A link that reports who clicked is asked like a pixel; the Dutch exemption may cover some. */
export const clickIndividual: readonly Rule[] = [
  ...consentCells({
    key: "CLICK",
    title,
    purposes: ["track.click.individual"],
    openQuestions: ["U5"],
    cites: {
      FR: ["cnil-faq-pixels:links", "edpb-2-2023:50-51"],
      IT: ["edpb-2-2023:50-51"],
      DE: ["edpb-2-2023:50-51"],
      AT: ["edpb-2-2023:50-51"],
      ES: ["edpb-2-2023:50-51"],
      EU: ["edpb-2-2023:50-51"],
    },
  }),
  contestedCell(
    {
      id: "NL-M-CLICK",
      jurisdiction: "NL",
      title: said("Clicks per person (NL)", "Clics par personne (NL)"),
      purposes: ["track.click.individual"],
      from: CONSENT_STANDARD_FROM,
      confidence: "secondary",
      sources: [...(TERMINAL["NL"] ?? []), "tw:11.7a(3)(b)", "edpb-2-2023:50-51"],
      openQuestions: ["U5", "U8"],
      conditions: EFFECTIVENESS_CONDITIONS,
    },
    allOf(isExclusive, dropsTheIp),
  ),
];
