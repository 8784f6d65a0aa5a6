import { err, ok, parseDay, type Day, type Result } from "@consentry/kernel";

import { isOneLine, isStorable, type FieldProblem } from "../field-problem.ts";
import { ORIGIN_KINDS, type SourceDeclaration } from "./source.ts";

/** As the table bounds it. */
export const LONGEST_SOURCE_NAME = 200;
/** Terms and wordings are read by people: a contract's page, not a book. */
export const LONGEST_TERMS = 20_000;

/**
 * Checks a declaration as it stands; says nothing about whether it is true.
 *
 * @param today nobody obtained anything tomorrow
 */
export function checkDeclaration(
  declaration: SourceDeclaration,
  today: Day,
): Result<SourceDeclaration, readonly FieldProblem[]> {
  const { kind, terms, informedWording } = declaration;
  const name = declaration.name.trim();
  const problems: FieldProblem[] = [];
  const expect = (isSo: boolean, path: string, expected: string): void => {
    if (!isSo) problems.push({ path, expected });
  };
  expect(ORIGIN_KINDS.includes(kind), "kind", `one of ${ORIGIN_KINDS.join(", ")}`);
  expect(
    name !== "" && name.length <= LONGEST_SOURCE_NAME && isOneLine(name),
    "name",
    `a line of at most ${LONGEST_SOURCE_NAME} characters`,
  );
  for (const path of ["obtainedOn", "informedOn"] as const) {
    const day = declaration[path];
    const isPast = day === null || (parseDay(day).ok && day <= today);
    expect(isPast, path, "a day such as 2026-05-02, not in the future");
  }
  for (const [path, text] of Object.entries({ terms, informedWording })) {
    const isText = text === null || (text.length <= LONGEST_TERMS && isStorable(text));
    expect(isText, path, `a text of at most ${LONGEST_TERMS} characters`);
  }
  return problems.length === 0 ? ok({ ...declaration, name }) : err(problems);
}
