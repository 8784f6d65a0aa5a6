import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";

import { expect, test } from "vitest";

import { anOrganisation } from "../../consent/testing/people.ts";
import { verifyLedger } from "../../consent/ledger/verify.ts";
import { withOrganisation } from "../../database/database.ts";
import { openDatabase } from "../../database/open-database.ts";
import { makeFastFolder } from "../../database/testing/fast-folder.ts";
import { aFile, anImporter } from "./testing/import-files.ts";

/** The whole of it is CONSENTRY_IMPORT_KILLS=20 with CONSENTRY_IMPORT_ROWS=200000. */
const KILLS = Number(process.env["CONSENTRY_IMPORT_KILLS"] ?? 5);
const ROWS = Number(process.env["CONSENTRY_IMPORT_ROWS"] ?? 30_000);
/** A minute for each start of the database that a kill costs, on a machine that is busy. */
const TIME = KILLS * 60_000 + ROWS * 10;

const PROGRAMS = [
  ["a command", "import-until-killed.ts", KILLS],
  // The batches are the same; what is its own is to find the file and the import again.
  ["the server by itself", "carry-on-until-killed.ts", Math.ceil(KILLS / 2)],
] as const;

test.each(PROGRAMS)(
  `an import of ${ROWS} rows by %s survives kills: nothing acknowledged is lost, nothing comes twice`,
  async (_, name, most) => {
    const program = join(import.meta.dirname, "testing", name);
    const folder = makeFastFolder("consentry-kill-");
    try {
      const { organisation, source } = await prepare(folder);
      const file = await aFile(peopleCsv());
      const given = [program, folder, organisation, source, file];
      // Twice as many steps as batches: kills fall on all of reading and applying.
      const steps = (2 * ROWS) / 5_000;
      let [seen, kills] = [0, 0];
      while (kills < most) {
        const atLeast = Math.floor((steps * (kills + 1)) / (most + 1));
        const run = start(given);
        const acknowledged = await run.until((step) => step > seen && step >= atLeast);
        run.child.kill("SIGKILL");
        if (kills % 2 === 1) await killServer(folder);
        await run.ended;
        expect(acknowledged).not.toBe("done");
        seen = Math.max(seen, Number(acknowledged));
        kills += 1;
      }
      const last = start(given);
      expect(await last.until(() => false)).toBe("done");
      await last.ended;
      expect(last.firstStep()).toBeGreaterThan(seen);
      await expectEverybody(folder, organisation);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  TIME,
);

function peopleCsv(): string {
  const rows = Array.from(
    { length: ROWS },
    (_, at) => `person${at}@example.org,Ada ${at},2025-02-03 04:05:06,203.0.113.${at % 250}\n`,
  );
  return `email,name,agreed at,ip\n${rows.join("")}`;
}

async function open(folder: string) {
  const opened = await openDatabase({ databaseUrl: null, dataDirectory: folder });
  if (!opened.ok) throw new Error(opened.error.sentence);
  return opened.value.database;
}

async function prepare(folder: string) {
  const database = await open(folder);
  const { organisation, source } = await anImporter({ database });
  // An organisation beside it must not be touched.
  await anOrganisation(database);
  await database.stop();
  return { organisation, source };
}

/** Steps count batches over both phases, so that progress is one number that only grows. */
function start(given: readonly string[]) {
  const child = spawn(process.execPath, [...given], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let [output, first] = ["", 0];
  child.stdout.on("data", (piece: Buffer) => {
    output += piece.toString();
    first ||= stepOf(output.slice(0, output.indexOf("\n") + 1));
  });
  const ended = once(child, "exit");
  return {
    child,
    ended,
    firstStep: () => first,
    async until(isThere: (step: number) => boolean): Promise<number | "done"> {
      for (;;) {
        if (/^done /m.test(output)) return "done";
        const step = stepOf(output);
        if (isThere(step)) return step;
        if (child.exitCode !== null) throw new Error(`ended early: ${output.slice(-500)}`);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    },
  };
}

/** Of the last whole line: rows read, or behind all that were read the rows applied, in batches. */
function stepOf(output: string): number {
  const lines = output
    .slice(0, output.lastIndexOf("\n") + 1)
    .trimEnd()
    .split("\n");
  const [step = "", rows = "0"] = lines.at(-1)?.split(" ") ?? [];
  if (step === "reading") return Number(rows) / 5_000;
  return step === "applying" ? (ROWS + Number(rows)) / 5_000 : 0;
}

async function killServer(folder: string): Promise<void> {
  const text = await readFile(join(folder, "postgres/postmaster.pid"), "utf8").catch(() => "");
  const pid = Number(text.split("\n")[0]);
  if (pid > 0) process.kill(pid, "SIGKILL");
}

async function expectEverybody(folder: string, organisation: string): Promise<void> {
  const database = await open(folder);
  try {
    const id = organisation as Parameters<typeof withOrganisation>[1];
    const [counts] = await withOrganisation(database, id, (tx) =>
      tx.rows(
        `select (select count(*) from contacts) as contacts,
                (select count(distinct address_key) from contacts) as people,
                (select count(*) from contact_keys) as keys,
                (select count(*) from consent_events) as events,
                (select count(*) from sealed_evidence) as evidence,
                (select count(*) from consent_states where action = 'given') as consents,
                (select (outcome ->> 'added')::bigint from imports) as added,
                (select count(*) from import_batches where staged is not null) as waiting`,
      ),
    );
    expect(counts).toEqual({
      contacts: ROWS,
      people: ROWS,
      keys: ROWS,
      events: ROWS,
      evidence: ROWS,
      consents: ROWS,
      added: ROWS,
      waiting: 0,
    });
    expect(await withOrganisation(database, id, (tx) => verifyLedger(tx, id))).toMatchObject({
      isWhole: true,
      entries: ROWS,
    });
  } finally {
    await database.stop();
  }
}
