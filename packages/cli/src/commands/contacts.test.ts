import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { SECRET } from "../../../platform/src/consent/testing/people.ts";
import {
  doors,
  makeTestDatabase,
  urlOf,
  type TestDatabase,
} from "../../../platform/src/database/testing/in-every-door.ts";
import type { Command } from "../command.ts";
import { runCommand } from "../testing/run-command.ts";
import { apiKeyCommand } from "./api-key.ts";
import { contactsCommand } from "./contacts.ts";
import { organisationCommand } from "./organisation.ts";
import { sourceCommand } from "./source.ts";

const ran = (command: Command, ...args: readonly string[]) => runCommand(command, args);

let folder: string;
let made: TestDatabase;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "consentry-contacts-"));
  made = await makeTestDatabase(doors().at(-1) ?? "served");
  vi.stubEnv("DATABASE_URL", urlOf(made.connection).reveal());
  vi.stubEnv("CONSENTRY_SECRET", SECRET.reveal());
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await made.remove();
  rmSync(folder, { recursive: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** An organisation with a source, as a new user makes them; gives its name. */
async function begun(name: string): Promise<string> {
  const created = await ran(organisationCommand, "create", "--name", name, "--country", "FR");
  expect(created).toMatchObject({ exitCode: 0, stderr: "" });
  const flags = ["--kind", "form", "--name", "Web form", "--organisation", name];
  expect((await ran(sourceCommand, "declare", ...flags)).exitCode).toBe(0);
  return name;
}

test("an organisation is made and listed, and a wrong field is told without its value", async () => {
  await begun("Chorale");
  const listed = await ran(organisationCommand, "list", "--format", "json");
  expect(JSON.parse(listed.stdout.split("\n")[0] ?? "")).toMatchObject({
    schema: "consentry.organisation/1",
    country: "FR",
  });
  const wrong = await ran(organisationCommand, "create", "--name", "Choir", "--country", "france");
  expect(wrong.exitCode).toBe(2);
  expect(wrong.stderr).toContain("country: two capitals such as FR");
  expect(wrong.stderr).not.toContain("france");
});

test("a key stands alone on standard output, reads only unless told, and is revoked once", async () => {
  const name = await begun("Keys");
  const created = await ran(apiKeyCommand, "create", "--name", "Shop", "--organisation", name);
  expect(created.stdout).toMatch(/^consentry_[\w-]{64}\n$/);
  expect(created.stderr).toContain("(viewer)");
  const narrow = ["create", "--name", "Reader", "--days", "7", "--organisation", name];
  const wider = await ran(apiKeyCommand, ...narrow, "--scope", "contacts:write");
  expect(wider).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("contacts:read") });
  expect((await ran(apiKeyCommand, ...narrow, "--days", "731")).exitCode).toBe(2);
  const listed = await ran(apiKeyCommand, "list", "--organisation", name, "--format", "json");
  const { id, role } = JSON.parse(listed.stdout) as { id: string; role: string };
  expect(role).toBe("viewer");
  expect(listed.stdout).not.toContain(created.stdout.trim().slice(40));
  const revoke = () => ran(apiKeyCommand, "revoke", id, "--organisation", name);
  expect([(await revoke()).exitCode, (await revoke()).exitCode]).toEqual([0, 1]);
});

test.each([
  ["yes", true, "Objecting was offered"],
  ["no", false, "Objecting was not offered"],
])("a source keeps whether a way out was offered: %s", async (given, optOutOffered, said) => {
  const name = `Shop that offers: ${given}`;
  await ran(organisationCommand, "create", "--name", name, "--country", "FR");
  const of = ["--organisation", name];
  const flags = ["--kind", "sale", "--name", "Till", "--opt-out-offered", given, ...of];
  expect((await ran(sourceCommand, "declare", ...flags)).exitCode).toBe(0);
  const listed = await ran(sourceCommand, "list", "--format", "json", ...of);
  expect(JSON.parse(listed.stdout)).toMatchObject({ name: "Till", optOutOffered });
  const people = file(`${given}.csv`, "email\nada@example.org\n");
  const importing = ["import", people, "--source", "Till", ...of];
  expect((await ran(contactsCommand, ...importing)).exitCode).toBe(0);
  expect((await ran(contactsCommand, "show", "ada@example.org", ...of)).stdout).toContain(said);
});

