import { Bug, type Day } from "@consentry/kernel";
import { decide, type Category, type Decision, type Reason, type Relation } from "@consentry/law";

import type { ChosenMonths } from "../../retention/choices/chosen-months.ts";
import { nothingTold } from "../ask-law.ts";

/** What a row's due date is counted from. */
export interface Kept {
  readonly relation: Relation;
  readonly country: string | null;
  readonly collectedOn: Day;
  /** The last contact that came from the person; `null` when there was none after collection. */
  readonly lastContactOn: Day | null;
  /** When a relation that is over ended; left out or `null`: nobody told. */
  readonly relationEndedOn?: Day | null;
  /** Shorter periods that the organisation chose; left out: the usual ones. */
  readonly chosenMonths?: ChosenMonths;
}

export interface Keeping {
  /** The last day on which the row may be there. */
  readonly keepUntil: Day;
  /** The rule that says so. */
  readonly keepRule: string;
}

/** Until when a person's row may be kept, and the rule that says so. */
export function keepingOf(kept: Kept, on: Day): Keeping {
  const { until, reason } = answerOf(kept, on);
  return { keepUntil: until, keepRule: reason.rule };
}

/** The same in law's words. */
export function whyKept(kept: Kept, on: Day): Reason {
  return answerOf(kept, on).reason;
}

interface Answer {
  readonly until: Day;
  readonly reason: Reason;
}

/**
 * A relation that lasts has no end in law; the strictest period that law names for such a person
 * applies until somebody tells when it ended. From then on each of the two periods allows by
 * itself, so the later counts: who bought may be written to for as long as the end allows, and
 * whoever answered since as long as that does. Where law names none, nothing allows another day.
 */
function answerOf(kept: Kept, on: Day): Answer {
  const answers = categoriesOf(kept.relation)
    .map((category) => askKeep(kept, category, on))
    .flatMap(({ until, reasons: [reason] }) => (reason === undefined ? [] : [{ until, reason }]));
  const dated = answers
    .filter((answer): answer is Answer => answer.until !== null)
    .toSorted((one, other) => (one.until < other.until ? -1 : 1));
  const chosen = hasEnded(kept) ? dated.at(-1) : dated[0];
  if (chosen !== undefined) return chosen;
  const [open] = answers;
  if (open === undefined) throw new Bug("law gave no reason for its answer");
  return { until: on, reason: open.reason };
}

const CUSTOMERS: ReadonlySet<Relation> = new Set(["customer", "ex-customer", "donor"]);

/** Whether it is known when the relation ended. */
function hasEnded({ relation, relationEndedOn = null }: Kept): boolean {
  return relation === "ex-customer" && relationEndedOn !== null;
}

/**
 * When a person's relation ended, after a change to it: on the day somebody said that it is over,
 * as long as it stays so. One that was over before anybody told has no day.
 */
export function relationEndedAfter(
  known: Pick<Kept, "relation" | "relationEndedOn">,
  relation: Relation,
  on: Day,
): Day | null {
  if (relation !== "ex-customer") return null;
  return LASTING.has(known.relation) ? on : (known.relationEndedOn ?? null);
}

const LASTING: ReadonlySet<Relation> = new Set(["customer", "donor"]);

function categoriesOf(relation: Relation): readonly Category[] {
  return CUSTOMERS.has(relation) ? ["prospect", "customer"] : ["prospect"];
}

function askKeep(kept: Kept, category: Category, on: Day): Decision {
  const { collectedOn, lastContactOn, country, relation, relationEndedOn = null } = kept;
  const question = nothingTold("keep", on);
  // The day of a contact is what counts, not which of the kinds that prolong it was.
  const contacts =
    lastContactOn === null
      ? []
      : [{ kind: "reply" as const, at: lastContactOn, lawfullyObserved: undefined }];
  return decide({
    ...question,
    jurisdiction: country,
    facts: {
      ...question.facts,
      keep: {
        category,
        chosenMonths: chosenFor(kept, category),
        collectedAt: collectedOn,
        contacts,
        ...(relation === "ex-customer" &&
          relationEndedOn !== null && { relationEndedAt: relationEndedOn }),
      },
    },
  });
}

function chosenFor({ chosenMonths }: Kept, category: Category): number | undefined {
  if (category === "prospect") return chosenMonths?.prospect ?? undefined;
  return category === "customer" ? (chosenMonths?.customer ?? undefined) : undefined;
}
