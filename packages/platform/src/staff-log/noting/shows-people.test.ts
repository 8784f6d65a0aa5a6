import { expect, test } from "vitest";

import { API_ROUTES } from "../../http/api/routes.ts";
import type { ApiRoute } from "../../http/api/route.ts";

/** What names or describes a person where it stands in an answer. */
const OF_PEOPLE = /^(email|phone|address|recipient|attributes)$/;

/** Of nobody who is written to: those who work here, senders of ours, servers, columns of a file, partners. */
const OF_NOBODY_ELSE: ReadonlySet<string> = new Set([
  "listMembers",
  "listInvitations",
  "listIdentities",
  "getIdentity",
  "getImport",
  "listKnownRecipients",
  "getInbox",
  "showRegister",
  "showNotice",
  "listStaffLog",
  "showDeliveryReports",
]);

interface Schema {
  readonly pattern?: string;
  readonly anyOf?: readonly Schema[];
}

/** The number of a contact, and not somebody's own word for whom to ask. */
function isNumber(schema: Schema): boolean {
  return schema.pattern !== undefined || schema.anyOf?.some(isNumber) === true;
}

function showsPeople(schema: unknown): boolean {
  if (typeof schema !== "object" || schema === null) return false;
  return Object.entries(schema).some(([key, value]) => {
    const fields = key === "properties" ? Object.entries(value as Record<string, Schema>) : [];
    return (
      fields.some(
        ([name, field]) => OF_PEOPLE.test(name) || (name === "contact" && isNumber(field)),
      ) || showsPeople(value)
    );
  });
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
      (route.path.startsWith("/contacts/{id}") || showsPeople(route.answer)),
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});
