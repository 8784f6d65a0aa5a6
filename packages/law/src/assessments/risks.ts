import type { Day } from "@consentry/kernel";

import { dueBy, type Deadline } from "../deadlines/due-by.ts";
import { said, type Text } from "../rules/text.ts";

/** 1 negligible, 2 limited, 3 significant, 4 maximal: how likely, and how much it weighs. */
export type RiskLevel = 1 | 2 | 3 | 4;

export const RISK_LEVEL_WORDS: Readonly<Record<RiskLevel, Text>> = {
  1: said("Negligible", "Négligeable"),
  2: said("Limited", "Limité"),
  3: said("Significant", "Important"),
  4: said("Maximal", "Maximal"),
};

export const MEASURE_IDS = [
  "decided-per-message",
  "measured-by-consent",
  "direct-links",
  "withdrawal-at-once",
  "objection-outlives",
  "proof-in-ledger",
  "kept-apart",
  "roles",
  "leaves-on-its-day",
  "double-opt-in",
  "no-network-address",
  "few-hidden",
  "staff-log",
  "backups",
  "own-hosts",
] as const;
export type MeasureId = (typeof MEASURE_IDS)[number];

/** What lowers a risk, in a sentence that an assessment can hold. */
export const MEASURES: Readonly<Record<MeasureId, Text>> = {
  "decided-per-message": said(
    "Each message to each person is decided by the rules before it is written; what is unknown is refused.",
    "Chaque message à chaque personne est décidé selon les règles avant d’être écrit ; l’inconnu est refusé.",
  ),
  "measured-by-consent": said(
    "A mail holds a measurement only for the purposes its reader agreed to, or a rule exempts; nobody else is observed.",
    "Un courriel ne contient une mesure que pour les finalités acceptées par son lecteur, ou exemptées par une règle ; personne d’autre n’est observé.",
  ),
  "direct-links": said(
    "Who is not measured gets direct links and no image, not the same ones without a name.",
    "Qui n’est pas mesuré reçoit des liens directs et aucune image, non les mêmes sans nom.",
  ),
  "withdrawal-at-once": said(
    "A withdrawal counts at once, for mails already sent as well.",
    "Un retrait vaut aussitôt, y compris pour les courriels déjà envoyés.",
  ),
  "objection-outlives": said(
    "An objection outlives erasure and imports, as a fingerprint that cannot be turned back.",
    "Une opposition survit à l’effacement et aux imports, sous forme d’empreinte irréversible.",
  ),
  "proof-in-ledger": said(
    "What each person agreed to, to which words, stands in a chained and signed ledger.",
    "Ce que chaque personne a accepté, et à quels mots, figure dans un registre chaîné et signé.",
  ),
  "kept-apart": said(
    "The database keeps each organisation’s rows apart; addresses are compared by keyed hashes.",
    "La base sépare les lignes de chaque organisme ; les adresses sont comparées par empreintes à clé.",
  ),
  roles: said(
    "Who works here has a role and sees no more than it needs.",
    "Chaque collaborateur a un rôle et ne voit que le nécessaire.",
  ),
  "leaves-on-its-day": said(
    "Everything has a day on which it leaves, and is looked at every day.",
    "Chaque donnée a un jour de départ, vérifié quotidiennement.",
  ),
  "double-opt-in": said(
    "An address counts once the owner of the mailbox confirmed it.",
    "Une adresse ne compte qu’une fois confirmée par le titulaire de la boîte.",
  ),
  "no-network-address": said(
    "Forms keep no network address of those who answer.",
    "Les formulaires ne conservent aucune adresse réseau.",
  ),
  "few-hidden": said(
    "Reports tell nothing of fewer than ten people.",
    "Les rapports ne disent rien de moins de dix personnes.",
  ),
  "staff-log": said(
    "What people who work here see, export and change is logged, and the log shows if it is altered.",
    "Ce que les collaborateurs voient, exportent et modifient est journalisé, et toute altération se voit.",
  ),
  backups: said(
    "Backups are encrypted, tried out, and erasures are carried out again after a restore.",
    "Les sauvegardes sont chiffrées, testées, et les effacements rejoués après restauration.",
  ),
  "own-hosts": said(
    "Measurement and images come from the sender’s own server; no third party learns of a reader.",
    "La mesure et les images viennent du serveur de l’expéditeur ; aucun tiers n’apprend l’existence d’un lecteur.",
  ),
};

export interface TypicalRisk {
  readonly id: string;
  readonly title: Text;
  /** What it would mean for people. */
  readonly means: Text;
  readonly likelihood: RiskLevel;
  readonly severity: RiskLevel;
  readonly measures: readonly MeasureId[];
}

/**
 * What mailing people typically risks for them, with a first guess that a person replaces: no text
 * names these levels.
 *
 * @source gdpr:35(7)
 */
