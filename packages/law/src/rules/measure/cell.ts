import { consentOn, type ConsentStanding, type Wanted } from "../../consents/consent-on.ts";
import { describeConsent } from "../../consents/describe-consent.ts";
import { mayShareBox } from "../../consents/joint-consent.ts";
import type { Question } from "../../question/question.ts";
import type { MeasurePurpose } from "../../question/vocabulary.ts";
import { makeRule } from "../make-rule.ts";
import { readingOf } from "../reading.ts";
import type { Finding, Rule, RuleDraft } from "../rule.ts";
import { said, type Text } from "../text.ts";

/** One cell of the measurement matrix: a purpose in a jurisdiction, from a day to a day. */
export interface Cell {
  readonly id: string;
  readonly jurisdiction: string;
  readonly title: Text;
  readonly purposes: readonly MeasurePurpose[];
  readonly from: string;
  readonly to?: string;
  readonly confidence: Rule["confidence"];
  readonly sources: readonly string[];
  readonly openQuestions?: readonly string[];
}

/** What a test of the facts found missing for an exemption; empty when all of it holds. */
export type Missing = readonly Text[];

/** Only prior consent to this very purpose permits it. */
export function consentCell(cell: Cell, status: Rule["status"] = "in_force"): Rule {
  return measureRule(cell, "consent", status, (question) => {
    const { standing, because } = consentTo(question, cell.jurisdiction);
    return standing.kind === "given" ? { effect: "permits", because } : lacking(because);
  });
}

/** Permitted without consent while the exemption's test holds; otherwise consent decides. */
export function exemptCell(
  cell: Cell & { readonly status: Rule["status"]; readonly conditions: readonly Text[] },
  missing: (question: Question) => Missing,
): Rule {
  return measureRule(cell, "none", cell.status, (question) => {
    const gaps = missing(question);
    if (gaps.length === 0) {
      return { effect: "permits", because: EXEMPT, conditions: cell.conditions };
    }
    const { standing, because } = consentTo(question, cell.jurisdiction);
    if (standing.kind === "given") return { effect: "permits", need: "consent", because };
    return {
      effect: "refuses",
      because: joined(said("Not exempt: ", "Pas d'exemption : "), gaps, because),
    };
  });
}

/**
 * Authorities differ. Reading A asks for consent, reading B exempts while its test holds; A is
 * followed unless the policy chose B, and the answer says so either way.
 */
export function contestedCell(
  cell: Cell & { readonly conditions: readonly Text[] },
  missingUnderB: (question: Question) => Missing,
): Rule {
  return measureRule(cell, "contested", "contested", (question) => {
    const { standing, because } = consentTo(question, cell.jurisdiction);
    if (standing.kind === "given") return { effect: "permits", need: "consent", because };
    const gaps = missingUnderB(question);
    if (gaps.length > 0) {
      const either = said("Refused under either reading: ", "Refusé dans les deux lectures : ");
      return { effect: "refuses", because: joined(either, gaps, because) };
    }
    return readingOf(question, cell.id) === "B"
      ? { effect: "permits", because: UNDER_B, conditions: cell.conditions }
      : { effect: "contests", because: joined(UNDER_A, [], because) };
  });
}

const EXEMPT = said(
  "Every condition of the exemption is met by the facts told.",
  "Toutes les conditions de l'exemption sont remplies par les faits indiqués.",
);
const UNDER_A = said(
  "Contested; reading A (consent) was applied. Reading B would exempt it. ",
  "Contesté ; lecture A (consentement) appliquée. La lecture B l'exempterait. ",
);
const UNDER_B = said(
  "Contested; reading B (exempt) was applied, as the policy says. Reading A asks for consent.",
  "Contesté ; lecture B (exemption) appliquée, selon la politique indiquée. La lecture A exige un consentement.",
);
const CONSENT_NEEDED = said("Needs prior consent. ", "Consentement préalable exigé. ");

function measureRule(
  cell: Cell,
  need: Rule["need"],
  status: Rule["status"],
  ask: RuleDraft["ask"],
): Rule {
  const { purposes, ...rest } = cell;
  return makeRule({
    ...rest,
    role: "ground",
    subject: { act: "measure", purposes },
    need,
    status,
    ask,
  });
}

function lacking(because: Text): Finding {
  return { effect: "refuses", because: joined(CONSENT_NEEDED, [], because) };
}

function joined(lead: Text, gaps: Missing, tail: Text): Text {
  let en = lead.en;
  let fr = lead.fr;
  for (const gap of gaps) {
    en += `${gap.en}; `;
    fr += `${gap.fr} ; `;
  }
  return { en: en + tail.en, fr: fr + tail.fr };
}

interface Asked {
  readonly standing: ConsentStanding;
  readonly because: Text;
}

function consentTo(question: Question, jurisdiction: string): Asked {
  const purpose = question.purpose ?? "track.open.individual";
  const mayBeJoint = mayShareBox(question, purpose, jurisdiction);
  const wanted: Wanted = { purpose, channel: null, on: question.on, mayBeJoint };
  const standing = consentOn(question.facts.consents, wanted);
  return { standing, because: describeConsent(standing, wanted) };
}
