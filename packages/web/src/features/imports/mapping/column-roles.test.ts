import type { ImportMapping } from "@consentry/client";
import { expect, test } from "vitest";

import { mappingOf, NOTHING_SAID, rolesOf, withRole } from "./column-roles.ts";

/** As an export of a tool is proposed, with a column that says no and since when. */
const PROPOSED: ImportMapping = {
  ...NOTHING_SAID,
  address: "Email Address",
  locale: null,
  country: "CC",
  tags: "TAGS",
  collectedOn: "CONFIRM_TIME",
  attributes: [{ column: "First Name", name: "first_name", type: "text" }],
  suppress: [
    { column: "UNSUB_TIME", values: null },
    { column: "status", values: ["blocked"] },
  ],
  suppressTables: ["unsubscribed"],
  suppressedAt: ["UNSUB_TIME", "CLEAN_TIME"],
};

const COLUMNS = [
  "Email Address",
  "First Name",
  "CC",
  "TAGS",
  "CONFIRM_TIME",
  "UNSUB_TIME",
  "CLEAN_TIME",
  "status",
  "MEMBER_RATING",
];

test("what is proposed and left as it is, is what is asked for", () => {
  const { dates, kind, relation, lists, suppressTables, consents } = PROPOSED;
  const all = { dates, kind, relation, lists, suppressTables, consents };
  const asked = mappingOf(rolesOf(PROPOSED, COLUMNS), all);
  expect(asked).toEqual({
    ...PROPOSED,
    suppress: [PROPOSED.suppress[0], PROPOSED.suppress[1]],
  });
});

test("a role of which there is one moves from one column to the other", () => {
  const moved = withRole(rolesOf(PROPOSED, COLUMNS), "status", { role: "address" });
  expect(moved.get("Email Address")).toEqual({ role: "none" });
  expect(mappingOf(moved, NOTHING_SAID)?.address).toBe("status");
  const field = { role: "attribute", name: "state", type: "text" } as const;
  const both = withRole(rolesOf(PROPOSED, COLUMNS), "status", field);
  expect(both.get("First Name")).toMatchObject({ role: "attribute" });
});

test("without an address there is nothing to ask for", () => {
  expect(mappingOf(rolesOf(null, COLUMNS), NOTHING_SAID)).toBeNull();
  const without = withRole(rolesOf(PROPOSED, COLUMNS), "Email Address", { role: "none" });
  expect(mappingOf(without, NOTHING_SAID)).toBeNull();
});