export const TYPICAL_RISKS: readonly TypicalRisk[] = [
  {
    id: "disclosed",
    title: said(
      "Somebody gets the list who should not",
      "Un tiers obtient la liste sans y avoir droit",
    ),
    means: said(
      "Unwanted mail, fraud in the sender’s name, and others learn that people are on the list.",
      "Courriels indésirables, hameçonnage au nom de l’expéditeur, et la présence sur la liste est révélée.",
    ),
    likelihood: 2,
    severity: 3,
    measures: ["kept-apart", "roles", "staff-log", "backups", "leaves-on-its-day"],
  },
  {
    id: "observed",
    title: said(
      "People are observed while they read, without having agreed",
      "Des personnes sont observées pendant leur lecture sans l’avoir accepté",
    ),
    means: said(
      "When and where they read becomes known; they feel watched in their own mailbox.",
      "On apprend quand et où elles lisent ; elles se sentent surveillées dans leur propre boîte.",
    ),
    likelihood: 3,
    severity: 2,
    measures: [
      "measured-by-consent",
      "decided-per-message",
      "direct-links",
      "withdrawal-at-once",
      "own-hosts",
    ],
  },
  {
    id: "inferred",
    title: said(
      "More is read out of behaviour than people meant to tell",
      "On déduit du comportement plus que ce que les personnes voulaient dire",
    ),
    means: said(
      "An interest, an illness or an opinion is guessed, rightly or wrongly, and they are treated by it.",
      "Un intérêt, une maladie ou une opinion est deviné, à tort ou à raison, et elles sont traitées en conséquence.",
    ),
    likelihood: 2,
    severity: 3,
    measures: ["measured-by-consent", "few-hidden", "leaves-on-its-day"],
  },
  {
    id: "unheard",
    title: said(
      "Somebody who said no is written to again",
      "Une personne qui a refusé est de nouveau sollicitée",
    ),
    means: said(
      "Their no counts for nothing; they lose trust and time.",
      "Leur refus ne compte pas ; elles perdent confiance et temps.",
    ),
    likelihood: 3,
    severity: 2,
    measures: ["objection-outlives", "decided-per-message", "withdrawal-at-once", "backups"],
  },
  {
    id: "not-theirs",
    title: said(
      "An address is entered by somebody else",
      "Une adresse est saisie par quelqu’un d’autre",
    ),
    means: said(
      "People get mail they never asked for, and a consent is on record that they never gave.",
      "Des personnes reçoivent des courriels jamais demandés, et un consentement est enregistré à tort.",
    ),
    likelihood: 3,
    severity: 2,
    measures: ["double-opt-in", "proof-in-ledger", "no-network-address"],
  },
  {
    id: "kept-too-long",
    title: said(
      "Data stay longer than needed",
      "Les données restent plus longtemps que nécessaire",
    ),
    means: said(
      "What nobody needs any more can still be lost, misused or asked for.",
      "Ce dont plus personne n’a besoin peut encore être perdu, détourné ou réclamé.",
    ),
    likelihood: 3,
    severity: 2,
    measures: ["leaves-on-its-day"],
  },
  {
    id: "lost",
    title: said("Choices of people are lost or altered", "Des choix sont perdus ou altérés"),
    means: said(
      "An objection or a withdrawal is forgotten, and what they ended goes on.",
      "Une opposition ou un retrait est oublié, et ce qu’elles avaient arrêté reprend.",
    ),
    likelihood: 2,
    severity: 2,
    measures: ["proof-in-ledger", "backups", "objection-outlives"],
  },
];

export interface RiskLevels {
  readonly likelihood: RiskLevel;
  readonly severity: RiskLevel;
}

/** From here on, in both at once, a risk is held high: our reading of a scale that no text fixes. */
const HIGH = 3;

export function isHighRisk({ likelihood, severity }: RiskLevels): boolean {
  return likelihood >= HIGH && severity >= HIGH;
}

/** The authority is asked first, and has these weeks to answer, counted from when it was. */
export interface PriorConsultation {
  readonly text: Text;
  readonly sources: readonly string[];
  readonly answer: Deadline;
  readonly extended: Deadline;
}

/**
 * What follows where a high risk stays after the measures; `null` where none does.
 *
 * @param askedOn the day the authority is, or would be, asked
 * @source gdpr:36(1) gdpr:36
 */
export function priorConsultation(
  after: readonly RiskLevels[],
  askedOn: Day,
  country: string | null,
): PriorConsultation | null {
  if (!after.some(isHighRisk)) return null;
  return {
    text: CONSULT,
    sources: ["gdpr:36(1)", "gdpr:36"],
    answer: dueBy("prior-consultation", askedOn, country),
    extended: dueBy("prior-consultation-extended", askedOn, country),
  };
}

const CONSULT = said(
  "A high risk stays in spite of the measures: the authority is consulted before it begins. It answers within eight weeks, and may take six more.",
  "Un risque élevé subsiste malgré les mesures : l’autorité est consultée avant le début. Elle répond dans les huit semaines, prolongées au plus de six.",
);
