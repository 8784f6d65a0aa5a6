import {
  MEASURES,
  TYPICAL_RISKS,
  type NoticeLanguage,
  type RiskLevel,
  type Text,
  type TypicalRisk,
} from "@consentry/law";

import type { RegisterFacts } from "../../register/fact.ts";
import type { AssessmentContent } from "./assessment.ts";
import type { MeasureState } from "./measure-states.ts";

const TITLE: Text = {
  en: "Writing to people by e-mail",
  fr: "Écrire à des personnes par courriel",
};

/** An assessment filled with what is known; what only people know is left empty. */
export function draftAssessment(
  facts: RegisterFacts,
  measures: readonly MeasureState[],
  language: NoticeLanguage,
): AssessmentContent {
  const active = new Set(measures.filter(({ state }) => state === "active").map(({ id }) => id));
  const say = (text: Text): string => text[language];
  const officer = facts.answers.officer?.party ?? null;
  return {
    title: say(TITLE),
    texts: {
      description: facts.activities.map((one) => activityIn(one, say)).join("\n\n"),
      necessity: "",
      proportionality: facts.activities.map((one) => basesIn(one, say)).join("\n"),
      rights: say(RIGHTS),
      views: "",
    },
    risks: TYPICAL_RISKS.map((risk) => riskIn(risk, active, say)),
    measures: facts.measures
      .filter(({ state }) => state === "active")
      .map(({ title }) => `– ${say(title)}`)
      .join("\n"),
    advice: "",
    adviceBy: officer?.name ?? "",
    adviceOn: null,
    decision: null,
    decisionReasons: "",
    reviewOn: null,
  };
}

type Say = (text: Text) => string;

function activityIn(one: RegisterFacts["activities"][number], say: Say): string {
  const lines = [
    `${say(one.title)}. ${say(one.objective)}`,
    one.people.map(({ title }) => say(title)).join(", "),
    [...one.data.map(({ title }) => say(title)), ...one.details].join(", "),
    one.retention.map(({ text }) => say(text)).join(" "),
  ];
  return lines.filter((line) => line !== "").join("\n");
}

function basesIn({ title, bases }: RegisterFacts["activities"][number], say: Say): string {
  const told = [...new Set(bases.map((basis) => say(basis.title)))];
  return `${say(title)} – ${told.join(", ")}`;
}

const RIGHTS: Text = {
  en: "Each mail links to a page without a password where people see what is held, change or withdraw what they agreed to, take a copy and erase it. A withdrawal counts at once, for mails already sent as well.",
  fr: "Chaque courriel mène à une page sans mot de passe où chacun voit ce qui est détenu, change ou retire ses accords, prend une copie et efface. Un retrait vaut aussitôt, y compris pour les courriels déjà envoyés.",
};

/** Half of its measures and more make a risk a step less likely: a first guess, no more. */
function riskIn(
  { title, means, likelihood, severity, measures }: TypicalRisk,
  active: ReadonlySet<string>,
  say: Say,
): AssessmentContent["risks"][number] {
  const taken = measures.filter((id) => active.has(id));
  const isLess = taken.length * 2 >= measures.length && likelihood > 1;
  return {
    title: say(title),
    means: say(means),
    before: { likelihood, severity },
    measures: taken.map((id) => `– ${say(MEASURES[id])}`).join("\n"),
    after: { likelihood: isLess ? ((likelihood - 1) as RiskLevel) : likelihood, severity },
  };
}
