import { listOrganisations, type Organisation } from "@consentry/platform";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { SECRET } from "../../../platform/src/consent/testing/people.ts";
import {
  doors,
  makeTestDatabase,
  urlOf,
  type TestDatabase,
} from "../../../platform/src/database/testing/in-every-door.ts";
import { anAccount } from "../../../platform/src/people/testing/a-member.ts";
import { runCommand } from "../testing/run-command.ts";
import { memberCommand } from "./member.ts";
import { organisationCommand } from "./organisation.ts";

const member = (...args: readonly string[]) => runCommand(memberCommand, args);

let made: TestDatabase;
beforeAll(async () => {
  made = await makeTestDatabase(doors().at(-1) ?? "served");
  vi.stubEnv("DATABASE_URL", urlOf(made.connection).reveal());
  vi.stubEnv("CONSENTRY_SECRET", SECRET.reveal());
  vi.stubEnv("PUBLIC_URL", "https://mail.example.org");
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await made.remove();
});

test("whoever sits at the machine invites somebody, and lets in who is locked out", async () => {
  const created = await runCommand(organisationCommand, ["create", "--name", "Choir"]);
  expect(created.exitCode).toBe(0);
  expect(await member("list")).toMatchObject({ exitCode: 0, stdout: "Nobody works for it yet.\n" });

  const invited = await member("invite", "ada@example.org", "--role", "owner");
  expect(invited.exitCode).toBe(0);
  expect(invited.stdout).toMatch(/^https:\/\/mail\.example\.org\/invitation#[\w-]{43}\n$/);
  expect(await member("link", "ada@example.org")).toMatchObject({ exitCode: 1, stdout: "" });

  const email = "ada@example.org";
  await anAccount(made.database, await theOrganisation(), "owner", { email });
  const link = await member("link", "ADA@example.org");
  expect(link.exitCode).toBe(0);
  expect(link.stdout).toMatch(/^https:\/\/mail\.example\.org\/sign-in#[\w-]{43}\n$/);
  expect(await member("invite", "ada@example.org")).toMatchObject({ exitCode: 1, stdout: "" });
  const [listed] = (await member("list", "--format", "json")).stdout.split("\n");
  expect(JSON.parse(listed ?? "")).toMatchObject({ email: "ada@example.org", role: "owner" });
});

test.each([[], ["link"], ["link", "nobody"], ["invite", "ada@example.org", "--role", "boss"]])(
  "a wrong command line is told, and quotes no address (%#)",
  async (...args) => {
    const { exitCode, stdout, stderr } = await member(...args);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).not.toContain("ada@");
  },
);

async function theOrganisation(): Promise<Organisation> {
  const [only] = await listOrganisations(made.database);
  if (only === undefined) throw new Error("there is no organisation");
  return only;
}
