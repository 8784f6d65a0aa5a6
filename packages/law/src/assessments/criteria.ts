import { said, type Text } from "../rules/text.ts";

/** The signs of a high risk, in the order in which guidance names them. */
export const CRITERION_IDS = [
  "evaluation",
  "automated-decision",
  "monitoring",
  "sensitive",
  "large-scale",
  "matching",
  "vulnerable",
  "innovative",
  "prevents-right",
] as const;
export type CriterionId = (typeof CRITERION_IDS)[number];

export interface Criterion {
  readonly id: CriterionId;
  readonly title: Text;
  /** What somebody who mails people asks themselves. */
  readonly asks: Text;
  readonly sources: readonly string[];
}

/**
 * From how many people on it is asked whether that is a large scale. No text names a number: this
 * is a mark of ours for when to ask, and the answer is the organisation's.
 */
export const LARGE_SCALE_ASKED_FROM = 10_000;

const WP248 = ["wp248:criteria"];

export const CRITERIA: readonly Criterion[] = [
  {
    id: "evaluation",
    title: said("Evaluation or scoring", "Évaluation ou notation"),
    asks: said(
      "Is a profile, a score or a choice of content made from what people open, click or buy?",
      "Établit-on un profil, un score ou un choix de contenu d’après ce que les personnes ouvrent, cliquent ou achètent ?",
    ),
    sources: WP248,
  },
  {
    id: "automated-decision",
    title: said(
      "Decisions by machines that weigh on people",
      "Décisions automatisées aux effets importants",
    ),
    asks: said(
      "Does a program decide, without a person, something that has legal effect on people or weighs as much?",
      "Un programme décide-t-il seul de quelque chose qui produit des effets juridiques, ou d’importance comparable ?",
    ),
    sources: [...WP248, "gdpr:22(1)", "gdpr:35(3)"],
  },
  {
    id: "monitoring",
    title: said("Systematic observation", "Surveillance systématique"),
    asks: said(
      "Is it observed, by name and again and again, when people open mails or what they click?",
      "Observe-t-on, nommément et de façon répétée, quand les personnes ouvrent les courriels ou ce qu’elles cliquent ?",
    ),
    sources: WP248,
  },
  {
    id: "sensitive",
    title: said("Sensitive data", "Données sensibles"),
    asks: said(
      "Do the data, or being on a list, tell something of health, belief, opinion, origin, sexuality or union membership?",
      "Les données, ou le fait d’être sur une liste, révèlent-ils la santé, une conviction, une opinion, l’origine, la sexualité ou l’appartenance syndicale ?",
    ),
    sources: [...WP248, "gdpr:35(3)"],
  },
  {
    id: "large-scale",
    title: said("Large scale", "Grande échelle"),
    asks: said(
      "Are there many people, much data on each, for long, or over a large area? No text names a number.",
      "S’agit-il de nombreuses personnes, de beaucoup de données, longtemps, ou sur une grande étendue ? Aucun texte ne fixe de nombre.",
    ),
    sources: [...WP248, "wp248:large-scale"],
  },
  {
    id: "matching",
    title: said("Combining sources", "Croisement de sources"),
    asks: said(
      "Are data of several sources or services brought together in a way people would not expect?",
      "Croise-t-on des données de plusieurs sources ou services d’une façon inattendue pour les personnes ?",
    ),
    sources: WP248,
  },
  {
    id: "vulnerable",
    title: said("People who cannot easily say no", "Personnes vulnérables"),
    asks: said(
      "Are there children, patients, employees or others among them who cannot freely agree or object?",
      "Y a-t-il parmi elles des enfants, des patients, des salariés ou d’autres personnes qui ne peuvent pas librement consentir ou s’opposer ?",
    ),
    sources: WP248,
  },
  {
    id: "innovative",
    title: said("New means", "Usage innovant"),
    asks: said(
      "Is a technique used whose effects on people are not known yet?",
      "Utilise-t-on une technique dont les effets sur les personnes sont encore mal connus ?",
    ),
    sources: WP248,
  },
  {
    id: "prevents-right",
    title: said("Keeping people from something", "Exclusion d’un droit ou d’un contrat"),
    asks: said(
      "Can what is done keep somebody from a right, a service or a contract?",
      "Le traitement peut-il priver quelqu’un d’un droit, d’un service ou d’un contrat ?",
    ),
    sources: WP248,
  },
];

/** Two of them call for an assessment in most cases. */
const ENOUGH = 2;

/** Whether what is done calls for an assessment, and why. */
export interface AssessmentDuty {
  readonly standing: "called-for" | "to-consider" | "not-called-for";
  readonly text: Text;
  readonly sources: readonly string[];
}

/**
 * Says whether these criteria, held together, call for an assessment beforehand. One alone is
 * enough in some cases, and then it is a person who says so.
 *
 * @source gdpr:35(1) wp248:criteria
 */
export function assessmentDuty(holding: readonly CriterionId[]): AssessmentDuty {
  const count = new Set(holding).size;
  const sources = ["gdpr:35(1)", ...WP248];
  if (count >= ENOUGH) return { standing: "called-for", text: CALLED_FOR, sources };
  return count === 1
    ? { standing: "to-consider", text: TO_CONSIDER, sources }
    : { standing: "not-called-for", text: NOT_CALLED_FOR, sources };
}

const CALLED_FOR = said(
  "Two or more signs of a high risk come together: in most cases that calls for an assessment before it begins.",
  "Au moins deux signes d’un risque élevé sont réunis : dans la plupart des cas, une analyse d’impact est requise au préalable.",
);
const TO_CONSIDER = said(
  "One sign of a high risk: it can be enough. Look whether it is here, and write down why.",
  "Un signe d’un risque élevé : il peut suffire. Examinez s’il suffit ici, et notez pourquoi.",
);
const NOT_CALLED_FOR = said(
  "No sign of a high risk is known. What only people know is asked below.",
  "Aucun signe d’un risque élevé n’est connu. Ce que seules des personnes savent est demandé ci-dessous.",
);
