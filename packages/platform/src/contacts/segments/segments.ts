import { Bug, dayOf, err, ok, type Instant, type Result } from "@consentry/kernel";
import { MEASURE_PURPOSES, type MeasurePurpose, type Reason } from "@consentry/law";

import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { whyNoWinBack } from "../../hygiene/no-win-back.ts";
import { isOneLine, type FieldProblem } from "../field-problem.ts";
import { purposesRead, type Filter } from "./filter.ts";
import { parseFilter } from "./parse-filter.ts";

/** A question whose answer is a set of people, asked anew each time. */
export interface Segment {
  readonly id: string;
  readonly name: string;
  readonly filter: Filter;
  /** What it reads measurement for; `null` where it reads none. */
  readonly purpose: MeasurePurpose | null;
  readonly madeBy: string;
  readonly madeAt: Instant;
  readonly changedAt: Instant;
}

/** As it comes from outside: the filter is JSON that nobody looked at yet. */
export interface SegmentDraft {
  readonly name: string;
  readonly filter: unknown;
  readonly purpose: MeasurePurpose | null;
}

export type SegmentFailure =
  | { readonly kind: "bad-segment"; readonly problems: readonly FieldProblem[] }
  | { readonly kind: "inactive-not-sought"; readonly reason: Reason }
  | { readonly kind: "name-taken" }
  | { readonly kind: "no-such-segment" };

export const LONGEST_SEGMENT_NAME = 200;

/** Keeps a segment under its name. */
export async function makeSegment(
  tx: Tx,
  organisation: OrganisationId,
  draft: SegmentDraft,
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<Result<Segment, SegmentFailure>> {
  const checked = checkSegment(draft, at);
  if (!checked.ok) return checked;
  await tx.lock(namesOf(organisation));
  const segment = { id: newId(), ...checked.value, madeBy: by, madeAt: at, changedAt: at };
  const { id, name, filter, purpose } = segment;
  const made = await tx.run(INSERT, [organisation, id, name, filter, purpose, by, at]);
  return made === 1 ? ok(segment) : err({ kind: "name-taken" });
}

/** Gives a segment another filter and purpose, and another name where one is given. */
export async function changeSegment(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
  changes: Pick<SegmentDraft, "filter" | "purpose"> & Partial<SegmentDraft>,
  at: Instant,
): Promise<Result<Segment, SegmentFailure>> {
  await tx.lock(namesOf(organisation));
  const known = await findSegment(tx, organisation, id);
  if (known === null) return err({ kind: "no-such-segment" });
  const checked = checkSegment({ name: known.name, ...changes }, at);
  if (!checked.ok) return checked;
  const { name, filter, purpose } = checked.value;
  const [other] = await tx.rows(OF_NAME, [organisation, name]);
  if (other !== undefined && other.id !== id) return err({ kind: "name-taken" });
  await tx.run(UPDATE, [organisation, id, name, filter, purpose, at]);
  return ok({ ...known, name, filter, purpose, changedAt: at });
}

/** Removes a segment; nobody in it is touched. */
export async function removeSegment(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<Result<null, SegmentFailure>> {
  const removed = await tx.run(REMOVE, [organisation, id]);
  return removed === 1 ? ok(null) : err({ kind: "no-such-segment" });
}

/** One segment; `null` when there is none. */
export async function findSegment(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<Segment | null> {
  const [row] = await tx.rows(FIND, [organisation, id]);
  return row === undefined ? null : segmentOf(row);
}

/** All segments by name. */
export async function listSegments(
  tx: Tx,
  organisation: OrganisationId,
): Promise<readonly Segment[]> {
  return (await tx.rows(ALL, [organisation])).map(segmentOf);
}

/** Names are compared under one lock: two changes at once do not both find a name free. */
function namesOf(organisation: OrganisationId): string {
  return `segment names ${organisation}`;
}

type Checked = Pick<Segment, "name" | "filter" | "purpose">;

function checkSegment(draft: SegmentDraft, at: Instant): Result<Checked, SegmentFailure> {
  const name = draft.name.trim();
  const problems: FieldProblem[] = [];
  if (name === "" || name.length > LONGEST_SEGMENT_NAME || !isOneLine(name)) {
    const expected = `a line of at most ${LONGEST_SEGMENT_NAME} characters`;
    problems.push({ path: "name", expected });
  }
  const filter = parseFilter(draft.filter);
  if (filter.ok) problems.push(...purposeProblems(filter.value, draft.purpose));
  else problems.push(...filter.error.map(({ path, ...rest }) => ({ path: within(path), ...rest })));
  if (filter.ok && purposesRead(filter.value).has("hygiene.inactive")) {
    return err({ kind: "inactive-not-sought", reason: whyNoWinBack(dayOf(at)) });
  }
  return filter.ok && problems.length === 0
    ? ok({ name, filter: filter.value, purpose: draft.purpose })
    : err({ kind: "bad-segment", problems });
}

/** What reads measurement says what for, once for the whole segment, and nothing else says it. */
function purposeProblems(filter: Filter, purpose: MeasurePurpose | null): readonly FieldProblem[] {
  const read = [...purposesRead(filter)];
  if (purpose === null && read.length === 0) return [];
  if (purpose !== null && MEASURE_PURPOSES.includes(purpose) && read.join() === purpose) return [];
  const [only] = read;
  const expected =
    only === undefined ? "none: it reads no measurement" : "what its filter reads for";
  return [{ path: "purpose", expected }];
}

function within(path: string): string {
  return path === "filter" ? path : `filter.${path}`;
}

type SegmentRow = Omit<Segment, "filter"> & { readonly filter: unknown };

/** Read again as it was written: what an older program kept and this one does not know is told. */
function segmentOf(row: SegmentRow): Segment {
  const filter = parseFilter(row.filter);
  if (!filter.ok) throw new Bug("a segment was stored that does not parse");
  return { ...row, filter: filter.value };
}

const COLUMNS = `segment_id as id, name, filter, purpose, made_by as "madeBy",
  made_at as "madeAt", changed_at as "changedAt"`;

const INSERT = statement(
  "segments.insert",
  `insert into segments
     (organisation_id, segment_id, name, filter, purpose, made_by, made_at, changed_at)
   values ($1, $2, $3, $4, $5, $6, $7, $7)
   on conflict (organisation_id, name) do nothing`,
);

const UPDATE = statement(
  "segments.update",
  `update segments set name = $3, filter = $4, purpose = $5, changed_at = $6
    where organisation_id = $1 and segment_id = $2`,
);

const OF_NAME = statement<{ readonly id: string }>(
  "segments.of_name",
  "select segment_id as id from segments where organisation_id = $1 and name = $2",
);

const REMOVE = statement(
  "segments.remove",
  "delete from segments where organisation_id = $1 and segment_id = $2",
);

const FIND = statement<SegmentRow>(
  "segments.find",
  `select ${COLUMNS} from segments where organisation_id = $1 and segment_id = $2`,
);

const ALL = statement<SegmentRow>(
  "segments.all",
  `select ${COLUMNS} from segments where organisation_id = $1 order by name`,
);
