import { stdin } from "node:process";
import { text } from "node:stream/consumers";

import { ok, Secret, type Instant } from "@consentry/kernel";
import type { ClientConfig } from "pg";

import { openThrough } from "../../database/open-database.ts";
import { makeBackup } from "../make/make-backup.ts";
import { restoreBackup } from "../restore/restore-backup.ts";

/** What a process to be killed is told. */
export interface UntilKilled {
  readonly connection: ClientConfig;
  readonly work: "back up" | "restore";
  /** The table at which it stands still, having said so, until it is killed. */
  readonly stopsAt: string;
  readonly folder: string;
  readonly recipients: readonly string[];
  readonly file: string;
  readonly keyFile: string;
  readonly identity: string;
  readonly now: string;
}

const told = JSON.parse(await text(stdin)) as UntilKilled;
const opened = await openThrough({
  connection: told.connection,
  place: { kind: "embedded", folder: "", isNew: false },
  stop: () => Promise.resolve(),
});
if (!opened.ok) throw new Error(opened.error.sentence);
const { database } = opened.value;
const now = told.now as Instant;
const { folder, recipients, file, keyFile } = told;

function onTable(table: string): void {
  if (table !== told.stopsAt) return;
  process.stdout.write(`at ${table}\n`);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

const done =
  told.work === "back up"
    ? await makeBackup({ database, secret: new Secret("s"), folder, recipients, now, onTable })
    : await restoreBackup({
        file,
        keyFile,
        identities: [told.identity],
        place: {
          open: () => Promise.resolve(ok({ ...database, stop: () => Promise.resolve() })),
          keepSecret: () => Promise.resolve(ok(null)),
        },
        replaces: false,
        now,
        onTable,
      });
process.stdout.write(`it ended: ${JSON.stringify(done)}\n`);
