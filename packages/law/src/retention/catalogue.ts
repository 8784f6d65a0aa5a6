import { addDays, type Day } from "@consentry/kernel";

import { valueOn, type Dated } from "../parameters/dated.ts";
import {
  BEHAVIOURAL_MONTHS,
  CUSTOMER_YEARS,
  MESSAGE_CONTENT_DAYS,
  MESSAGE_LOG_DAYS,
  OPPOSITION_LEAST_YEARS,
  PROSPECT_YEARS,
} from "../parameters/retention-periods.ts";
import { addMonths } from "../periods/add-months.ts";
import { said, type Text } from "../rules/text.ts";

export const RETENTION_RULE_IDS = [
  "prospects",
  "customers",
  "unsubscribed",
  "behaviour",
  "deliveries",
  "message-content",
  "message-log",
  "incoming-letters",
  "incoming-reports",
  "delivery-reports",
  "requests",
  "questions",
  "imports",
  "service-mails",
  "automation-steps",
  "program-log",
  "local-inbox",
  "suppressions",
  "consent-proof",
  "counts",
  "erasures",
  "register-answers",
  "holds",
  "staff-access",
  "staff-log",
  "backups",
  "closed-organisation",
] as const;
export type RetentionRuleId = (typeof RETENTION_RULE_IDS)[number];

export type PeriodUnit = "days" | "months";

/** What an organisation may choose from, both ends included, in the unit of its rule. */
export interface RetentionBounds {
  readonly least: number;
  /** `null`: law names none. */
  readonly most: number | null;
}

/** What becomes of something at the end of its period. */
export type RetentionEnd =
  /** Removed, with whatever goes with it. */
  | "erased"
  /** What could tell whose it was is removed; the row stays to be counted. */
  | "anonymised"
  /** Counted into statistics of groups, then removed. */
  | "aggregated"
  /** Reduced to a keyed hash, which keeps the address from being written to. */
  | "reduced"
  /** No run removes it. */
  | "kept";

/** How long one kind of data stays, as law and practice have it on a day. */
export interface RetentionEntry {
  readonly id: RetentionRuleId;
  readonly title: Text;
  /** The event from which it counts. */
  readonly countedFrom: Text;
  readonly unit: PeriodUnit;
  /** `null`: it has no end of its own, and `end` says what becomes of it. */
  readonly usual: number | null;
  /** `null`: there is nothing to choose. */
  readonly choice: RetentionBounds | null;
  readonly end: RetentionEnd;
  /** People themselves go by it, not only something about them. */
  readonly isOfPeople: boolean;
  /**
   * `recommended`: an authority recommends the number. `practice`: somebody's practice is on record.
   * `own`: the number is this program's, within the principle that nothing is kept longer than
   * needed.
   */
  readonly standing: "recommended" | "practice" | "own";
  readonly sources: readonly string[];
}

/**
 * All kinds of data that a sender of mail holds, each with its period of that day; the periods on
 * record are French, and no statute names a number. What is chosen may always be shorter than
 * usual, and longer only where a bound says so.
 *
 * @source cnil-2021-131:prospects cnil-2021-131:customers cnil-opposition-list:period
 *   practice-dolist:behavioural practice-dolist:content gdpr:5(1)(e)
 */
export function retentionCatalogue(on: Day): readonly RetentionEntry[] {
  return RETENTION_RULE_IDS.map((id) => entryOf(id, DRAFTS[id], on));
}

/** One entry of the catalogue, as of a day. */
export function retentionEntry(id: RetentionRuleId, on: Day): RetentionEntry {
  return entryOf(id, DRAFTS[id], on);
}

/**
 * The day on which something that begins on a day ends by the usual period. What has no end of its
 * own has none.
 */
export function usualEnd(id: RetentionRuleId, from: Day): Day | null {
  const { unit, usual } = retentionEntry(id, from);
  if (usual === null) return null;
  return unit === "days" ? addDays(from, usual) : addMonths(from, usual);
}

/** Whether a period may be chosen for a rule, by the bounds of a day. */
export function isChoosable(id: RetentionRuleId, length: number, on: Day): boolean {
  const { choice } = retentionEntry(id, on);
  return (
    choice !== null &&
    Number.isInteger(length) &&
    length >= choice.least &&
    (choice.most === null || length <= choice.most)
  );
}

interface Draft {
  readonly title: Text;
  readonly countedFrom: Text;
  readonly unit: PeriodUnit;
  /** A number of law with its factor into the unit; a number of ours; or no end. */
  readonly usual: OfLaw | number | null;
  readonly least?: number;
  /** Left out: the usual period is the longest. */
  readonly most?: OfLaw | number | null;
  readonly end: RetentionEnd;
  readonly isOfPeople?: true;
  readonly standing: RetentionEntry["standing"];
  readonly sources?: readonly string[];
}

interface OfLaw {
  readonly values: readonly Dated[];
  readonly times: number;
}

