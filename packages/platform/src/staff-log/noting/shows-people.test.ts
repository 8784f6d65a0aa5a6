import { expect, test } from "vitest";

import { API_ROUTES } from "../../http/api/routes.ts";
import type { ApiRoute } from "../../http/api/route.ts";

/** What names or describes a person where it stands in an answer. */
const OF_PEOPLE = /^(email|address|recipient|attributes|contact)$/;

/** These words stand for something else there, or for those who work here. */
const OF_NOBODY_ELSE: ReadonlySet<string> = new Set([
  "getOrganisation",
  "listMembers",
  "listInvitations",
  "listIdentities",
  "getIdentity",
  // Which columns of a file stand for what.
  "getImport",
  "getInbox",
  "listStaffLog",
]);

function namesIn(schema: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof schema !== "object" || schema === null) return found;
  for (const [key, value] of Object.entries(schema)) {
    if (key === "properties") for (const name of Object.keys(value as object)) found.add(name);
    namesIn(value, found);
  }
  return found;
}

function onlyReads({ method, needs }: ApiRoute): boolean {
  return method === "GET" || needs === "read";
}

test("whoever reads people's data is written down, whichever route shows it", () => {
  const silent = API_ROUTES.filter(
    (route) =>
      onlyReads(route) &&
      route.shows === undefined &&
      !OF_NOBODY_ELSE.has(route.id) &&
      (route.path.startsWith("/contacts/{id}") ||
        [...namesIn(route.answer)].some((name) => OF_PEOPLE.test(name))),
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});
