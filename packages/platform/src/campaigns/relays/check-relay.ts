import { err, ok, type Result } from "@consentry/kernel";

import { isOneLine, type FieldProblem } from "../../contacts/field-problem.ts";
import type { RelayDraft } from "./relay.ts";

/** As the table bounds them. */
export const LONGEST_RELAY_NAME = 200;
export const HEAVIEST = 100;
export const MOST_CONNECTIONS = 50;
export const FASTEST_PER_SECOND = 10_000;
/** A name of 253, a login and a long password. */
export const LONGEST_RELAY_URL = 2_000;

/** Checks what somebody says of a relay; every problem, never only the first, and no value quoted. */
export function checkRelay(draft: RelayDraft): Result<RelayDraft, readonly FieldProblem[]> {
  const { url, weight, connections, perSecond } = draft;
  const name = draft.name.trim();
  const problems: FieldProblem[] = [];
  const expect = (isSo: boolean, path: string, expected: string): void => {
    if (!isSo) problems.push({ path, expected });
  };
  expect(
    name !== "" && name.length <= LONGEST_RELAY_NAME && isOneLine(name),
    "name",
    `a line of at most ${LONGEST_RELAY_NAME} characters`,
  );
  expect(
    isRelayUrl(url),
    "url",
    "smtp:// or smtps:// with a host, such as smtps://relay.example.org",
  );
  expect(isWithin(weight, HEAVIEST), "weight", `a whole number from 1 to ${HEAVIEST}`);
  expect(isWithin(connections, MOST_CONNECTIONS), "connections", `1 to ${MOST_CONNECTIONS}`);
  expect(
    perSecond === null || isWithin(perSecond, FASTEST_PER_SECOND),
    "perSecond",
    `1 to ${FASTEST_PER_SECOND}, or null`,
  );
  return problems.length === 0 ? ok({ ...draft, name }) : err(problems);
}

function isWithin(number: number, most: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= most;
}

function isRelayUrl(text: string): boolean {
  if (text.length > LONGEST_RELAY_URL || !isOneLine(text)) return false;
  const url = URL.parse(text);
  if (url === null || !["smtp:", "smtps:"].includes(url.protocol)) return false;
  const isBare = url.search === "" && url.hash === "" && ["", "/"].includes(url.pathname);
  return url.hostname !== "" && isBare && isDecodable(url.username) && isDecodable(url.password);
}

/** A lone `%` is what a pasted password often holds; the library that logs in decodes it. */
function isDecodable(text: string): boolean {
  try {
    return isOneLine(decodeURIComponent(text));
  } catch {
    return false;
  }
}
