import { Bug, err, ok, type Instant, type Result } from "@consentry/kernel";
import type { Writing } from "@consentry/mail";

import { isOneLine, type FieldProblem } from "../../contacts/field-problem.ts";
import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import { faultsOf, type WritingFault } from "../writing/faults.ts";
import { dataBeforeAnyCampaign } from "../writing/fixed-data.ts";

/** A writing to begin from. */
export interface Template {
  readonly id: string;
  readonly name: string;
  readonly writing: Writing;
  readonly changedAt: Instant;
}

export type TemplateDraft = Pick<Template, "name" | "writing">;

export type TemplateFailure =
  | { readonly kind: "bad-fields"; readonly problems: readonly FieldProblem[] }
  | { readonly kind: "bad-writing"; readonly faults: readonly WritingFault[] }
  | { readonly kind: "name-taken" }
  | { readonly kind: "too-many" }
  | { readonly kind: "no-such-template" };

/** As the table bounds it. */
export const LONGEST_TEMPLATE_NAME = 200;

/** They are given whole, and looked through by people. */
export const MOST_TEMPLATES = 1_000;

/** Keeps a template under its name. */
export async function makeTemplate(
  tx: Tx,
  organisation: Organisation,
  draft: TemplateDraft,
  now: Instant,
): Promise<Result<Template, TemplateFailure>> {
  await tx.lock(`templates ${organisation.id}`);
  const known = await listTemplates(tx, organisation.id);
  if (known.length >= MOST_TEMPLATES) return err({ kind: "too-many" });
  const checked = await check(tx, organisation, draft);
  if (!checked.ok) return checked;
  const { name, writing } = checked.value;
  if (known.some((one) => one.name === name)) return err({ kind: "name-taken" });
  const id = newId();
  await tx.run(INSERT, [organisation.id, id, name, writing, now]);
  return ok({ id, name, writing, changedAt: now });
}

/** Changes a template; campaigns that began from it stay as they are. */
export async function changeTemplate(
  tx: Tx,
  organisation: Organisation,
  id: string,
  changes: Partial<TemplateDraft>,
  now: Instant,
): Promise<Result<Template, TemplateFailure>> {
  await tx.lock(`templates ${organisation.id}`);
  const known = await findTemplate(tx, organisation.id, id);
  if (known === null) return err({ kind: "no-such-template" });
  const checked = await check(tx, organisation, { ...known, ...changes });
  if (!checked.ok) return checked;
  const { name, writing } = checked.value;
  const all = await listTemplates(tx, organisation.id);
  if (all.some((one) => one.id !== id && one.name === name)) return err({ kind: "name-taken" });
  await tx.run(UPDATE, [organisation.id, id, name, writing, now]);
  const changed = await findTemplate(tx, organisation.id, id);
  if (changed === null) throw new Bug("a template went while it was locked");
  return ok(changed);
}

/** Removes a template; campaigns that began from it stay as they are. */
export async function removeTemplate(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<Result<null, TemplateFailure>> {
  const removed = await tx.run(REMOVE, [organisation, id]);
  return removed === 1 ? ok(null) : err({ kind: "no-such-template" });
}

/** One template; `null` when there is none. */
export async function findTemplate(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<Template | null> {
  return (await tx.rows(FIND, [organisation, id]))[0] ?? null;
}

/** A template as a list shows it, without what is written in it. */
export type TemplateLine = Omit<Template, "writing"> & { readonly subject: string };

/** All templates by name. */
export function listTemplates(
  tx: Tx,
  organisation: OrganisationId,
): Promise<readonly TemplateLine[]> {
  return tx.rows(ALL, [organisation]);
}

async function check(
  tx: Tx,
  organisation: Organisation,
  draft: TemplateDraft,
): Promise<Result<TemplateDraft, TemplateFailure>> {
  const [name, { writing }] = [draft.name.trim(), draft];
  if (name === "" || name.length > LONGEST_TEMPLATE_NAME || !isOneLine(name)) {
    const expected = `a line of at most ${LONGEST_TEMPLATE_NAME} characters`;
    return err({ kind: "bad-fields", problems: [{ path: "name", expected }] });
  }
  const fixed = dataBeforeAnyCampaign(organisation);
  const faults = await faultsOf(tx, organisation.id, "writing", writing, fixed);
  return faults.length === 0 ? ok({ name, writing }) : err({ kind: "bad-writing", faults });
}

const INSERT = statement(
  "templates.insert",
  `insert into templates (organisation_id, template_id, name, writing, changed_at)
   values ($1, $2, $3, $4, $5)`,
);

const UPDATE = statement(
  "templates.update",
  `update templates set name = $3, writing = $4, changed_at = $5
    where organisation_id = $1 and template_id = $2`,
);

const REMOVE = statement(
  "templates.remove",
  "delete from templates where organisation_id = $1 and template_id = $2",
);

const LINE = `template_id as id, name, changed_at as "changedAt"`;

const FIND = statement<Template>(
  "templates.find",
  `select ${LINE}, writing from templates where organisation_id = $1 and template_id = $2`,
);

const ALL = statement<TemplateLine>(
  "templates.all",
  `select ${LINE}, writing ->> 'subject' as subject from templates
    where organisation_id = $1 order by name`,
);
