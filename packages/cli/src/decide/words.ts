import type { Confidence, Need, Outcome, RuleStatus } from "@consentry/law";

export type Language = "en" | "fr";

/** What a printed decision says around the reasons, which speak for themselves. */
interface Words {
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly need: Readonly<Record<Need, string>>;
  readonly status: Readonly<Record<RuleStatus, string>>;
  readonly read: Readonly<Record<Confidence, string>>;
  readonly lawOf: string;
  readonly until: string;
  readonly conditions: string;
  readonly knownFrom: string;
  readonly rulesOf: string;
  readonly disclaimer: string;
}

const ENGLISH: Words = {
  outcome: { permitted: "Permitted", refused: "Refused", contested: "Contested, so refused" },
  need: {
    consent: "prior consent is what allows it",
    "soft-opt-in": "allowed to own customers, on conditions",
    "information-objection": "people must be informed and may object",
    none: "no consent needed",
    forbidden: "forbidden as the facts stand",
    contested: "authorities differ",
  },
  status: {
    in_force: "in force",
    soft_law: "recommendation",
    contested: "contested",
    proposed: "proposed",
    superseded: "superseded",
  },
  read: {
    text: "the text",
    quote: "a verbatim quote",
    secondary: "others who read it",
    recalled: "memory, to be checked",
  },
  lawOf: "law of",
  until: "until",
  conditions: "As long as",
  knownFrom: "known from",
  rulesOf: "Rules of",
  disclaimer: "Read from rules written down as data; this is not legal advice.",
};

const FRENCH: Words = {
  outcome: { permitted: "Permis", refused: "Refusé", contested: "Contesté, donc refusé" },
  need: {
    consent: "un consentement préalable le permettrait",
    "soft-opt-in": "permis envers les clients, sous conditions",
    "information-objection": "informer, et laisser s'opposer",
    none: "aucun consentement requis",
    forbidden: "interdit en l'état des faits",
    contested: "les avis diffèrent",
  },
  status: {
    in_force: "en vigueur",
    soft_law: "recommandation",
    contested: "contesté",
    proposed: "proposé",
    superseded: "remplacé",
  },
  read: {
    text: "le texte",
    quote: "une citation littérale",
    secondary: "des lecteurs tiers",
    recalled: "mémoire, à vérifier",
  },
  lawOf: "droit de",
  until: "jusqu'au",
  conditions: "Tant que",
  knownFrom: "connu par",
  rulesOf: "Règles du",
  disclaimer: "Lu dans des règles consignées comme données ; ceci n'est pas un conseil juridique.",
};

export const WORDS: Readonly<Record<Language, Words>> = { en: ENGLISH, fr: FRENCH };
