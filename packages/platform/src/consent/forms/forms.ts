import { err, ok, type Result } from "@consentry/kernel";

import { declareSource } from "../../contacts/sources/sources.ts";
import { isOneLine } from "../../contacts/field-problem.ts";
import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Own } from "../asking/own.ts";
import { parseDefinition, type DefinitionProblem, type FormDefinition } from "./definition.ts";

/** A sign-up form of an organisation. */
export interface Form {
  readonly id: string;
  readonly name: string;
  /** The source of everybody who comes in by it. */
  readonly source: string;
  readonly definition: FormDefinition;
  /** A closed form is shown to nobody and takes nothing. */
  readonly isOpen: boolean;
}

export type FormFailure =
  | { readonly kind: "bad-definition"; readonly problems: readonly DefinitionProblem[] }
  | { readonly kind: "bad-name" }
  | { readonly kind: "name-taken" }
  | { readonly kind: "no-such-list"; readonly list: string }
  | { readonly kind: "no-such-form" };

/** As the table bounds it. */
const LONGEST_NAME = 200;

/** Makes a form, with a source of its own for the people who will come in by it. */
export async function makeForm(
  { tx, organisation, now }: Own,
  { name, definition }: { readonly name: string; readonly definition: unknown },
  by: string,
): Promise<Result<Form, FormFailure>> {
  const checked = await checkForm(tx, organisation.id, { name, definition });
  if (!checked.ok) return checked;
  const declared = await declareSource(
    tx,
    organisation,
    {
      kind: "form",
      name: checked.value.name,
      obtainedOn: null,
      terms: null,
      namesUs: null,
      informedOn: null,
      informedWording: null,
      optOutOffered: null,
    },
    { by, at: now },
  );
  if (!declared.ok) return err({ kind: "bad-name" });
  const form = { id: newId(), source: declared.value.id, isOpen: true, ...checked.value };
  await tx.run(INSERT, [organisation.id, form.id, form.name, form.source, form.definition]);
  return ok(form);
}

/** Changes what a form asks. Whoever has the old words before them is shown the new ones first. */
export async function changeForm(
  { tx, organisation }: Own,
  id: string,
  changes: { readonly name?: string; readonly definition?: unknown; readonly isOpen?: boolean },
): Promise<Result<Form, FormFailure>> {
  const known = await findForm(tx, organisation.id, id);
  if (known === null) return err({ kind: "no-such-form" });
  const { name = known.name, definition = known.definition, isOpen = known.isOpen } = changes;
  const checked = await checkForm(tx, organisation.id, { name, definition }, id);
  if (!checked.ok) return checked;
  const form = { ...known, ...checked.value, isOpen };
  await tx.run(UPDATE, [organisation.id, id, form.name, form.definition, isOpen]);
  return ok(form);
}

/** One form; `null` when there is none. */
export async function findForm(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<Form | null> {
  return (await tx.rows(FIND, [organisation, id]))[0] ?? null;
}

/** All forms by name. */
export function listForms(tx: Tx, organisation: OrganisationId): Promise<readonly Form[]> {
  return tx.rows(LIST, [organisation]);
}

async function checkForm(
  tx: Tx,
  organisation: OrganisationId,
  { name, definition }: { readonly name: string; readonly definition: unknown },
  self: string | null = null,
): Promise<Result<{ readonly name: string; readonly definition: FormDefinition }, FormFailure>> {
  const trimmed = name.trim();
  if (trimmed === "" || trimmed.length > LONGEST_NAME || !isOneLine(trimmed)) {
    return err({ kind: "bad-name" });
  }
  const parsed = parseDefinition(definition);
  if (!parsed.ok) return err({ kind: "bad-definition", problems: parsed.error });
  await tx.lock(`form names ${organisation}`);
  const others = await listForms(tx, organisation);
  if (others.some((form) => form.name === trimmed && form.id !== self)) {
    return err({ kind: "name-taken" });
  }
  const lists = parsed.value.boxes.flatMap(({ list }) => (list === undefined ? [] : [list]));
  const known = await tx.rows(KNOWN_LISTS, [organisation, lists]);
  const missing = lists.find((list) => !known.some((row) => row.list_id === list));
  return missing === undefined
    ? ok({ name: trimmed, definition: parsed.value })
    : err({ kind: "no-such-list", list: missing });
}

const COLUMNS = `form_id as id, name, source_id as source, definition, is_open as "isOpen"`;

const INSERT = statement(
  "forms.insert",
  `insert into forms (organisation_id, form_id, name, source_id, definition)
   values ($1, $2, $3, $4, $5)`,
);

const UPDATE = statement(
  "forms.update",
  `update forms set name = $3, definition = $4, is_open = $5
    where organisation_id = $1 and form_id = $2`,
);

const FIND = statement<Form>(
  "forms.find",
  `select ${COLUMNS} from forms where organisation_id = $1 and form_id = $2`,
);

const LIST = statement<Form>(
  "forms.list",
  `select ${COLUMNS} from forms where organisation_id = $1 order by name`,
);

const KNOWN_LISTS = statement<{ readonly list_id: string }>(
  "forms.known_lists",
  `select list_id from lists where organisation_id = $1 and list_id = any($2::uuid[])`,
);
