import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { acrossOrganisations, type Database } from "../database.ts";
import { openDatabase, type OpenOptions } from "../open-database.ts";
import { newOrganisationId } from "../organisation-id.ts";
import { makeFastFolder } from "../testing/fast-folder.ts";
import { isAlive, readPostmasterFile } from "./postmaster-file.ts";

const OWNER = fileURLToPath(new URL("../testing/own-embedded.ts", import.meta.url));
const isRoot = process.getuid?.() === 0;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function aFolder(): string {
  const folder = makeFastFolder("consentry-data-");
  folders.push(folder);
  return join(folder, "kept");
}

/** Data that a Consentry left behind in good order, copied: making it anew takes a second each time. */
function aKeptFolder(folder = aFolder()): string {
  mkdirSync(dirname(folder), { recursive: true });
  execFileSync("cp", ["-a", seed, folder]);
  return folder;
}

let seed = "";
beforeAll(async () => {
  const folder = aFolder();
  await (await opened(folder)).stop();
  seed = folder;
});

const open = (dataDirectory: string, options: OpenOptions = {}) =>
  openDatabase({ databaseUrl: null, dataDirectory }, options);

async function opened(dataDirectory: string, options: OpenOptions = {}): Promise<Database> {
  const result = await open(dataDirectory, options);
  if (!result.ok) throw new Error(result.error.sentence);
  return result.value.database;
}

async function sentenceFor(dataDirectory: string): Promise<string> {
  const result = await open(dataDirectory);
  if (result.ok) await result.value.database.stop();
  return result.ok ? "it opened" : result.error.sentence;
}

async function countIn(database: Database): Promise<number> {
  const rows = await acrossOrganisations(database, (tx) =>
    tx.rows<{ count: number }>("select count(*) as count from organisations"),
  );
  return rows[0]?.count ?? -1;
}

async function add(database: Database, name = "added"): Promise<void> {
  const values = [newOrganisationId(), name];
  await acrossOrganisations(database, (tx) =>
    tx.run("insert into organisations (organisation_id, name) values ($1, $2)", values),
  );
}

async function serverOf(dataDirectory: string): Promise<number> {
  return (await readPostmasterFile(join(dataDirectory, "postgres")))?.pid ?? 0;
}

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await pause(20);
}

function own(dataDirectory: string, work = "write") {
  const child = spawn(process.execPath, [OWNER, dataDirectory, work]);
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return {
    child,
    output: () => output,
    kept: () => Number(/kept (\d+)\n(?!.*kept \d+\n)/s.exec(output)?.[1] ?? 0),
  };
}

