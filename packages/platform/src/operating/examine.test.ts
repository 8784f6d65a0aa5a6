import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Secret, type Instant } from "@consentry/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";

import { signerOf } from "../organisations/signing-key.ts";
import { readConfig, type Config, type Environment } from "../config.ts";
import { anOrganisation, SECRET } from "../consent/testing/people.ts";
import { withOrganisation } from "../database/database.ts";
import {
  doors,
  makeTestDatabase,
  urlOf,
  type TestDatabase,
} from "../database/testing/in-every-door.ts";
import { checkClock, checkConnections, checkDatabase } from "./checks/check-database.ts";
import { checkBackups, checkRetention } from "./checks/check-kept.ts";
import { checkNode, checkRoom, roomAt } from "./checks/check-machine.ts";
import { checkCertificates } from "./checks/check-network.ts";
import { checkTexts } from "./checks/check-texts.ts";
import type { Finding } from "./checks/finding.ts";
import { examine } from "./examine.ts";

const now = (): Instant => `${new Date().toISOString().slice(0, 19)}Z` as Instant;

let made: TestDatabase;
let folder: string;
beforeAll(async () => {
  made = await makeTestDatabase(doors().find((door) => door !== "embedded") ?? "served");
  folder = await mkdtemp(join(tmpdir(), "consentry-examine-"));
});
afterAll(async () => {
  await made.remove();
  await rm(folder, { recursive: true });
});

function configOf(environment: Environment = {}): Config {
  const read = readConfig({
    CONSENTRY_DATA: folder,
    DATABASE_URL: urlOf(made.connection).reveal(),
    CONSENTRY_SECRET: SECRET.reveal(),
    PORT: "1",
    ...environment,
  });
  if (!read.ok) throw new Error("a test's environment is wrong");
  return read.value;
}

/** Past every role: what a restoration or another program did. */
async function change(sql: string): Promise<void> {
  await made.database.asOwner((client) => client.query(sql));
}

async function found(config = configOf()): Promise<Readonly<Record<string, Finding>>> {
  const findings = await examine(config, { now });
  return Object.fromEntries(findings.map((finding) => [finding.check, finding]));
}

test("a database that is well is told part by part, and another secret is found out", async () => {
  const { id, keys } = await anOrganisation(made.database);
  await withOrganisation(made.database, id, (tx) => signerOf(tx, id, keys.wrappingKey));
  const worker = await made.database.holdLock("delivery worker of a test");
  const well = await found();
  await worker?.release();
  for (const check of ["database", "schema", "connections", "vacuum", "clock", "keys", "queues"]) {
    expect([check, well[check]?.state]).toEqual([check, "fine"]);
  }
  expect(well["backups"]).toMatchObject({ state: "look" });
  expect((await found())["queues"]).toMatchObject({ state: "look" });
  const foreign = await found(configOf({ CONSENTRY_SECRET: "x".repeat(48) }));
  expect(foreign["keys"]).toMatchObject({ state: "sick" });
  expect(JSON.stringify(foreign)).not.toContain(made.connection.password as string);
});

test("a schema that waits, is newer, was changed or is half restored is left as it is", async () => {
  const states: string[] = [];
  for (const [breaking, mending] of [
    [
      "delete from migrations where number = (select max(number) from migrations)",
      "insert into migrations select * from kept_migrations on conflict do nothing",
    ],
    [
      "insert into migrations (number, name, sha256) values (999, 'later', 'x')",
      "delete from migrations where number = 999",
    ],
    [
      "update migrations set sha256 = 'x' where number = 1",
      "update migrations set sha256 = kept.sha256 from kept_migrations as kept where kept.number = migrations.number",
    ],
    ["insert into restorations values (gen_random_uuid(), 'a', now())", "delete from restorations"],
  ] as const) {
    await change("create table if not exists kept_migrations as table migrations");
    await change(breaking);
    const { schema, keys } = await found();
    states.push(schema?.state ?? "");
    expect(schema?.advice).not.toBeNull();
    expect(keys).toBeUndefined();
    await change(mending);
  }
  expect(states).toEqual(["look", "look", "sick", "sick"]);
  await change("drop table kept_migrations");
});

