import type { FieldProblem } from "../../contacts/field-problem.ts";
import { COMMON_PARTS } from "./common-parts.ts";
import { folded } from "./folded.ts";

/** A few words; what is shorter is found by trying. */
export const SHORTEST_PASSWORD = 12;
/** Longer ones gain nothing, and hashing them is work that anybody could ask for. */
export const LONGEST_PASSWORD = 200;

/** A name of three letters stands in half of all sentences. */
const SHORTEST_NAME = 4;

/**
 * What is wrong with a password somebody chose; `null` when nothing is. No sort of letter is asked
 * for: that makes passwords worse. What is easily guessed is refused: a common password with some
 * letters more, one letter over and over, a row of the keyboard, and who they are.
 *
 * @param about what anybody knows of them: address, names of person and organisation
 */
export function passwordProblem(
  password: string,
  about: readonly string[],
  path = "password",
): FieldProblem | null {
  if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD) {
    return { path, expected: `${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters` };
  }
  const plain = folded(password);
  if (about.flatMap(namesIn).some((name) => plain.includes(name))) {
    return { path, expected: "something that holds neither your address nor a name" };
  }
  return isEasilyGuessed(plain)
    ? { path, expected: "something that is not on every list, such as a sentence of four words" }
    : null;
}

/** What is left when everything that anybody would try first is taken out. */
const HARDLY_ANYTHING = 5;

function isEasilyGuessed(plain: string): boolean {
  let rest = plain;
  for (const part of COMMON_PARTS) rest = rest.replaceAll(part, "");
  const letters = new Set(rest.replaceAll(/[^\p{L}\p{N}]/gu, ""));
  return letters.size < HARDLY_ANYTHING;
}

/** An address by its two halves, a name by its words as well. */
function namesIn(text: string): readonly string[] {
  const plain = folded(text);
  const parts = [plain, ...plain.split(/[@\s]+/)];
  return parts.filter((part) => part.length >= SHORTEST_NAME);
}
