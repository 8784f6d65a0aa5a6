import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";

import { withOrganisation } from "@consentry/platform";

import { asOwner } from "../../../platform/src/consent/testing/as-owner.ts";
import {
  anOrganisation,
  SECRET,
  type TestOrganisation,
} from "../../../platform/src/consent/testing/people.ts";
import { aRecordedPerson, ADDRESS } from "../../../platform/src/consent/testing/recorded-person.ts";
import {
  doors,
  makeTestDatabase,
  urlOf,
  type TestDatabase,
} from "../../../platform/src/database/testing/in-every-door.ts";
import type { Command } from "../command.ts";
import { runCommand } from "../testing/run-command.ts";
import { consentCommand } from "./consent.ts";
import { ledgerCommand } from "./ledger.ts";

const ran = (command: Command, ...args: readonly string[]) => runCommand(command, args);

const consent = (...args: readonly string[]) => ran(consentCommand, ...args);
const ledgerVerify = (...args: readonly string[]) => ran(ledgerCommand, "verify", ...args);

let folder: string;
let made: TestDatabase;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "consentry-consent-"));
  made = await makeTestDatabase(doors().at(-1) ?? "served");
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await made.remove();
  rmSync(folder, { recursive: true });
});
afterEach(() => vi.unstubAllEnvs());

const at = (name: string): string => join(folder, name);

/** As the server's environment is; the installation's secret is that of the test people. */
function online(): void {
  vi.stubEnv("DATABASE_URL", urlOf(made.connection).reveal());
  vi.stubEnv("CONSENTRY_SECRET", SECRET.reveal());
}

async function aProof(name: string, ...flags: readonly string[]) {
  const organisation = await anOrganisation(made.database);
  const contact = await aRecordedPerson(made.database, organisation);
  const path = at(`${name}.zip`);
  online();
  const proved = await consent("prove", ADDRESS, "-o", path, ...of(organisation), ...flags);
  vi.unstubAllEnvs();
  expect(proved).toMatchObject({ exitCode: 0, stdout: "" });
  return { organisation, contact, path, files: unzipSync(readFileSync(path)) };
}

const of = ({ id }: TestOrganisation) => ["--organisation", id] as const;