describe("a server of our own", () => {
  test("keeps what it was given, listens on no port, writes to the disk, and leaves nobody behind", async () => {
    const folder = aFolder();
    const first = await opened(folder);
    expect(first.place).toEqual({ kind: "embedded", folder, isNew: true });
    await add(first);
    const settings = await acrossOrganisations(first, (tx) =>
      tx.rows(
        "select name, setting from pg_settings where name in ('fsync', 'listen_addresses', 'data_checksums') order by name",
      ),
    );
    expect(settings).toEqual([
      { name: "data_checksums", setting: "on" },
      { name: "fsync", setting: "on" },
      { name: "listen_addresses", setting: "" },
    ]);
    const server = await serverOf(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    await first.stop();
    expect(isAlive(server)).toBe(false);
    const second = await opened(folder);
    expect(second.place).toMatchObject({ isNew: false });
    expect(await countIn(second)).toBe(1);
    await second.stop();
  });

  test("has one owner: a second process is told who, unless it joins", async () => {
    const folder = aKeptFolder();
    const owner = own(folder);
    await until(() => owner.kept() > 0);
    const refused = await open(folder);
    expect(refused).toMatchObject({ ok: false, error: { code: "in-use" } });
    expect(!refused.ok && refused.error.sentence).toContain(`process ${owner.child.pid}`);
    const guest = await opened(folder, { joins: true });
    expect(await countIn(guest)).toBeGreaterThan(0);
    await guest.stop();
    expect(isAlive(await serverOf(folder))).toBe(true);
    owner.child.kill("SIGKILL");
    await once(owner.child, "exit");
    await (await opened(folder)).stop();
  });

  test("two that start at the same moment in an empty folder: one owns it, the other is told", async () => {
    const folder = aFolder();
    const both = [own(folder), own(folder)];
    await until(
      () =>
        both.some((one) => one.output().includes("in-use")) && both.some((one) => one.kept() > 0),
    );
    for (const { child } of both) child.kill("SIGKILL");
    await (await opened(folder)).stop();
    expect(readdirSync(folder).filter((name) => name.includes(".new-"))).toEqual([]);
  });

  test("loses nothing it acknowledged when its owner is killed, and the orphan is found", async () => {
    const folder = aKeptFolder();
    let kept = 0;
    for (const atLeast of [1, 40, 5]) {
      const owner = own(folder);
      await until(() => owner.kept() >= atLeast);
      const orphan = await serverOf(folder);
      owner.child.kill("SIGKILL");
      await once(owner.child, "exit");
      kept += owner.kept();
      expect(isAlive(orphan)).toBe(true);
      const database = await opened(folder);
      expect(isAlive(orphan)).toBe(false);
      expect(await countIn(database)).toBeGreaterThanOrEqual(kept);
      kept = await countIn(database);
      await database.stop();
    }
  });

  test("comes back by itself when the server is killed, with all that was acknowledged", async () => {
    const folder = aKeptFolder();
    const heard: string[] = [];
    const database = await opened(folder, { report: (sentence) => heard.push(sentence) });
    await add(database);
    process.kill(await serverOf(folder), "SIGKILL");
    await until(() => heard.length === 2);
    await until(() => database.isAnswering());
    expect(await countIn(database)).toBe(1);
    const again = await open(folder);
    expect(again).toMatchObject({ ok: false, error: { code: "in-use" } });
    const server = await serverOf(folder);
    await database.stop();
    expect(isAlive(server)).toBe(false);
    expect(heard).toHaveLength(2);
  });

  test("a kill of owner and server together leaves a folder that opens", async () => {
    const folder = aKeptFolder();
    const owner = own(folder);
    await until(() => owner.kept() > 10);
    const server = await serverOf(folder);
    owner.child.kill("SIGKILL");
    process.kill(server, "SIGKILL");
    await once(owner.child, "exit");
    const database = await opened(folder);
    expect(await countIn(database)).toBeGreaterThanOrEqual(owner.kept());
    await database.stop();
  });

  test("a kill during the very first start leaves a folder that opens", async () => {
    for (const delay of [250, 500, 900]) {
      const folder = aFolder();
      const owner = own(folder);
      await pause(delay);
      owner.child.kill("SIGKILL");
      await once(owner.child, "exit");
      await (await opened(folder)).stop();
      expect(readdirSync(folder).filter((name) => name.includes(".new-"))).toEqual([]);
    }
  });

  test("a process that has the dead server's number does not keep it from starting", async () => {
    const folder = aKeptFolder();
    const other = spawn(
      "sleep",
      ["60"],
      isRoot ? { uid: statSync(join(folder, "postgres")).uid } : {},
    );
    const lines = [
      other.pid,
      join(folder, "postgres"),
      0,
      5432,
      join(folder, "socket"),
      "",
      "0 0",
      "ready",
    ];
    writeFileSync(join(folder, "postgres/postmaster.pid"), `${lines.join("\n")}\n`);
    const database = await opened(folder);
    expect(await database.isAnswering()).toBe(true);
    await database.stop();
    expect(other.exitCode).toBe(null);
    other.kill();
  });

  test("a path too long for a socket is no obstacle, and no temporary folder stays", async () => {
    const folder = aKeptFolder(join(aFolder(), "long".repeat(20), "longer".repeat(10)));
    const database = await opened(folder);
    const file = await readPostmasterFile(join(folder, "postgres"));
    expect(file?.socketFolder.startsWith(tmpdir())).toBe(true);
    await database.stop();
    expect(existsSync(file?.socketFolder ?? "")).toBe(false);
  });
});

describe("what stands in the way is said in a sentence", () => {
  test("data of another major version", async () => {
    const folder = aKeptFolder();
    writeFileSync(join(folder, "postgres/PG_VERSION"), "15\n");
    expect(await sentenceFor(folder)).toMatch(
      /written by PostgreSQL 15, and this Consentry brings PostgreSQL \d+/,
    );
  });

  test("a folder that holds something else", async () => {
    const folder = aFolder();
    mkdirSync(join(folder, "postgres"), { recursive: true });
    if (isRoot) execFileSync("chown", ["postgres", join(folder, "postgres")]);
    expect(await sentenceFor(folder)).toContain("holds no data of PostgreSQL");
  });

  test("a file where the folder should be", async () => {
    const folder = aFolder();
    writeFileSync(folder, "");
    expect(await sentenceFor(folder)).toContain("is not a folder");
  });

  test("damage: the server's own words", async () => {
    const folder = aKeptFolder();
    rmSync(join(folder, "postgres/global/pg_control"));
    expect(await sentenceFor(folder)).toMatch(/did not start \(“.+pg_control.+”\)/);
  });

  test.runIf(isRoot)("a folder that the server's user cannot enter, by its name", async () => {
    const closed = aFolder();
    mkdirSync(closed, { mode: 0o700 });
    expect(await sentenceFor(join(closed, "below"))).toContain(
      `The folder ${closed} cannot be entered by postgres`,
    );
  });

  test.runIf(isRoot)("data of another user", async () => {
    const folder = aFolder();
    mkdirSync(folder);
    execFileSync("chown", ["nobody", folder]);
    expect(await sentenceFor(folder)).toContain("belongs to another user (number 65534)");
    expect(statSync(folder).uid).toBe(65534);
  });

  test.runIf(isRoot)("a folder with other things in it is used, and not taken over", async () => {
    const folder = aFolder();
    mkdirSync(folder, { mode: 0o755 });
    writeFileSync(join(folder, "letter.txt"), "theirs");
    await (await opened(folder)).stop();
    expect(statSync(folder)).toMatchObject({ uid: 0 });
    expect(statSync(folder).mode & 0o777).toBe(0o755);
  });

  test.runIf(isRoot)("another user than root runs it as themselves", async () => {
    const folder = aFolder();
    mkdirSync(folder);
    execFileSync("chown", ["nobody:nogroup", folder]);
    const child = spawn(process.execPath, [OWNER, folder, "stop"], { uid: 65534, gid: 65534 });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    const [code] = (await once(child, "close")) as [number];
    expect([output, code]).toEqual(["ready\n", 0]);
    expect(statSync(join(folder, "postgres")).uid).toBe(65534);
  });
});

describe.runIf(isRoot)("a full disk", () => {
  const mount = (megabytes: number): string => {
    const folder = aFolder();
    mkdirSync(folder);
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=711`, "tmpfs", folder]);
    return folder;
  };

  test("at the first start is said, and leaves nothing half-made", async () => {
    const disk = mount(12);
    try {
      expect(await sentenceFor(join(disk, "kept"))).toMatch(/^The disk that holds .+ is full\./);
      expect(readdirSync(join(disk, "kept"))).toEqual([]);
    } finally {
      execFileSync("umount", [disk]);
    }
  });

  test("while running costs nothing that was acknowledged, and is over when there is room", async () => {
    const disk = mount(160);
    const folder = join(disk, "kept");
    const database = await opened(folder);
    try {
      await add(database, "before");
      const filling = acrossOrganisations(database, async (tx) => {
        await tx.run("create temporary table filler (text text)");
        await tx.run("insert into filler select repeat('x', 1000) from generate_series(1, 300000)");
      });
      await expect(filling).rejects.toMatchObject({ code: "53100" });
      writeFileSync(join(disk, "ballast"), "");
      await until(() => database.isAnswering());
      await add(database, "after");
      expect(await countIn(database)).toBe(2);
    } finally {
      await database.stop();
      execFileSync("umount", [disk]);
    }
  });
});

test("the lock of the owner is not a file that could be left behind", async () => {
  const folder = aKeptFolder();
  expect(readdirSync(folder).toSorted()).toEqual(["postgres", "socket"]);
  expect(readFileSync(join(folder, "postgres/pg_hba.conf"), "utf8")).toBe(
    "local all all peer map=consentry\n",
  );
});
