import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { aCampaign, aWriting } from "../../../platform/src/campaigns/testing/a-draft.ts";
import { aSentCampaign } from "../../../platform/src/campaigns/reports/testing/a-sent-campaign.ts";
import { SECRET } from "../../../platform/src/consent/testing/people.ts";
import { aGround, type Ground } from "../../../platform/src/contacts/testing/organisation.ts";
import {
  doors,
  makeTestDatabase,
  urlOf,
  type TestDatabase,
} from "../../../platform/src/database/testing/in-every-door.ts";
import { runCommand } from "../testing/run-command.ts";
import { campaignCommand } from "./campaign.ts";

let folder: string;
let made: TestDatabase;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "consentry-campaign-"));
  made = await makeTestDatabase(doors().at(-1) ?? "served");
  vi.stubEnv("DATABASE_URL", urlOf(made.connection).reveal());
  vi.stubEnv("CONSENTRY_SECRET", SECRET.reveal());
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await made.remove();
  rmSync(folder, { recursive: true });
});

/** An organisation with a draft “May”, and the command in its name. */
async function begun(changes: Parameters<typeof aCampaign>[1] = {}) {
  const ground = await aGround(made.database);
  const { id } = await aCampaign(ground, changes);
  const ran = (...args: readonly string[]) =>
    runCommand(campaignCommand, [...args, "--organisation", ground.name]);
  return { ground, id, ran };
}

async function waitingMails(ground: Ground) {
  return ground.within((tx) =>
    tx.rows<{ readonly recipient: string; readonly kind: string }>(
      "select recipient, kind from service_mails where organisation_id = $1",
      [ground.id],
    ),
  );
}

test("campaigns are listed with where they stand", async () => {
  const { id, ran } = await begun();
  expect((await ran("list")).stdout).toBe(`${id}  draft  May: Rehearsals in May\n`);
  const [line = ""] = (await ran("list", "--format", "json")).stdout.split("\n");
  expect(JSON.parse(line)).toMatchObject({ schema: "consentry.campaign/1", id, state: "draft" });
  const nobody = await aGround(made.database);
  const none = await runCommand(campaignCommand, ["list", "--organisation", nobody.name]);
  expect(none.stdout).toBe("There is no campaign yet.\n");
});

test("one is checked, sent at its hour, held, let go and ended", async () => {
  const { id, ran } = await begun();
  const checked = await ran("check", "May");
  expect(checked, checked.stdout).toMatchObject({ exitCode: 0, stderr: "" });
  expect(checked.stdout).toContain("It may leave.");
  const sent = await ran("send", "May", "--at", "2099-12-01T09:00:00Z", "--per-hour", "500");
  expect(sent, sent.stderr).toMatchObject({
    exitCode: 0,
    stdout: "May: begins at 2099-12-01T09:00:00Z, sent by the running server\n",
  });
  expect((await ran("pause", "May", "--because", "a typo")).stdout).toBe("May: paused\n");
  expect((await ran("list")).stdout).toContain("paused (a typo)  May");
  expect((await ran("resume", id)).stdout).toBe("May: goes on\n");
  expect((await ran("cancel", "May")).stdout).toBe("May: cancelled; 0 will not get it\n");
  const again = await ran("resume", "May");
  expect(again).toMatchObject({ exitCode: 1, stdout: "" });
  expect(again.stderr).toContain("cancelled");
});

test("what the gate refuses is not sent, and is told by its place", async () => {
  const source = `<p>Hi</p>\n<a href="https://a.example/?id={{ contact.id }}">x</a>\n{% footer %}`;
  const { ran } = await begun({ writing: aWriting({ source }) });
  const sent = await ran("send", "May");
  expect(sent).toMatchObject({ exitCode: 1, stdout: "" });
  expect(sent.stderr).toMatch(/block {2}source 2:\d+: /);
  expect(sent.stderr).toContain("It may not leave as it is.");
  expect((await ran("list")).stdout).toContain("  draft  ");
  const report = JSON.parse((await ran("check", "May", "--format", "json")).stdout) as object;
  expect(report).toMatchObject({ schema: "consentry.gate/1", passed: false });
});

test("whom it would reach is told, and why not the others", async () => {
  const { ground, ran } = await begun();
  await ground.aContact();
  const { stdout } = await ran("audience", "May");
  expect(stdout).toContain("For 1 person.");
  expect(stdout).toContain("Get it: 0");
  expect(stdout).toMatch(/ {2}1 {2}[A-Z]{2}-\d+ \w/);
  const json = JSON.parse((await ran("audience", "May", "--format", "json")).stdout) as object;
  expect(json).toMatchObject({ schema: "consentry.audience/1", people: 1 });
});