describe("consent prove, then verify", () => {
  test("shows offline what was agreed, when and in which words", async () => {
    const { path, files } = await aProof("whole");
    // No database from here on.
    vi.stubEnv("DATABASE_URL", "postgresql://nobody@nowhere.invalid/none");
    const { exitCode, stdout } = await consent("verify", path);
    expect(exitCode).toBe(0);
    for (const said of [
      "The proof verifies.",
      `Person: ${ADDRESS}`,
      "No. 1 · 2 May 2026, 09:30 UTC · agreed",
      "| Oui, écrivez-moi la lettre du mois.",
      "No. 3 · 1 June 2026, 18:00 UTC · withdrawn",
      "What it does not show",
    ]) {
      expect(stdout).toContain(said);
    }
    writeFileSync(at("3.jws"), files["receipts/3.jws"] ?? "");
    expect(await consent("verify", at("3.jws"))).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("The receipt verifies."),
    });
    const json = JSON.parse((await consent("verify", path, "--format", "json")).stdout) as object;
    expect(json).toMatchObject({ isValid: true, kind: "proof", person: ADDRESS });
  });

  test("writes an archive whose digests hold, for its owner's eyes, in four languages", async () => {
    for (const [language, title] of [
      ["en", "What was recorded"],
      ["fr", "Ce qui a été consigné"],
      ["nl", "Wat is vastgelegd"],
      ["de", "Was festgehalten wurde"],
    ] as const) {
      const { path, files } = await aProof(`in-${language}`, "--lang", language);
      const report = Buffer.from(files["report.html"] ?? "").toString();
      expect(report).toContain(title);
      expect(report).toContain("203.0.113.0");
      expect(Buffer.from(files["report.pdf"] ?? "").toString("latin1")).toMatch(/^%PDF-1\.7/u);
      const sums = Buffer.from(files["SHA256SUMS"] ?? "")
        .toString()
        .trim()
        .split("\n");
      expect(sums).toHaveLength(Object.keys(files).length - 1);
      for (const line of sums) {
        const [digest, name = ""] = line.split("  ");
        expect(
          createHash("sha256")
            .update(files[name] ?? "")
            .digest("hex"),
        ).toBe(digest);
      }
      expect(statSync(path).mode & 0o077).toBe(0);
    }
  });

  test("carries no link that acts for the person", async () => {
    const { files } = await aProof("links");
    for (const [name, bytes] of Object.entries(files)) {
      expect([name, /\/[pu]\//u.test(Buffer.from(bytes).toString())]).toEqual([name, false]);
    }
  });

  test("says the same of a stranger and of somebody erased, and the ledger still holds", async () => {
    const { organisation, contact } = await aProof("erased");
    online();
    const stranger = await consent(
      "prove",
      "x@example.org",
      "-o",
      at("no.zip"),
      ...of(organisation),
    );
    await withOrganisation(made.database, organisation.id, (tx) =>
      tx.run("delete from contacts where contact_id = $1", [contact]),
    );
    const erased = await consent("prove", ADDRESS, "-o", at("no.zip"), ...of(organisation));
    expect(erased).toEqual(stranger);
    expect(erased).toMatchObject({ exitCode: 1, stdout: "" });
    expect(erased.stderr).not.toContain(ADDRESS);
    expect(await ledgerVerify(...of(organisation))).toMatchObject({ exitCode: 0 });
  });

  test("keeps organisations apart, and asks which is meant", async () => {
    await aProof("apart");
    const other = await anOrganisation(made.database);
    online();
    const foreign = await consent("prove", ADDRESS, "-o", at("no.zip"), ...of(other));
    expect(foreign.exitCode).toBe(1);
    const unnamed = await consent("prove", ADDRESS, "-o", at("no.zip"));
    expect(unnamed).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(other.name) });
  });

  test("takes only the key that was asked for", async () => {
    const { path } = await aProof("key");
    const { stdout } = await consent("verify", path, "--format", "json");
    const { keyId } = JSON.parse(stdout) as { readonly keyId: string };
    expect(await consent("verify", path, "--key", keyId)).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("the key that was asked for"),
    });
    expect(await consent("verify", path, "--key", "0".repeat(64))).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining("another key signed it"),
    });
  });

  let forgeable: ReturnType<typeof aProof> | undefined;
  const edited = (text: string, from: string, to: string): string => {
    expect(text).toContain(from);
    return text.replace(from, to);
  };
  test.each<[string, string, (text: string) => string, string]>([
    [
      "an answer in the list of entries",
      "events.json",
      (t) => edited(t, '"given"', '"refused"'),
      "events-differ",
    ],
    [
      "a step of a proof",
      "inclusion-proofs.json",
      (t) => edited(t, '"path": [', '"path": ["00",'),
      "proofs-differ",
    ],
    [
      "a checkpoint",
      "checkpoints.json",
      (t) => edited(t, '"number": 1', '"number": 2'),
      "proofs-differ",
    ],
    ["the key", "public-keys.json", () => "[]", "proofs-differ"],
    [
      "the evidence",
      "evidence.json",
      (t) => edited(t, '"sealedHash": "', '"sealedHash": "0'),
      "evidence-differs",
    ],
    ["a wording", "wordings/", (t) => edited(t, "la lettre", "tout"), "wordings-differ"],
    [
      "a receipt",
      "receipts/1.jws",
      (t) => `${t.slice(0, -20)}AAAA${t.slice(-16)}`,
      "bad-signature",
    ],
    ["a receipt that is left out", "receipts/3.jws", () => "", "events-differ"],
  ])("finds %s changed though the digests were made anew", async (_, name, change, fault) => {
    const files = { ...(await (forgeable ??= aProof("forged"))).files };
    const target = Object.keys(files).find((one) => one.startsWith(name) && !one.endsWith(".html"));
    if (target === undefined) throw new Error(name);
    const text = change(Buffer.from(files[target] ?? "").toString());
    if (text === "") delete files[target];
    else files[target] = strToU8(text);
    writeFileSync(at("forged.zip"), zipped(files));
    const { exitCode, stdout } = await consent("verify", at("forged.zip"), "--format", "json");
    expect([exitCode, JSON.parse(stdout)]).toMatchObject([1, { isValid: false, fault }]);
  });

  test("finds a report that was changed, and a file that was slipped in", async () => {
    const { files } = await aProof("slipped");
    writeFileSync(at("1.zip"), zipSync({ ...files, "report.html": strToU8("<p>yes</p>") }));
    writeFileSync(at("2.zip"), zipSync({ ...files, "more.html": strToU8("<p>yes</p>") }));
    expect((await consent("verify", at("1.zip"))).stdout).toContain("(in report.html)");
    expect((await consent("verify", at("2.zip"))).stdout).toContain("(in more.html)");
  });

  test("gives exit 3 for what is neither receipt nor proof, however hostile", async () => {
    const zip = (files: Readonly<Record<string, Uint8Array>>) => Buffer.from(zipSync(files));
    for (const [name, bytes] of [
      ["empty", Buffer.alloc(0)],
      ["text", Buffer.from("a.b.c")],
      ["large", Buffer.alloc(2_000_000, "A")],
      ["cut", zip({ "events.json": strToU8("{}") }).subarray(0, 40)],
      ["other", zip({ "a.txt": strToU8("a") })],
      ["bomb", zip({ "events.json": new Uint8Array(70 * 1024 * 1024) })],
      ["climbing", zip({ "../events.json": strToU8("{}") })],
      ["deep", zip({ "events.json": strToU8("[".repeat(200_000)) })],
    ] as const) {
      writeFileSync(at(name), bytes);
      expect([name, await consent("verify", at(name))]).toMatchObject([
        name,
        { exitCode: 3, stdout: "" },
      ]);
    }
    expect((await consent("verify", at("absent"))).exitCode).toBe(3);
  });

  test.each([
    [[], "prove or verify"],
    [["show"], "there is no “show”"],
    [["prove"], "name one address"],
    [["prove", "ada", "-o", "o.zip"], "not an e-mail address"],
    [["prove", ADDRESS], "-o OUT.zip"],
    [["prove", ADDRESS, "-o", "o.zip", "--lang", "it"], "one of en, fr, nl, de"],
    [["verify"], "name one receipt"],
    [["verify", "a", "--key", "abc"], "64 hex digits"],
    [["verify", "a", "--format", "xml"], "one of text, json"],
  ])("refuses a command line it does not know: %j", async (args, why) => {
    expect(await consent(...args)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining(why),
    });
  });
});

