import { Bug, dayOf, err, ok, type Day, type Instant, type Result } from "@consentry/kernel";
import {
  isChoosable,
  retentionEntry,
  type RetentionBounds,
  type RetentionRuleId,
} from "@consentry/law";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import {
  chooseRetention,
  FEWEST_DAYS,
  readRetention,
} from "../../transactional/retention/chosen-retention.ts";

/** A period of an organisation's own, in the unit of its rule. */
export interface Choice {
  readonly rule: RetentionRuleId;
  readonly length: number;
  readonly at: Instant | null;
  readonly by: string | null;
  /** Whether the days of everybody were counted anew by it. */
  readonly isMoved: boolean;
}

export type ChoiceFailure =
  | { readonly kind: "nothing-to-choose" }
  | { readonly kind: "out-of-bounds"; readonly bounds: RetentionBounds };

/** What an organisation chose; where it chose nothing the usual period holds. */
export async function readChoices(
  tx: Tx,
  organisation: OrganisationId,
): Promise<ReadonlyMap<RetentionRuleId, Choice>> {
  const rows = await tx.rows(READ, [organisation]);
  const { contentDays, logDays } = await readRetention(tx, organisation);
  const ofMessages = [
    ["message-content", contentDays],
    ["message-log", logDays],
  ] as const;
  return new Map([
    ...rows.map((row) => [row.rule, row] as const),
    ...ofMessages.map(
      ([rule, length]) => [rule, { rule, length, at: null, by: null, isMoved: true }] as const,
    ),
  ]);
}

/** The period that somebody chose for a rule; `null`: the usual one holds. */
export async function chosenLength(
  tx: Tx,
  organisation: OrganisationId,
  rule: RetentionRuleId,
): Promise<number | null> {
  const [row] = await tx.rows(LENGTH, [organisation, rule]);
  return row?.length ?? null;
}

/**
 * Chooses how long something is kept, within the bounds of law. What is there already follows: the
 * days of people are counted anew behind the answer, a batch at a time, and what is then past its
 * day goes with the next run.
 *
 * @param length `null`: the usual period again
 */
export async function choosePeriod(
  tx: Tx,
  organisation: OrganisationId,
  { rule, length }: { readonly rule: RetentionRuleId; readonly length: number | null },
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<Result<null, ChoiceFailure>> {
  const on = dayOf(at);
  const { usual, choice } = retentionEntry(rule, on);
  if (choice === null || usual === null) return err({ kind: "nothing-to-choose" });
  const chosen = length ?? usual;
  if (!isChoosable(rule, chosen, on)) return err({ kind: "out-of-bounds", bounds: choice });
  if (rule === "message-content" || rule === "message-log") {
    return chooseOfMessages(tx, organisation, { rule, length: chosen }, at);
  }
  await tx.run(CHOOSE, [organisation, rule, chosen, at, by, !MOVES_PEOPLE.has(rule)]);
  return ok(null);
}

/** Changing them moves the days of people; the others are asked for when something goes. */
const MOVES_PEOPLE: ReadonlySet<RetentionRuleId> = new Set(["prospects", "customers"]);

/** Kept with the organisation, where messages find them; the log never ends before the content. */
async function chooseOfMessages(
  tx: Tx,
  organisation: OrganisationId,
  { rule, length }: Pick<Choice, "rule" | "length">,
  at: Instant,
): Promise<Result<null, ChoiceFailure>> {
  const known = await readRetention(tx, organisation);
  const isContent = rule === "message-content";
  const bounds = isContent
    ? { least: FEWEST_DAYS, most: Math.min(known.logDays, mostOf(rule, dayOf(at))) }
    : { least: Math.max(FEWEST_DAYS, known.contentDays), most: mostOf(rule, dayOf(at)) };
  if (length < bounds.least || length > bounds.most) return err({ kind: "out-of-bounds", bounds });
  const changed = isContent ? { ...known, contentDays: length } : { ...known, logDays: length };
  const done = await chooseRetention(tx, organisation, changed, at);
  if (!done.ok) throw new Bug("a period within its bounds is refused");
  return ok(null);
}

function mostOf(rule: RetentionRuleId, on: Day): number {
  return retentionEntry(rule, on).choice?.most ?? 0;
}

const READ = statement<Choice>(
  "retention_choices.read",
  `select rule, length, chosen_at as at, chosen_by as by, is_moved as "isMoved"
     from retention_choices where organisation_id = $1`,
);

const LENGTH = statement<{ readonly length: number }>(
  "retention_choices.length",
  "select length from retention_choices where organisation_id = $1 and rule = $2",
);

const CHOOSE = statement(
  "retention_choices.choose",
  `insert into retention_choices (organisation_id, rule, length, chosen_at, chosen_by, is_moved)
   values ($1, $2, $3, $4, $5, $6)
   on conflict (organisation_id, rule) do update
      set length = excluded.length, chosen_at = excluded.chosen_at, chosen_by = excluded.chosen_by,
          is_moved = excluded.is_moved, moved_to = null
    where retention_choices.length <> excluded.length`,
);
