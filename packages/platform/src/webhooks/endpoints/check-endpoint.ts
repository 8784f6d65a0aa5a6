import { err, ok, type Result } from "@consentry/kernel";

import { isOneLine, type FieldProblem } from "../../contacts/field-problem.ts";
import { isLoopbackName } from "../telling/public-address.ts";
import type { EndpointDraft } from "./endpoint.ts";

/** As the table bounds them. */
export const LONGEST_ENDPOINT_NAME = 200;
export const LONGEST_ENDPOINT_URL = 2_000;
export const LONGEST_ADDRESS_WHY = 500;

/** Checks what somebody says of an endpoint; every problem, never only the first, no value quoted. */
export function checkEndpoint(
  draft: EndpointDraft,
): Result<EndpointDraft, readonly FieldProblem[]> {
  const { url, addressWhy } = draft;
  const name = draft.name.trim();
  const problems: FieldProblem[] = [];
  const expect = (isSo: boolean, path: string, expected: string): void => {
    if (!isSo) problems.push({ path, expected });
  };
  expect(
    name !== "" && name.length <= LONGEST_ENDPOINT_NAME && isOneLine(name),
    "name",
    `a line of at most ${LONGEST_ENDPOINT_NAME} characters`,
  );
  expect(
    isEndpointUrl(url),
    "url",
    "https:// with a host and without a login, such as https://shop.example.org/hooks; http:// only on this machine",
  );
  expect(draft.kinds.length > 0, "kinds", "one kind at least");
  expect(
    addressWhy === null || (addressWhy.trim() !== "" && addressWhy.length <= LONGEST_ADDRESS_WHY),
    "addressWhy",
    `what the address is needed for, at most ${LONGEST_ADDRESS_WHY} characters, or null`,
  );
  const kinds = [...new Set(draft.kinds)];
  return problems.length === 0
    ? ok({ ...draft, name, kinds, addressWhy: addressWhy?.trim() ?? null })
    : err(problems);
}

/** What is told travels in the clear over `http:`, so that is for one and the same machine. */
function isEndpointUrl(text: string): boolean {
  if (text.length > LONGEST_ENDPOINT_URL || !isOneLine(text)) return false;
  const url = URL.parse(text);
  if (url === null || url.hostname === "" || url.hash !== "") return false;
  if (url.username !== "" || url.password !== "") return false;
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopbackName(url.hostname));
}