test("what a server says of itself is judged by what stops it", () => {
  const facts = {
    version: "18.1",
    isStandby: false,
    connections: { open: 10, most: 100 },
    missingRoles: [],
    step: 3,
    known: 3,
    changed: [],
    isHalfRestored: false,
    owner: null,
    standbys: [{ name: "reports", bytesBehind: 0 }],
    oldestTransactions: 150e6,
    clockAheadSeconds: 0,
  };
  const sickOf = (changes: Partial<typeof facts>) =>
    checkDatabase({ ...facts, ...changes }, "It")
      .filter(({ state }) => state === "sick")
      .map(({ check }) => check);
  expect(sickOf({})).toEqual([]);
  expect(sickOf({ isStandby: true })).toEqual(["database"]);
  expect(sickOf({ oldestTransactions: 1.2e9 })).toEqual(["vacuum"]);
  expect(sickOf({ standbys: [{ name: "reports", bytesBehind: 1e9 }] })).toEqual(["replication"]);
  expect(sickOf({ clockAheadSeconds: -20 })).toEqual(["clock"]);
  expect(checkClock(4.9).state).toBe("fine");
  expect(checkConnections({ open: 89, most: 100 }).state).toBe("fine");
  expect(checkConnections({ open: 90, most: 100 }).state).toBe("sick");
});

test("room, age and success are judged at their bounds", async () => {
  const room = (freeBytes: number, freeShare: number, freeFiles = 0.9) =>
    checkRoom({ freeBytes, freeShare, freeFiles }, "/srv").state;
  const GIB = 1024 ** 3;
  expect([room(100 * GIB, 0.02), room(0.9 * GIB, 0.5)]).toEqual(["fine", "fine"]);
  expect([room(4 * GIB, 0.09), room(0.9 * GIB, 0.02)]).toEqual(["look", "sick"]);
  expect(room(100 * GIB, 0.9, 0.01)).toBe("sick");
  expect(checkRoom(await roomAt(join(folder, "not", "there")), folder).check).toBe("disk");
  expect([checkNode("22.9.0").state, checkNode("24.0.0").state]).toEqual(["sick", "fine"]);
  const backup = {
    ageSeconds: 3_600,
    triedAgeSeconds: 3_600,
    cameBack: true,
    failed: false,
    isExpected: true,
  };
  const backups = (changes: Partial<Record<keyof typeof backup, number | boolean | null>>) =>
    checkBackups({ backup: { ...backup, ...changes } as typeof backup }).state;
  expect(backups({})).toBe("fine");
  expect([backups({ failed: true }), backups({ cameBack: false })]).toEqual(["sick", "sick"]);
  expect(backups({ ageSeconds: 3 * 86_400 })).toBe("sick");
  expect(backups({ ageSeconds: 3 * 86_400, isExpected: false })).toBe("fine");
  expect(backups({ triedAgeSeconds: null })).toBe("look");
  const retention = { peopleOverdue: 5, failedRuns: 0, daysSinceRun: 2 };
  expect(checkRetention({ retention }).state).toBe("fine");
  expect(checkRetention({ retention: { ...retention, failedRuns: 1 } }).state).toBe("sick");
});

test("a certificate's end is read from its file", async () => {
  const path = join(import.meta.dirname, "testing", "certificate.pem");
  const at = (iso: string) =>
    checkCertificates(
      {
        publicUrl: "http://localhost",
        submission: { host: "::", port: 587, tls: { cert: path, key: path } },
      },
      Date.parse(iso),
    );
  expect(await at("2026-11-22T00:00:00Z")).toMatchObject([{ state: "fine" }]);
  expect(await at("2036-11-10T00:00:00Z")).toMatchObject([{ state: "sick" }]);
  expect(await at("2040-01-01T00:00:00Z")).toMatchObject([{ state: "sick" }]);
});

test("nothing of a secret is in what is told", async () => {
  const secret = new Secret("hunter2".repeat(7));
  const told = JSON.stringify(await found(configOf({ CONSENTRY_SECRET: secret.reveal() })));
  expect(told).not.toContain("hunter2");
});

test("a carrier by HTTP is said to be heard only where something came from it", async () => {
  const reached = { PUBLIC_URL: "https://mail.example.org" };
  const byHttp = { SMS_URL: "https://:hunter2@carrier.example.org/texts" };
  const [none, bySmpp, unreached, http] = [
    configOf(),
    configOf({ SMS_URL: "ssmpp://choir:hunter2@carrier.example.org" }),
    configOf(byHttp),
    configOf({ ...byHttp, ...reached }),
  ];
  const told = [
    checkTexts(none, null),
    checkTexts(bySmpp, null),
    checkTexts(unreached, "answers"),
    ...([null, "nothing-sent", "nothing", "receipts", "answers"] as const).map((heard) =>
      checkTexts(http, heard),
    ),
  ];
  expect(told.map(({ state }) => state).join(" ")).toBe("fine fine sick look look sick look fine");
  expect(JSON.stringify(told)).not.toContain("hunter2");
  const { texts } = await found(http);
  expect(texts).toMatchObject({ state: "look" });
  expect(texts?.what).toContain("https://mail.example.org/x/installation");
});
