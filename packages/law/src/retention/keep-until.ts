import { addDays, assertNever, type Day } from "@consentry/kernel";

import { valueOn, type Dated } from "../parameters/dated.ts";
import {
  BEHAVIOURAL_MONTHS,
  CUSTOMER_YEARS,
  MESSAGE_CONTENT_DAYS,
  OPPOSITION_LEAST_YEARS,
  PROSPECT_YEARS,
} from "../parameters/retention-periods.ts";
import { addMonths, addYears } from "../periods/add-months.ts";
import type { RetentionFacts } from "../question/question.ts";
import type { Category } from "../question/vocabulary.ts";
import { said, type Text } from "../rules/text.ts";
import { lastContactFromPerson } from "./extending-contact.ts";

/** How long a row of a category stays. */
export interface KeepUntil {
  /**
   * `until`: to be erased after that day. `at-least`: not to be erased before it.
   * `open`: no end yet. `unknown`: a fact is missing, so nothing allows keeping it.
   */
  readonly kind: "until" | "at-least" | "open" | "unknown";
  readonly until: Day | null;
  readonly sources: readonly string[];
  readonly because: string;
  readonly becauseFr: string;
}

/**
 * Says until when a row may or must be kept, by the periods of a day. The periods are French
 * recommendations and, for what was measured and written, a practice: no statute names a number.
 *
 * @param on selects the period of that day; contacts after it are not seen
 * @source cnil-2021-131:prospects cnil-2021-131:customers cnil-opposition-list:period gdpr:5(1)(e)
 */
export function keepUntil(category: Category, facts: RetentionFacts, on: Day): KeepUntil {
  switch (category) {
    case "prospect":
      return counted(lastContactFromPerson(facts, on), inYears(PROSPECT_YEARS, facts, on));
    case "customer":
      return facts.relationEndedAt === undefined || facts.relationEndedAt > on
        ? open(RELATION_LASTS, ["cnil-2021-131:customers"])
        : counted(facts.relationEndedAt, inYears(CUSTOMER_YEARS, facts, on));
    case "suppression":
      return suppression(facts, on);
    case "consent-proof":
      return consentProof(facts, on);
    case "behavioural":
      return counted(facts.collectedAt, inMonths(BEHAVIOURAL_MONTHS, facts, on));
    case "message-content":
      return counted(facts.collectedAt, inDays(MESSAGE_CONTENT_DAYS, on));
    default:
      return assertNever(category);
  }
}

/** How long from a day, with the source of the number. */
interface Length {
  readonly source: string;
  readonly from: (day: Day) => Day;
}

function inYears(values: readonly Dated[], facts: RetentionFacts, on: Day): Length | undefined {
  const usual = period(values, on);
  if (usual === undefined) return undefined;
  const { value, source } = usual;
  return shorter({ source, from: (day) => addYears(day, value) }, facts, value * 12);
}

function inMonths(values: readonly Dated[], facts: RetentionFacts, on: Day): Length | undefined {
  const usual = period(values, on);
  if (usual === undefined) return undefined;
  const { value, source } = usual;
  return shorter({ source, from: (day) => addMonths(day, value) }, facts, value);
}

function inDays(values: readonly Dated[], on: Day): Length | undefined {
  const usual = period(values, on);
  return usual && { source: usual.source, from: (day) => addDays(day, usual.value) };
}

/** Whoever keeps something for a shorter time than is usual may; longer is nobody's to choose. */
function shorter(usual: Length, { chosenMonths }: RetentionFacts, usualMonths: number): Length {
  if (chosenMonths === undefined || chosenMonths >= usualMonths) return usual;
  return { source: usual.source, from: (day) => addMonths(day, chosenMonths) };
}

function period(values: readonly Dated[], on: Day): Dated | undefined {
  return valueOn(values, on);
}

function counted(from: Day | undefined, length: Length | undefined): KeepUntil {
  if (from === undefined) return unknown(NO_DATE);
  if (length === undefined) return unknown(NO_PERIOD);
  const until = length.from(from);
  const because = said(
    `Counted from ${from}: kept until ${until}.`,
    `Compté à partir du ${from} : conservé jusqu'au ${until}.`,
  );
  return answer("until", until, because, [length.source, "gdpr:5(1)(e)"]);
}

function suppression({ objectedAt }: RetentionFacts, on: Day): KeepUntil {
  const length = period(OPPOSITION_LEAST_YEARS, on);
  const sources = ["cnil-opposition-list:period", "gdpr:21(3)"];
  if (objectedAt === undefined || length === undefined) return open(REMEMBERED, sources);
  const until = addYears(objectedAt, length.value);
  const because = said(
    `Objected on ${objectedAt}: remembered at least until ${until}, for this alone.`,
    `Opposition du ${objectedAt} : conservée au moins jusqu'au ${until}, à cette seule fin.`,
  );
  return answer("at-least", until, because, sources);
}

function consentProof({ consentEndedAt, limitationYears }: RetentionFacts, on: Day): KeepUntil {
  if (consentEndedAt === undefined || consentEndedAt > on) return open(CONSENT_USED, ["gdpr:7(1)"]);
  if (limitationYears === undefined) return unknown(NO_LIMITATION);
  const until = addYears(consentEndedAt, limitationYears);
  const because = said(
    `The consent ended on ${consentEndedAt}; claims may be brought for ${limitationYears} years: kept until ${until}.`,
    `Le consentement a pris fin le ${consentEndedAt} ; prescription de ${limitationYears} ans : conservé jusqu'au ${until}.`,
  );
  return answer("until", until, because, ["gdpr:7(1)", "gdpr:5(1)(e)"]);
}

function open(because: Text, sources: readonly string[]): KeepUntil {
  return answer("open", null, because, sources);
}

function unknown(because: Text): KeepUntil {
  return answer("unknown", null, because, ["gdpr:5(1)(e)"]);
}

function answer(
  kind: KeepUntil["kind"],
  until: Day | null,
  because: Text,
  sources: readonly string[],
): KeepUntil {
  return { kind, until, sources, because: because.en, becauseFr: because.fr };
}

const RELATION_LASTS = said("The relation has not ended.", "La relation n'a pas pris fin.");
const REMEMBERED = said(
  "An objection is remembered as long as it may be needed.",
  "Une opposition est conservée tant qu'elle peut servir.",
);
const CONSENT_USED = said(
  "The proof is kept as long as the consent is used.",
  "La preuve est conservée tant que le consentement est utilisé.",
);
const NO_DATE = said(
  "The date to count from was not told.",
  "La date de départ n'est pas indiquée.",
);
const NO_PERIOD = said(
  "No period is on record for that day.",
  "Aucune durée n'est enregistrée pour ce jour.",
);
const NO_LIMITATION = said(
  "The consent ended, and how long claims may be brought was not told.",
  "Le consentement a pris fin et le délai de prescription n'est pas indiqué.",
);
