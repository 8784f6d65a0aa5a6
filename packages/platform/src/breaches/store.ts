import { err, ok, type Instant, type Result } from "@consentry/kernel";
import type { BreachRole } from "@consentry/law";

import { newId, type OrganisationId } from "../database/organisation-id.ts";
import { statement, type Statement } from "../database/statement.ts";
import type { Tx } from "../database/transaction.ts";
import type { Breach, BreachContent, NotedStep, Step, StepKind } from "./breach.ts";

/** Who does it, and when. */
export interface Doing {
  readonly by: string;
  readonly at: Instant;
}

export interface NewBreach {
  readonly role: BreachRole;
  readonly awareAt: Instant;
  readonly content: BreachContent;
}

/** Opens the file of a breach and gives its id. */
export async function openBreach(
  tx: Tx,
  organisation: OrganisationId,
  { role, awareAt, content }: NewBreach,
  doing: Doing,
): Promise<string> {
  const id = newId();
  const { authorityDecision, personsDecision } = content;
  await tx.run(INSERT, [
    organisation,
    id,
    content,
    awareAt,
    role,
    authorityDecision,
    personsDecision,
    doing.at,
  ]);
  await noteStep(tx, organisation, id, { kind: "opened", at: awareAt, text: content.title }, doing);
  return id;
}

const INSERT = statement(
  "breaches.insert",
  `insert into breaches (organisation_id, breach_id, version, content, aware_at, role,
     authority_decision, persons_decision, made_at, changed_at)
   values ($1, $2, 1, $3, $4, $5, $6, $7, $8, $8)`,
);

export type ChangeFailure = "no-such-breach" | "changed-meanwhile" | "closed";

/**
 * Saves what is known now. Whoever saw another version than the last is told, and nothing is
 * overwritten. The log says which fields were changed, not what they said.
 */
export async function changeBreach(
  tx: Tx,
  organisation: OrganisationId,
  {
    id,
    version,
    content,
  }: { readonly id: string; readonly version: number; readonly content: BreachContent },
  doing: Doing,
): Promise<Result<null, ChangeFailure>> {
  const known = await findBreach(tx, organisation, id);
  if (known === null) return err("no-such-breach");
  if (known.closedAt !== null) return err("closed");
  const { authorityDecision, personsDecision } = content;
  const values = [content, authorityDecision, personsDecision, doing.at];
  const saved = await tx.run(CHANGE, [organisation, id, version, ...values]);
  if (saved === 0) return err("changed-meanwhile");
  const changed = Object.keys(content).filter(
    (field) => !isSame(content[field as Field], known.content[field as Field]),
  );
  if (changed.length === 0) return ok(null);
  const decided = changed.filter((field) => DECIDING.has(field));
  const said = changed.filter((field) => !DECIDING.has(field));
  for (const [kind, of] of [
    ["changed", said],
    ["decided", decided],
  ] as const) {
    if (of.length === 0) continue;
    await noteStep(tx, organisation, id, { kind, at: doing.at, text: of.join(", ") }, doing);
  }
  return ok(null);
}

type Field = keyof BreachContent;

const DECIDING: ReadonlySet<string> = new Set([
  "authorityDecision",
  "authorityReasons",
  "personsDecision",
  "personsReasons",
]);

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const CHANGE = statement(
  "breaches.change",
  `update breaches
      set version = version + 1, content = $4, authority_decision = $5, persons_decision = $6,
          changed_at = $7
    where organisation_id = $1 and breach_id = $2 and version = $3 and closed_at is null`,
);