function entryOf(id: RetentionRuleId, draft: Draft, on: Day): RetentionEntry {
  const { title, countedFrom, unit, least, end, isOfPeople = false, standing } = draft;
  const usual = lengthOf(draft.usual, on);
  const most = draft.most === undefined ? usual : lengthOf(draft.most, on);
  const choice = least === undefined ? null : { least, most };
  const ofLaw = [draft.usual, draft.most].flatMap((length) => sourceOf(length, on));
  const sources = [...new Set([...ofLaw, ...(draft.sources ?? []), "gdpr:5(1)(e)"])];
  return { id, title, countedFrom, unit, usual, choice, end, isOfPeople, standing, sources };
}

/** Before the first number on record nothing allows keeping it for another day. */
function lengthOf(length: OfLaw | number | null, on: Day): number | null {
  if (length === null || typeof length === "number") return length;
  return Math.floor((valueOn(length.values, on)?.value ?? 0) * length.times);
}

function sourceOf(length: Draft["most"], on: Day): readonly string[] {
  if (length === null || length === undefined || typeof length === "number") return [];
  const value = valueOn(length.values, on);
  return value === undefined ? [] : [value.source];
}

const years = (values: readonly Dated[]): OfLaw => ({ values, times: 12 });
const same = (values: readonly Dated[]): OfLaw => ({ values, times: 1 });
/** Months in days, as `messageRetentionOn` counts them. */
const inDays = (values: readonly Dated[]): OfLaw => ({ values, times: 365 / 12 });

