import { consentCell, contestedCell, exemptCell } from "../cell.ts";
import { consentCells } from "../consent-cells.ts";
import { EFFECTIVENESS_CONDITIONS } from "../effectiveness.ts";
import {
  allOf,
  dropsTheIp,
  isExclusive,
  isRequestedMail,
  storesOnlyTheLastDay,
  usedOnlyFor,
} from "../exemption-conditions.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";
import {
  CONSENT_STANDARD_FROM,
  FR_BEFORE_GUIDANCE,
  FR_GUIDANCE_FROM,
  TERMINAL,
} from "../terminal.ts";

const purposes = ["hygiene.inactive"] as const;

/** Knowing who never opens, to write less or stop: exempt in France by the day alone, nowhere else. */
export const hygiene: readonly Rule[] = [
  ...consentCells({
    key: "HYGIENE",
    title: said("Stopping mail to the inactive", "Arrêt des envois aux inactifs"),
    purposes,
    cites: {
      IT: ["garante-284-2026:6", "edpb-2-2023:50-51"],
      DE: ["edpb-2-2023:50-51"],
      AT: ["edpb-2-2023:50-51"],
      ES: ["edpb-2-2023:50-51"],
      EU: ["edpb-2-2023:50-51"],
    },
  }),
  consentCell({
    id: "FR-M-HYGIENE-2018",
    jurisdiction: "FR",
    title: said(
      "Stopping mail to the inactive (FR, before 2026)",
      "Arrêt des envois aux inactifs (FR, avant 2026)",
    ),
    purposes,
    from: CONSENT_STANDARD_FROM,
    to: FR_BEFORE_GUIDANCE,
    confidence: "secondary",
    sources: [...(TERMINAL["FR"] ?? []), "gdpr:4(11)", "edpb-2-2023:50-51"],
  }),
  exemptCell(
    {
      id: "FR-M-HYGIENE",
      jurisdiction: "FR",
      title: said("Stopping mail to the inactive (FR)", "Arrêt des envois aux inactifs (FR)"),
      purposes,
      from: FR_GUIDANCE_FROM,
      status: "soft_law",
      confidence: "secondary",
      sources: ["lil:82", "cnil-2026-042:3.2"],
      conditions: [
        said(
          "each opening overwrites the day before it",
          "chaque ouverture remplace le jour précédent",
        ),
        said(
          "the inactive are left out, never written to because they are inactive",
          "les inactifs sont exclus, jamais sollicités parce qu'inactifs",
        ),
        said("people are informed of it", "les personnes en sont informées"),
      ],
    },
    allOf(isRequestedMail, storesOnlyTheLastDay, usedOnlyFor("hygiene"), dropsTheIp),
  ),
  contestedCell(
    {
      id: "NL-M-HYGIENE",
      jurisdiction: "NL",
      title: said("Stopping mail to the inactive (NL)", "Arrêt des envois aux inactifs (NL)"),
      purposes,
      from: CONSENT_STANDARD_FROM,
      confidence: "secondary",
      sources: [...(TERMINAL["NL"] ?? []), "tw:11.7a(3)(b)", "edpb-2-2023:50-51"],
      openQuestions: ["U8"],
      conditions: EFFECTIVENESS_CONDITIONS,
    },
    allOf(storesOnlyTheLastDay, isExclusive, dropsTheIp),
  ),
];