test("a copy is drawn as text, as a page and for somebody", async () => {
  const { ground, ran } = await begun();
  const contact = await ground.aContact({ attributes: { first_name: "Ada" } });
  const text = await ran("preview", "May");
  expect(text.stdout).toContain("Dear reader,");
  expect(text.stdout).toContain("https://choir.example.org/may?a=1&b=2");
  const page = join(folder, "may.html");
  const email = contact.email.reveal();
  const flags = ["--click", "individual", "--contact", email, "-o", page];
  expect(await ran("preview", "May", ...flags)).toMatchObject({ exitCode: 0, stdout: "" });
  const html = readFileSync(page, "utf8");
  expect(html).toContain("Dear Ada,");
  expect(html).toMatch(/href="https:\/\/preview\.invalid\/link\/\d+">in May/);
  const nobody = await ran("preview", "May", "--contact", "nobody@example.net");
  expect(nobody).toMatchObject({ exitCode: 1, stdout: "" });
  expect((await ran("preview", "May", "--of", "trial")).stderr).toContain("it has no trial");
});

test("a test goes to a handful of addresses", async () => {
  const { ground, ran } = await begun();
  const sent = await ran(
    "test",
    "May",
    "--to",
    "a@choir.example.org",
    "--to",
    "b@choir.example.org",
  );
  expect(sent, sent.stderr).toMatchObject({ exitCode: 0 });
  expect(sent.stdout).toContain("Sent to 2");
  const waiting = await waitingMails(ground);
  expect(waiting.map(({ kind }) => kind)).toEqual(["campaign-test", "campaign-test"]);
  const crowd = Array.from({ length: 6 }, (_, at) => ["--to", `c${at}@example.org`]).flat();
  expect(await ran("test", "May", ...crowd)).toMatchObject({ exitCode: 1, stdout: "" });
  expect((await ran("test", "May")).stderr).toContain("1 to 5 addresses");
});

test("everything is stopped at once, and let go without starting anything", async () => {
  const { ran } = await begun();
  await ran("send", "May", "--at", "2099-12-01T09:00:00Z");
  expect((await ran("stop")).stdout).toBe("Nothing more is sent. Paused: 1.\n");
  expect((await ran("resume", "May")).stderr).toContain("Everything was stopped");
  expect((await ran("allow")).exitCode).toBe(0);
  expect((await ran("list")).stdout).toContain("paused");
  expect((await ran("stop", "May")).exitCode).toBe(2);
});

test.each([
  [[], "say what to do"],
  [["snd"], "there is no “snd”"],
  [["check"], "name one campaign"],
  [["check", "June"], "there is no campaign “June”"],
  [["check", "\u001b[31m"], "\\x1b"],
  [["send", "May", "--at", "tomorrow"], "--at is a moment"],
  [["send", "May", "--per-hour", "0.5"], "--per-hour is a whole number"],
  [["preview", "May", "--open", "always"], "it is one of none, aggregate, day, individual"],
  [["pause", "May", "--becaus", "x"], "did you mean --because?"],
])("a wrong command line is told: %j", async (args, sentence) => {
  const { ground } = await begun();
  const flags = args.length > 1 ? ["--organisation", ground.name] : [];
  const { exitCode, stdout, stderr } = await runCommand(campaignCommand, [...args, ...flags]);
  expect([exitCode, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(sentence);
});

test("two of one name are told apart by id", async () => {
  const { ground, id, ran } = await begun();
  await aCampaign(ground);
  expect((await ran("check", "May")).stderr).toContain("give its id");
  expect((await ran("check", id)).exitCode).toBe(0);
});

test("one that was sent is reported, for a terminal, a program and a file", async () => {
  const sent = await aSentCampaign(made.database, 40);
  await sent.observe(sent.messages.slice(0, 15).map((message) => ({ message })));
  await sent.change(sent.messages.slice(0, 1), "possible_duplicates = 1");
  const ran = (...args: readonly string[]) =>
    runCommand(campaignCommand, [...args, "--organisation", sent.organisation.name]);
  const page = await ran("report", "November");
  expect(page, page.stderr).toMatchObject({ exitCode: 0 });
  expect(page.stdout).toContain("Measured on 100 % of recipients, who agreed (40 of 40).");
  const [line = ""] = (await ran("report", "November", "--format", "json")).stdout.split("\n");
  expect(JSON.parse(line)).toMatchObject({
    schema: "consentry.campaign-report/1",
    opens: { people: { readers: 15 } },
  });
  expect((await ran("report", "November", "--format", "csv")).stdout).toContain("sending,,sent,40");
  const file = join(folder, "report.html");
  const written = await ran("report", "November", "--format", "html", "--lang", "fr", "-o", file);
  expect(written, written.stderr).toMatchObject({ exitCode: 0, stdout: "" });
  expect(readFileSync(file, "utf8")).toContain("Rapport d’une campagne");
  expect((await ran("report", "November", "--format", "xml")).exitCode).toBe(2);
  expect((await ran("report", "November", "--lang", "xx")).exitCode).toBe(2);
  expect((await ran("duplicates", "November")).stdout).toMatch(
    /^person\.\d+@example\.org {2}perhaps 2 times {2}[\da-f-]{36}\n$/,
  );
});
