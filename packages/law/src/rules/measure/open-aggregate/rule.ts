import { contestedCell, consentCell, exemptCell } from "../cell.ts";
import { consentCells } from "../consent-cells.ts";
import { EFFECTIVENESS_CONDITIONS } from "../effectiveness.ts";
import { allOf, dropsTheIp, isRequestedMail, isSameForAll } from "../exemption-conditions.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";
import {
  CONSENT_STANDARD_FROM,
  FR_BEFORE_GUIDANCE,
  FR_GUIDANCE_FROM,
  IT_BEFORE_GUIDANCE,
  IT_GUIDANCE_FROM,
  TERMINAL,
} from "../terminal.ts";

const purposes = ["track.open.aggregate"] as const;
const informed = said("people are informed of it", "les personnes en sont informées");
const anonymised = said(
  "technical data are anonymised before anything is stored",
  "les données techniques sont anonymisées avant tout enregistrement",
);

/** One counter for everybody: exempt in Italy, arguable in the Netherlands, contested in France. */
export const openAggregate: readonly Rule[] = [
  ...consentCells({
    key: "AGG",
    title: said("A common count of opens", "Décompte commun des ouvertures"),
    purposes,
    cites: {
      DE: ["c-673-17:68-70", "edpb-2-2023:50-51"],
      AT: ["c-673-17:68-70", "edpb-2-2023:50-51"],
      ES: ["c-673-17:68-70", "edpb-2-2023:50-51"],
      EU: ["c-673-17:68-70", "edpb-2-2023:50-51"],
    },
    openQuestions: ["U10"],
  }),
  consentCell({
    id: "FR-M-AGG-2018",
    jurisdiction: "FR",
    title: said(
      "A common count of opens (FR, before 2026)",
      "Décompte commun des ouvertures (FR, avant 2026)",
    ),
    purposes,
    from: CONSENT_STANDARD_FROM,
    to: FR_BEFORE_GUIDANCE,
    confidence: "secondary",
    sources: [...(TERMINAL["FR"] ?? []), "gdpr:4(11)", "c-673-17:68-70", "edpb-2-2023:50-51"],
  }),
  contestedCell(
    {
      id: "FR-M-AGG",
      jurisdiction: "FR",
      title: said("A common count of opens (FR)", "Décompte commun des ouvertures (FR)"),
      purposes,
      from: FR_GUIDANCE_FROM,
      confidence: "secondary",
      sources: [
        ...(TERMINAL["FR"] ?? []),
        "cnil-2026-042:3.2",
        "c-673-17:68-70",
        "edpb-2-2023:50-51",
      ],
      openQuestions: ["U1"],
      conditions: [anonymised, informed],
    },
    allOf(isRequestedMail, isSameForAll, dropsTheIp),
  ),
  contestedCell(
    {
      id: "NL-M-AGG",
      jurisdiction: "NL",
      title: said("A common count of opens (NL)", "Décompte commun des ouvertures (NL)"),
      purposes,
      from: CONSENT_STANDARD_FROM,
      confidence: "secondary",
      sources: [...(TERMINAL["NL"] ?? []), "tw:11.7a(3)(b)", "edpb-2-2023:50-51"],
      openQuestions: ["U8"],
      conditions: EFFECTIVENESS_CONDITIONS,
    },
    allOf(isSameForAll, dropsTheIp),
  ),
  consentCell({
    id: "IT-M-AGG-2018",
    jurisdiction: "IT",
    title: said(
      "A common count of opens (IT, before 2026)",
      "Décompte commun des ouvertures (IT, avant 2026)",
    ),
    purposes,
    from: CONSENT_STANDARD_FROM,
    to: IT_BEFORE_GUIDANCE,
    confidence: "secondary",
    sources: [...(TERMINAL["IT"] ?? []), "gdpr:4(11)", "c-673-17:68-70", "edpb-2-2023:50-51"],
  }),
  exemptCell(
    {
      id: "IT-M-AGG",
      jurisdiction: "IT",
      title: said("A common count of opens (IT)", "Décompte commun des ouvertures (IT)"),
      purposes,
      from: IT_GUIDANCE_FROM,
      status: "soft_law",
      confidence: "secondary",
      sources: ["codice-privacy:122", "garante-284-2026:5(1)"],
      openQuestions: ["U11"],
      conditions: [anonymised, informed],
    },
    allOf(isSameForAll, dropsTheIp),
  ),
];
