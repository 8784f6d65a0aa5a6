import { err, ok, type Result } from "@consentry/kernel";
import { RECIPIENTS, RELATIONS } from "@consentry/law";

import type { FieldProblem } from "../field-problem.ts";
import { parseAttributes, parseTags } from "./attributes.ts";
import type { ContactFields } from "./contact.ts";

/** Language, script and region of BCP 47 (RFC 5646 §2.1); variants and extensions say no more here. */
const LOCALE = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/;
const COUNTRY = /^[A-Z]{2}$/;

/** Checks what is to be held of a person; every problem, never only the first. */
export function checkFields(fields: ContactFields): Result<ContactFields, readonly FieldProblem[]> {
  const { locale, country, kind, relation } = fields;
  const attributes = parseAttributes(fields.attributes);
  const tags = parseTags(fields.tags);
  const problems: FieldProblem[] = [];
  const expect = (isSo: boolean, path: string, expected: string): void => {
    if (!isSo) problems.push({ path, expected });
  };
  expect(locale === null || LOCALE.test(locale), "locale", "a language such as fr or de-AT");
  expect(country === null || COUNTRY.test(country), "country", "two capitals such as FR");
  expect(RECIPIENTS.includes(kind), "kind", `one of ${RECIPIENTS.join(", ")}`);
  expect(RELATIONS.includes(relation), "relation", `one of ${RELATIONS.join(", ")}`);
  if (!attributes.ok) problems.push(...attributes.error);
  if (!tags.ok) problems.push(...tags.error);
  return attributes.ok && tags.ok && problems.length === 0
    ? ok({ ...fields, attributes: attributes.value, tags: tags.value })
    : err(problems);
}
