import { consentCell, contestedCell, exemptCell } from "../cell.ts";
import { consentCells } from "../consent-cells.ts";
import { allOf, isExclusive, isLegallyDue } from "../exemption-conditions.ts";
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

const purposes = ["proof.legal_notice"] as const;
const informed = said("people are informed of it", "les personnes en sont informées");

/** Proving that a notice was read: exempt in Italy when the law demands it, consent elsewhere. */
export const legalNotice: readonly Rule[] = [
  ...consentCells({
    key: "NOTICE",
    title: said("Proof that a notice was read", "Preuve de lecture d'une notification"),
    purposes,
    cites: {
      NL: ["wp118:V", "ap-duo-2019:statement", "edpb-2-2023:50-51"],
      DE: ["wp118:V", "edpb-2-2023:50-51"],
      AT: ["wp118:V", "edpb-2-2023:50-51"],
      ES: ["wp118:V", "edpb-2-2023:50-51"],
      EU: ["wp118:V", "edpb-2-2023:50-51"],
    },
  }),
  consentCell({
    id: "FR-M-NOTICE-2018",
    jurisdiction: "FR",
    title: said(
      "Proof that a notice was read (FR, before 2026)",
      "Preuve de lecture d'une notification (FR, avant 2026)",
    ),
    purposes,
    from: CONSENT_STANDARD_FROM,
    to: FR_BEFORE_GUIDANCE,
    confidence: "secondary",
    sources: [...(TERMINAL["FR"] ?? []), "gdpr:4(11)", "wp118:V"],
  }),
  contestedCell(
    {
      id: "FR-M-NOTICE",
      jurisdiction: "FR",
      title: said("Proof that a notice was read (FR)", "Preuve de lecture d'une notification (FR)"),
      purposes,
      from: FR_GUIDANCE_FROM,
      confidence: "secondary",
      sources: [...(TERMINAL["FR"] ?? []), "cnil-2026-042:3.2", "wp118:V"],
      openQuestions: ["U4"],
      conditions: [informed],
    },
    allOf(isLegallyDue, isExclusive),
  ),
  consentCell({
    id: "IT-M-NOTICE-2018",
    jurisdiction: "IT",
    title: said(
      "Proof that a notice was read (IT, before 2026)",
      "Preuve de lecture d'une notification (IT, avant 2026)",
    ),
    purposes,
    from: CONSENT_STANDARD_FROM,
    to: IT_BEFORE_GUIDANCE,
    confidence: "secondary",
    sources: [...(TERMINAL["IT"] ?? []), "gdpr:4(11)", "wp118:V"],
  }),
  exemptCell(
    {
      id: "IT-M-NOTICE",
      jurisdiction: "IT",
      title: said("Proof that a notice was read (IT)", "Preuve de lecture d'une notification (IT)"),
      purposes,
      from: IT_GUIDANCE_FROM,
      status: "soft_law",
      confidence: "secondary",
      sources: ["codice-privacy:122", "garante-284-2026:5(3)"],
      openQuestions: ["U11"],
      conditions: [informed],
    },
    allOf(isLegallyDue, isExclusive),
  ),
];