test("a way out that was neither offered nor not is refused", async () => {
  const flags = ["--kind", "sale", "--name", "Till", "--opt-out-offered", "maybe"];
  const refused = await ran(sourceCommand, "declare", ...flags);
  expect(refused).toMatchObject({ exitCode: 2, stdout: "" });
  expect(refused.stderr).toContain("--opt-out-offered");
});

test("people are imported after a dry run, shown whole, and exported without formulas", async () => {
  const name = await begun("People");
  const of = ["--organisation", name];
  const people = file(
    "people.csv",
    "Email,First name\nada@example.org,Ada\nbob@example.org,=cmd()\n",
  );
  const importing = ["import", people, "--source", "Web form", ...of];
  const dry = await ran(contactsCommand, ...importing, "--dry-run");
  expect(dry.exitCode).toBe(0);
  expect(dry.stdout).toContain("Nobody was added.");
  expect((await ran(contactsCommand, "show", "ada@example.org", ...of)).exitCode).toBe(1);
  const applied = await ran(contactsCommand, ...importing);
  expect(applied).toMatchObject({ exitCode: 0, stderr: "" });
  expect(applied.stdout).toMatch(/^ {2}2 added$/m);
  const shown = await ran(contactsCommand, "show", "ADA@example.org", ...of);
  expect(shown.stdout).toMatch(/^ada@example\.org\n/);
  expect(shown.stdout).toContain("Web form (form), collected on");
  expect(shown.stdout).toContain("Nothing was ever asked or answered.");
  const output = join(folder, "out.csv");
  expect((await ran(contactsCommand, "export", "-o", output, ...of)).exitCode).toBe(0);
  expect(readFileSync(output, "utf8")).toContain("bob@example.org");
  expect(statSync(output).mode & 0o777).toBe(0o600);
  const json = await ran(contactsCommand, "export", "--format", "json", ...of);
  expect(JSON.parse(json.stdout)).toHaveLength(2);
});

test("a report that warns waits for a person, and tells the refused rows", async () => {
  const name = await begun("Waiting");
  const people = file("half.csv", "Email\nnobody\nada@example.org\n");
  const rejected = join(folder, "rejected.csv");
  const importing = ["import", people, "--source", "Web form", "--organisation", name];
  const waiting = await ran(contactsCommand, ...importing, "-o", rejected);
  expect(waiting.exitCode).toBe(1);
  expect(waiting.stdout).toContain("--acknowledge");
  expect(readFileSync(rejected, "utf8")).toContain("2,,bad-address,nobody");
  const report = await ran(contactsCommand, ...importing, "--dry-run", "--format", "json");
  expect(JSON.parse(report.stdout)).toMatchObject({
    state: "checked",
    mapping: { address: "Email" },
  });
  const map = file("map.json", report.stdout);
  const gone = await ran(contactsCommand, ...importing, "--map", map, "--acknowledge");
  expect([gone.exitCode, gone.stdout]).toMatchObject([0, expect.stringContaining("1 added")]);
});

test.each([
  [["import"], "name one file"],
  [["import", "a.csv"], "--source NAME"],
  [["show", "not an address"], "that is not an e-mail address"],
  [["shwo"], "there is no “shwo”"],
])("consentry contacts %j is refused with what to do", async (args, said) => {
  const refused = await ran(contactsCommand, ...args);
  expect(refused).toMatchObject({ exitCode: 2, stdout: "" });
  expect(refused.stderr).toContain(said);
});

test("a file that is none, and a source that is none, are told apart", async () => {
  const name = await begun("None");
  const of = ["--organisation", name];
  const none = join(folder, "none.csv");
  const missing = await ran(contactsCommand, "import", none, "--source", "Web form", ...of);
  expect([missing.exitCode, missing.stderr]).toMatchObject([
    3,
    expect.stringContaining("there is no such file"),
  ]);
  const unknown = await ran(contactsCommand, "import", none, "--source", "Shop", ...of);
  expect([unknown.exitCode, unknown.stderr]).toMatchObject([
    2,
    expect.stringContaining("There are “Web form”"),
  ]);
});
