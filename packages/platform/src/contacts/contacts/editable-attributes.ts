import { err, ok, type Result } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Language } from "../../http/public/languages.ts";
import { isOneLine, type FieldProblem } from "../field-problem.ts";
import { isAttributeName, MOST_ATTRIBUTES } from "./attributes.ts";

/** What an attribute is called on a person's own page; where a language is missing, by its name. */
export type Labels = Readonly<Partial<Record<Language, string>>>;

/** An attribute that people may correct by themselves. */
export interface EditableAttribute {
  readonly attribute: string;
  readonly labels: Labels;
}

/** It stands before a field of a form. */
export const LONGEST_LABEL = 100;
/** The name of a field of a form, too. */
export const LONGEST_EDITABLE_NAME = 60;

/** The attributes that people may correct in the preference centre, by name. */
export function listEditable(
  tx: Tx,
  organisation: OrganisationId,
): Promise<readonly EditableAttribute[]> {
  return tx.rows(LIST, [organisation]);
}

const LIST = statement<EditableAttribute>(
  "editable_attributes.list",
  "select attribute, labels from editable_attributes where organisation_id = $1 order by attribute",
);

/** Lets people correct an attribute by themselves, under these labels; said again, the labels change. */
export async function letPeopleEdit(
  tx: Tx,
  organisation: OrganisationId,
  { attribute, labels }: EditableAttribute,
): Promise<Result<void, readonly FieldProblem[]>> {
  const problems = problemsOf(attribute, labels);
  if (problems.length > 0) return err(problems);
  await tx.lock(`editable attributes ${organisation}`);
  const known = await listEditable(tx, organisation);
  const isNew = known.every((one) => one.attribute !== attribute);
  if (isNew && known.length >= MOST_ATTRIBUTES) {
    return err([{ path: "attribute", expected: `at most ${MOST_ATTRIBUTES} of them` }]);
  }
  await tx.run(MARK, [organisation, attribute, labels]);
  return ok(undefined);
}

function problemsOf(attribute: string, labels: Labels): readonly FieldProblem[] {
  const isName = isAttributeName(attribute) && attribute.length <= LONGEST_EDITABLE_NAME;
  const expected = `a name of at most ${LONGEST_EDITABLE_NAME} characters in one line`;
  return [
    ...(isName ? [] : [{ path: "attribute", expected }]),
    ...Object.entries(labels)
      .filter(([, label]) => !isLabel(label))
      .map(([language]) => ({
        path: `labels.${language}`,
        expected: `one line of 1 to ${LONGEST_LABEL} characters`,
      })),
  ];
}

function isLabel(label: string): boolean {
  return label.trim() !== "" && label.length <= LONGEST_LABEL && isOneLine(label);
}

const MARK = statement(
  "editable_attributes.mark",
  `insert into editable_attributes (organisation_id, attribute, labels) values ($1, $2, $3)
   on conflict (organisation_id, attribute) do update set labels = excluded.labels`,
);

/** Takes it back: people see the attribute, and change it no more. False when they could not. */
export async function stopEditing(
  tx: Tx,
  organisation: OrganisationId,
  attribute: string,
): Promise<boolean> {
  return (await tx.run(UNMARK, [organisation, attribute])) === 1;
}

const UNMARK = statement(
  "editable_attributes.unmark",
  "delete from editable_attributes where organisation_id = $1 and attribute = $2",
);