/** One breach; `null` when there is none. */
export async function findBreach(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<Breach | null> {
  return (await tx.rows(FIND, [organisation, id]))[0] ?? null;
}

/** All of them, those that are open first, the latest known first. */
export function listBreaches(tx: Tx, organisation: OrganisationId): Promise<readonly Breach[]> {
  return tx.rows(LIST, [organisation]);
}

const COLUMNS = `breach_id as id, version, role, aware_at as "awareAt", content,
  authority_decision as "authorityDecision", persons_decision as "personsDecision",
  told_authority_at as "toldAuthorityAt", told_controller_at as "toldControllerAt",
  closed_at as "closedAt", made_at as "madeAt", changed_at as "changedAt"`;

const FIND = statement<Breach>(
  "breaches.find",
  `select ${COLUMNS} from breaches where organisation_id = $1 and breach_id = $2`,
);

const LIST = statement<Breach>(
  "breaches.list",
  `select ${COLUMNS} from breaches where organisation_id = $1
    order by (closed_at is not null), aware_at desc, breach_id`,
);

export interface NewStep {
  readonly kind: StepKind;
  readonly at: Instant;
  readonly text: string;
}

/** Adds a line to the log of a breach. */
export async function noteStep(
  tx: Tx,
  organisation: OrganisationId,
  breach: string,
  { kind, at, text }: NewStep,
  doing: Doing,
): Promise<void> {
  await tx.lock(`breach ${breach}`);
  await tx.run(NOTE, [organisation, breach, kind, { at, text }, doing.at, doing.by]);
}

const NOTE = statement(
  "breach_steps.note",
  `insert into breach_steps (organisation_id, breach_id, number, kind, detail, noted_at, said_by)
   select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6
     from breach_steps where organisation_id = $1 and breach_id = $2`,
);

/** What was done about a breach, in order. */
export function stepsOf(
  tx: Tx,
  organisation: OrganisationId,
  breach: string,
): Promise<readonly Step[]> {
  return tx.rows(STEPS, [organisation, breach]);
}

const STEPS = statement<Step>(
  "breach_steps.read",
  `select number, kind, detail->>'at' as at, detail->>'text' as text, said_by as by,
          noted_at as "notedAt"
     from breach_steps where organisation_id = $1 and breach_id = $2
    order by number`,
);

export type StepFailure = "no-such-breach" | "not-decided" | "already-closed" | "not-closed";

/**
 * Notes something that was done, with its moment; the first telling counts for the clock. A file is
 * closed once it was decided who is told, and can be opened again.
 */
export async function takeStep(
  tx: Tx,
  organisation: OrganisationId,
  { breach: id, kind, at, text }: NewStep & { readonly breach: string; readonly kind: NotedStep },
  doing: Doing,
): Promise<Result<null, StepFailure>> {
  const known = await findBreach(tx, organisation, id);
  if (known === null) return err("no-such-breach");
  if (kind === "closed") {
    if (known.closedAt !== null) return err("already-closed");
    if (!isDecided(known)) return err("not-decided");
  }
  if (kind === "reopened" && known.closedAt === null) return err("not-closed");
  const set = SETS[kind];
  if (set !== undefined) await tx.run(set, [organisation, id, at]);
  await noteStep(tx, organisation, id, { kind, at, text }, doing);
  return ok(null);
}

/** Who works for another has told them; who decides has decided about everybody. */
function isDecided(breach: Breach): boolean {
  if (breach.role === "processor") return breach.toldControllerAt !== null;
  const { authorityDecision, personsDecision, toldAuthorityAt } = breach;
  const isAuthoritySettled = authorityDecision === "no-risk" || toldAuthorityAt !== null;
  return isAuthoritySettled && personsDecision !== null;
}

const SETS: Readonly<Partial<Record<NotedStep, Statement<object>>>> = {
  "told-authority": statement(
    "breaches.told_authority",
    `update breaches set told_authority_at = least(coalesce(told_authority_at, $3), $3)
      where organisation_id = $1 and breach_id = $2`,
  ),
  "told-controller": statement(
    "breaches.told_controller",
    `update breaches set told_controller_at = least(coalesce(told_controller_at, $3), $3)
      where organisation_id = $1 and breach_id = $2`,
  ),
  closed: statement(
    "breaches.close",
    `update breaches set closed_at = $3 where organisation_id = $1 and breach_id = $2`,
  ),
  reopened: statement(
    "breaches.reopen",
    `update breaches set closed_at = null, changed_at = $3
      where organisation_id = $1 and breach_id = $2`,
  ),
};