const DRAFTS: Readonly<Record<RetentionRuleId, Draft>> = {
  prospects: {
    title: said("People who are no customers", "Prospects"),
    countedFrom: said(
      "collection, or the last contact that came from the person; an opening is none",
      "la collecte, ou le dernier contact venant de la personne ; une ouverture n'en est pas un",
    ),
    unit: "months",
    usual: years(PROSPECT_YEARS),
    least: 1,
    end: "erased",
    isOfPeople: true,
    standing: "recommended",
  },
  customers: {
    title: said("Customers", "Clients"),
    countedFrom: said("the end of the relation", "la fin de la relation"),
    unit: "months",
    usual: years(CUSTOMER_YEARS),
    least: 1,
    end: "erased",
    isOfPeople: true,
    standing: "recommended",
  },
  unsubscribed: {
    title: said("People who left", "Personnes désabonnées"),
    countedFrom: said(
      "the day they left everything they had asked for",
      "le jour où elles ont quitté tout ce qu'elles avaient demandé",
    ),
    unit: "days",
    usual: 30,
    least: 1,
    most: 90,
    end: "reduced",
    isOfPeople: true,
    standing: "own",
    sources: ["cnil-opposition-list:period", "practice-dolist:behavioural"],
  },
  behaviour: {
    title: said("Openings and clicks", "Ouvertures et clics"),
    countedFrom: said("the opening or the click", "l'ouverture ou le clic"),
    unit: "months",
    usual: same(BEHAVIOURAL_MONTHS),
    least: 1,
    end: "aggregated",
    standing: "practice",
  },
  deliveries: {
    title: said("Who was sent which mail", "À qui quel courriel a été envoyé"),
    countedFrom: said("the day the mailing was planned", "le jour où l'envoi a été préparé"),
    unit: "months",
    usual: same(BEHAVIOURAL_MONTHS),
    end: "anonymised",
    standing: "practice",
  },
  "message-content": {
    title: said("What messages said", "Contenu des messages"),
    countedFrom: said("the day the message was to leave", "le jour prévu de l'envoi"),
    unit: "days",
    usual: same(MESSAGE_CONTENT_DAYS),
    least: 7,
    end: "erased",
    standing: "practice",
  },
  "message-log": {
    title: said("That messages were sent", "Journal des messages"),
    countedFrom: said("the day the message was to leave", "le jour prévu de l'envoi"),
    unit: "days",
    usual: same(MESSAGE_LOG_DAYS),
    least: 7,
    most: inDays(BEHAVIOURAL_MONTHS),
    end: "erased",
    standing: "practice",
  },
  "incoming-letters": {
    title: said("Answers to mails", "Réponses aux courriels"),
    countedFrom: said("the day they came", "le jour de leur arrivée"),
    unit: "days",
    usual: same(MESSAGE_CONTENT_DAYS),
    end: "erased",
    standing: "practice",
  },
  "incoming-reports": {
    title: said("Reports of mail servers", "Rapports des serveurs de messagerie"),
    countedFrom: said("the day they came", "le jour de leur arrivée"),
    unit: "days",
    usual: same(MESSAGE_LOG_DAYS),
    end: "erased",
    standing: "practice",
  },
  "delivery-reports": {
    title: said(
      "What receivers report of domains",
      "Ce que les destinataires rapportent des domaines",
    ),
    countedFrom: said("the day they came", "le jour de leur arrivée"),
    unit: "months",
    usual: 12,
    end: "erased",
    standing: "own",
  },
  requests: {
    title: said("Requests of people about their data", "Demandes d'exercice de droits"),
    countedFrom: said("the day it was settled", "le jour où elle a été traitée"),
    unit: "months",
    usual: 12,
    end: "erased",
    standing: "own",
    sources: ["gdpr:5(2)"],
  },
  questions: {
    title: said("Questions that wait or rest", "Questions en attente ou en repos"),
    countedFrom: said("the day they were asked", "le jour où elles ont été posées"),
    unit: "days",
    usual: 7,
    end: "erased",
    standing: "own",
  },
  imports: {
    title: said("Files of people", "Fichiers de personnes"),
    countedFrom: said("the day they were read", "le jour de leur lecture"),
    unit: "days",
    usual: 30,
    end: "erased",
    standing: "own",
  },
  "service-mails": {
    title: said("Mails that wait to be handed over", "Courriels en attente d'envoi"),
    countedFrom: said("the day they were written", "le jour de leur rédaction"),
    unit: "days",
    usual: 7,
    end: "erased",
    standing: "own",
  },
  "automation-steps": {
    title: said("Ways through automations", "Parcours dans les automatisations"),
    countedFrom: said("the last step", "la dernière étape"),
    unit: "months",
    usual: same(BEHAVIOURAL_MONTHS),
    end: "erased",
    standing: "practice",
  },
  "program-log": {
    title: said("What programs were told", "Ce qui a été dit aux programmes"),
    countedFrom: said("the day it happened", "le jour de l'événement"),
    unit: "days",
    usual: 30,
    end: "erased",
    standing: "own",
  },
  "local-inbox": {
    title: said("Mails of the local inbox", "Courriels de la boîte locale"),
    countedFrom: said("the day they came", "le jour de leur arrivée"),
    unit: "days",
    usual: 30,
    end: "erased",
    standing: "own",
  },
  suppressions: {
    title: said("Addresses that are not written to", "Liste d'opposition"),
    countedFrom: said("the objection", "l'opposition"),
    unit: "months",
    usual: null,
    end: "kept",
    standing: "recommended",
    sources: ["cnil-opposition-list:period", "gdpr:21(3)"],
  },
  "consent-proof": {
    title: said("Proof of consent", "Preuve du consentement"),
    countedFrom: said("the end of the consent", "la fin du consentement"),
    unit: "months",
    usual: null,
    end: "kept",
    standing: "own",
    sources: ["gdpr:7(1)"],
  },
  "staff-access": {
    title: said("Sessions and invitations of members", "Sessions et invitations des membres"),
    countedFrom: said("their last use", "leur dernière utilisation"),
    unit: "days",
    usual: 30,
    end: "erased",
    standing: "own",
  },
  counts: {
    title: said("Audiences that were counted", "Audiences comptées"),
    countedFrom: said("the count", "le comptage"),
    unit: "days",
    usual: 1,
    end: "erased",
    standing: "own",
  },
  erasures: {
    title: said("What was erased, by keyed hashes", "Journal des effacements, par empreintes"),
    countedFrom: said(
      "the erasure, and no sooner than the last backup that holds it is gone",
      "l'effacement, et pas avant la disparition de la dernière sauvegarde qui le contient",
    ),
    unit: "months",
    usual: 36,
    end: "erased",
    standing: "own",
    sources: ["gdpr:5(2)"],
  },
  "register-answers": {
    title: said("Earlier answers of the register", "Réponses antérieures du registre"),
    countedFrom: said(
      "the day another answer took its place",
      "le jour où une autre réponse l'a remplacée",
    ),
    unit: "months",
    usual: 36,
    end: "erased",
    standing: "own",
    sources: ["gdpr:5(2)"],
  },
  holds: {
    title: said("Legal holds", "Gels pour contentieux"),
    countedFrom: said(
      "the hold; it has an end that is chosen with it",
      "le gel ; sa fin est choisie avec lui",
    ),
    unit: "months",
    usual: 24,
    end: "erased",
    standing: "own",
  },
  "staff-log": {
    title: said("What members saw and did", "Journal des actions des membres"),
    countedFrom: said("the act", "l'action"),
    unit: "months",
    // Nothing to choose: the chain goes from its beginning, in the order in which it was written.
    usual: 12,
    end: "erased",
    standing: "own",
    sources: ["gdpr:5(2)"],
  },
  backups: {
    title: said("Backups", "Sauvegardes"),
    countedFrom: said("the day they were made", "le jour de leur création"),
    unit: "days",
    usual: 15,
    end: "erased",
    standing: "own",
  },
  "closed-organisation": {
    title: said("A closed organisation", "Une organisation fermée"),
    countedFrom: said("the day it was closed", "le jour de la fermeture"),
    unit: "months",
    usual: 3,
    end: "erased",
    standing: "own",
  },
};

/** The least an objection is remembered, in months of a day. */
export function suppressionsLeastMonths(on: Day): number {
  return (valueOn(OPPOSITION_LEAST_YEARS, on)?.value ?? 0) * 12;
}
