import { err, ok, type Result } from "@consentry/kernel";

import { isOneLine, type FieldProblem } from "../contacts/field-problem.ts";
import type { NewOrganisation } from "./organisation.ts";

/** As the table bounds them. */
export const LONGEST_ORGANISATION_NAME = 200;
export const LONGEST_ORGANISATION_CONTACT = 320;
const LONGEST_NOTICE = 2_000;

/** The languages that people are spoken to in. */
export const LOCALES = ["en", "fr", "nl", "de"] as const;

const COUNTRY = /^[A-Z]{2}$/;

/** Checks what somebody says of an organisation; every problem, never only the first. */
export function checkOrganisation(
  given: NewOrganisation,
): Result<NewOrganisation, readonly FieldProblem[]> {
  const { country = null, contact = "", privacyNotice = null, locale = "en" } = given;
  const name = given.name.trim();
  const problems: FieldProblem[] = [];
  const expect = (isSo: boolean, path: string, expected: string): void => {
    if (!isSo) problems.push({ path, expected });
  };
  expect(
    name !== "" && name.length <= LONGEST_ORGANISATION_NAME && isOneLine(name),
    "name",
    `a line of at most ${LONGEST_ORGANISATION_NAME} characters`,
  );
  expect(country === null || COUNTRY.test(country), "country", "two capitals such as FR");
  expect(
    contact.length <= LONGEST_ORGANISATION_CONTACT && isOneLine(contact),
    "contact",
    `an address or a page, at most ${LONGEST_ORGANISATION_CONTACT} characters`,
  );
  expect(
    privacyNotice === null || isPage(privacyNotice),
    "privacyNotice",
    "the address of a page, https:// or http://",
  );
  expect(
    LOCALES.some((known) => known === locale),
    "locale",
    `one of ${LOCALES.join(", ")}`,
  );
  return problems.length === 0
    ? ok({ name, country, contact, privacyNotice, locale })
    : err(problems);
}

function isPage(text: string): boolean {
  if (text.length > LONGEST_NOTICE || !isOneLine(text)) return false;
  return ["https:", "http:"].includes(URL.parse(text)?.protocol ?? "");
}
