import { said, type Text } from "../rules/text.ts";

/** What was lost of data: that they stayed secret, stayed right, or stayed at hand. */
export const BREACH_NATURES = ["confidentiality", "integrity", "availability"] as const;
export type BreachNature = (typeof BREACH_NATURES)[number];

/** Whether the authority is told. */
export const AUTHORITY_DECISIONS = ["notify", "no-risk"] as const;
export type AuthorityDecision = (typeof AUTHORITY_DECISIONS)[number];

/** Whether the people concerned are told, or on which ground they are not, one by one. */
export const PERSONS_DECISIONS = [
  "tell",
  "no-high-risk",
  "unintelligible",
  "averted",
  "in-public",
] as const;
export type PersonsDecision = (typeof PERSONS_DECISIONS)[number];

/** What a breach's file asks, in the order in which the law asks it. */
export const BREACH_QUESTIONS = [
  "nature",
  "people",
  "records",
  "contact",
  "consequences",
  "measures",
] as const;
export type BreachQuestion = (typeof BREACH_QUESTIONS)[number];

/** A heading, what belongs under it, and what it rests on. */
export interface Guided {
  readonly title: Text;
  readonly hint: Text;
  readonly sources: readonly string[];
}

export const NATURE_WORDS: Readonly<Record<BreachNature, Text>> = {
  confidentiality: said(
    "Somebody saw or got data who should not",
    "Quelqu’un a vu ou obtenu des données sans y avoir droit",
  ),
  integrity: said(
    "Data were changed without permission",
    "Des données ont été modifiées sans autorisation",
  ),
  availability: said(
    "Data were lost, or out of reach",
    "Des données ont été perdues ou sont restées inaccessibles",
  ),
};

export const QUESTION_WORDS: Readonly<Record<BreachQuestion, Guided>> = {
  nature: {
    title: said("What happened", "Ce qui s’est passé"),
    hint: said(
      "Facts, and only those you know: what, when, by which way. What is not known yet can follow in a later phase.",
      "Les faits, et seulement ceux que vous connaissez : quoi, quand, par quelle voie. Ce que vous ignorez encore peut suivre dans une phase ultérieure.",
    ),
    sources: ["gdpr:33(3)", "gdpr:33(4)"],
  },
  people: {
    title: said("Whom it concerns", "Qui est concerné"),
    hint: said(
      "Categories of people, and about how many.",
      "Les catégories de personnes, et leur nombre approximatif.",
    ),
    sources: ["gdpr:33(3)"],
  },
  records: {
    title: said("Which data", "Quelles données"),
    hint: said(
      "Categories of data, and about how many records.",
      "Les catégories de données, et le nombre approximatif d’enregistrements.",
    ),
    sources: ["gdpr:33(3)"],
  },
  contact: {
    title: said("Whom to ask", "À qui s’adresser"),
    hint: said(
      "The data protection officer, or another place where more can be learned.",
      "Le délégué à la protection des données, ou un autre point de contact.",
    ),
    sources: ["gdpr:33(3)"],
  },
  consequences: {
    title: said("What it may mean for them", "Ce que cela peut entraîner pour elles"),
    hint: said(
      "For the people, not for the organisation: unwanted mail, fraud in your name, an opinion revealed …",
      "Pour les personnes, non pour l’organisme : courriels indésirables, fraude en votre nom, opinion révélée…",
    ),
    sources: ["gdpr:33(3)"],
  },
  measures: {
    title: said("What was done about it", "Ce qui a été fait"),
    hint: said(
      "What was done, and what will be, to end it and to lessen what follows.",
      "Ce qui a été fait et ce qui le sera, pour y mettre fin et en limiter les suites.",
    ),
    sources: ["gdpr:33(3)"],
  },
};

export const AUTHORITY_DECISION_WORDS: Readonly<Record<AuthorityDecision, Guided>> = {
  notify: {
    title: said("The authority is told", "L’autorité est informée"),
    hint: said(
      "The rule, unless a risk to people is unlikely.",
      "La règle, sauf si un risque pour les personnes est improbable.",
    ),
    sources: ["gdpr:33(1)"],
  },
  "no-risk": {
    title: said(
      "Not told: a risk to people is unlikely",
      "Non informée : un risque pour les personnes est improbable",
    ),
    hint: said(
      "Say why, so that somebody else would see it the same way. The breach stays on file.",
      "Dites pourquoi, de façon qu’un tiers puisse le vérifier. La violation reste consignée.",
    ),
    sources: ["gdpr:33(1)", "gdpr:33(5)"],
  },
};

export const PERSONS_DECISION_WORDS: Readonly<Record<PersonsDecision, Guided>> = {
  tell: {
    title: said("The people are told", "Les personnes sont informées"),
    hint: said(
      "Owed where the risk to them is likely high; allowed in any case.",
      "Dû lorsque le risque pour elles est probablement élevé ; permis dans tous les cas.",
    ),
    sources: ["gdpr:34(1)", "gdpr:34(2)"],
  },
  "no-high-risk": {
    title: said(
      "Not told: a high risk is unlikely",
      "Non informées : un risque élevé est improbable",
    ),
    hint: said("Say what lowers it.", "Dites ce qui le réduit."),
    sources: ["gdpr:34(1)"],
  },
  unintelligible: {
    title: said(
      "Not told: nobody can read the data, as they were encrypted",
      "Non informées : les données sont incompréhensibles, car chiffrées",
    ),
    hint: said(
      "Say how they were protected, and that the key was not lost with them.",
      "Dites comment elles étaient protégées, et que la clé n’a pas été perdue avec elles.",
    ),
    sources: ["gdpr:34(3)"],
  },
  averted: {
    title: said(
      "Not told: what was done since averts the high risk",
      "Non informées : les mesures prises depuis écartent le risque élevé",
    ),
    hint: said("Say what was done, and when.", "Dites ce qui a été fait, et quand."),
    sources: ["gdpr:34(3)"],
  },
  "in-public": {
    title: said(
      "Told in public: one by one would be disproportionate",
      "Communication publique : une information individuelle serait disproportionnée",
    ),
    hint: said(
      "Say where it is published, and why people learn of it there as well as by letter.",
      "Dites où elle est publiée, et pourquoi les personnes l’apprennent aussi bien que par courrier.",
    ),
    sources: ["gdpr:34(3)"],
  },
};