/** Packs files with a list of digests made anew, as a forger would. */
function zipped(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sums = Object.entries(files)
    .filter(([name]) => name !== "SHA256SUMS")
    .map(([name, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`);
  return zipSync({ ...files, SHA256SUMS: strToU8(sums.join("")) });
}

describe("ledger verify", () => {
  test("names the entry that was changed in the table", async () => {
    const { organisation } = await aProof("ledger");
    online();
    expect(await ledgerVerify(...of(organisation))).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("holds: 3 entries, 1 checkpoint."),
    });
    await asOwner(
      made,
      organisation.id,
      `update consent_events set action = 'given'
        where organisation_id = '{organisation}' and sequence = 2`,
    );
    const text = await ledgerVerify(...of(organisation));
    expect(text).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining("First wrong: entry 2 is not what was hashed."),
    });
    const json = await ledgerVerify(...of(organisation), "--format", "json");
    expect(JSON.parse(json.stdout)).toMatchObject({ isWhole: false, entry: 2, fault: "changed" });
    const proved = await consent("prove", ADDRESS, "-o", at("no.zip"), ...of(organisation));
    expect(proved).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("consentry ledger verify"),
    });
  });

  test("says that an empty ledger holds, and what it does not take", async () => {
    const organisation = await anOrganisation(made.database);
    online();
    expect((await ledgerVerify(...of(organisation))).stdout).toContain("0 entries, 0 checkpoints.");
    expect((await ran(ledgerCommand)).exitCode).toBe(2);
    expect((await ledgerVerify("file")).exitCode).toBe(2);
    const unknown = await ledgerVerify("--organisation", "Nobody\u001b[31m");
    expect(unknown.exitCode).toBe(2);
    expect(unknown.stderr).not.toContain("\u001b");
  });
});
