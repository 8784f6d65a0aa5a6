import { join, resolve } from "node:path";

import {
  describeProblems,
  KEYS_FILE,
  readConfig,
  readWhole,
  restoreBackup,
  restorePlace,
  type Config,
} from "@consentry/platform";

import { openingKey, progressOn, tell } from "../backup/common.ts";
import { now } from "../clock.ts";
import type { Command } from "../command.ts";
import { formatOf } from "../consent/flags.ts";
import { EXIT } from "../exit-code.ts";
import { parseFlags } from "../flags.ts";
import { jsonLine } from "../store/json-line.ts";
import { visible } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";

const USAGE = `Puts a backup back, into an empty CONSENTRY_DATA or an empty database of DATABASE_URL.

Usage: consentry restore FILE [--identity FILE] [--keys FILE] [--replace] [--format text|json]

It reads the backup to its end first, then fills the database in one step: all of it, or nothing.
People who were erased since do not come back, and whoever must not be written to is not. Nothing
is sent afterwards until somebody allows it: mails that went out after the backup would go out
again. Everybody signs in anew; members who left and API keys that were revoked since the backup
are there again, so look through both. Files that waited to be imported are not in a backup.

Broken off, it leaves a database that says so and does not start: run the same again.

Options
  --identity FILE   the key that opens it (age); the one in CONSENTRY_DATA when left out
  --keys FILE       the newest file of keys; the one beside the backup when left out
  --replace         let everything go that the database holds now
  --format FORMAT   text (when left out) or json
  --help            this text

Exit codes
  0  restored    1  restored, and a consent ledger does not verify
  2  wrong command line, or the database is not one it may fill
  3  the file, or what opens it, cannot be used    4  the database or the disk broke

Example
  consentry restore /mnt/backups/consentry-20261122T020000Z.backup --identity backup-identity
`;

export const restoreCommand: Command = {
  name: "restore",
  summary: "Put a backup back into an empty database.",
  usage: USAGE,
  async run(args, io) {
    const flags = parseFlags(args, {
      identity: "value",
      keys: "value",
      replace: "switch",
      format: "value",
    });
    if (!flags.ok) return usageError(restoreCommand, `${flags.error}.`, io);
    const { values, switches, positionals } = flags.value;
    const format = formatOf(values.format);
    if (!format.ok) return usageError(restoreCommand, `${format.error}.`, io);
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) {
      return usageError(restoreCommand, "it takes one file.", io);
    }
    const config = readConfig();
    if (!config.ok) {
      io.stderr(describeProblems(config.error));
      return EXIT.usage;
    }
    const identity = await openingKey(values.identity, config.value);
    if (!identity.ok) return tell(identity.error, io);
    const whole = await readWhole(file, identity.value.reveal());
    if (!whole.ok) return tell(whole.error, io);
    const replaces = switches.has("replace");
    io.stderr(planText(whole.value.made, config.value, replaces));
    const progress = progressOn(io);
    const restored = await restoreBackup({
      file,
      keyFile: values.keys ?? join(resolve(file), "..", KEYS_FILE),
      identities: [identity.value.reveal()],
      place: restorePlace(config.value),
      replaces,
      now: now(),
      onTable: (table) => progress.show(table),
    });
    progress.erase();
    if (!restored.ok) return tell(restored.error, io);
    const { rows, gone, organisations, brokenLedgers } = restored.value;
    if (format.value === "json") io.stdout(jsonLine("consentry.restored/1", restored.value));
    else {
      io.stdout(
        `Restored: ${rows} rows of ${organisations} organisations, as of ${restored.value.made}. ${gone} rows of people who were erased since did not come back.\n` +
          "Members who left and API keys that were revoked since are there again: look through both.\n" +
          "Nothing is sent until somebody allows it: look at the campaigns, then allow sending on the page of campaigns.\n",
      );
      if (brokenLedgers > 0) io.stdout(ledgersText(brokenLedgers));
    }
    return brokenLedgers > 0 ? EXIT.no : EXIT.done;
  },
};

function planText(made: string, { databaseUrl, dataDirectory }: Config, replaces: boolean): string {
  const where = databaseUrl === null ? dataDirectory : "the database of DATABASE_URL";
  const what = replaces ? "Everything it holds goes" : "It has to be empty";
  return `The backup is whole. Its state of ${made} comes into ${visible(where)}. ${what}.\n`;
}

function ledgersText(count: number): string {
  return `${count} consent ledgers do not verify: look with consentry ledger verify. They were broken when the backup was made.\n`;
}
