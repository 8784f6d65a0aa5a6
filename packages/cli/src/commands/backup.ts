import { join, resolve } from "node:path";

import {
  acrossOrganisations,
  backUpNow,
  backupKeys,
  describeProblems,
  identityPath,
  KEYS_FILE,
  keptSecret,
  listBackups,
  readBackupSettings,
  readConfig,
  readWhole,
  tryBackup,
  type Backup,
} from "@consentry/platform";

import { openingKey, progressOn, sizeText, tell } from "../backup/common.ts";
import { now } from "../clock.ts";
import type { Command, Io } from "../command.ts";
import { formatOf, withLongOutput } from "../consent/flags.ts";
import { EXIT } from "../exit-code.ts";
import { parseFlags } from "../flags.ts";
import { jsonLine } from "../store/json-line.ts";
import { withDatabase } from "../store/with-database.ts";
import { visible } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";

const USAGE = `Backs everything up, shows what backups there are, and checks one.

Usage: consentry backup [-o DIR] [--format text|json]
       consentry backup list [--format text|json]
       consentry backup verify FILE [--identity FILE] [--restore] [--keys FILE]

backup writes one file to CONSENTRY_BACKUP_DIR or DIR, compressed, and encrypted with age to
CONSENTRY_BACKUP_RECIPIENT; without that, to a key that is made and kept in CONSENTRY_DATA. Keep a
copy of that key elsewhere: a backup without it is lost with the machine. Nobody has to stop
working meanwhile. A process that runs makes one every night by itself.

Beside the backups lies one file named “keys”, which is written anew each time: what is known of a
person opens with it alone. Whoever is erased loses their key there, and so in all backups. Copy
it along with them, and let the newest take the place of the older.

verify reads a backup to its end; with --restore it puts it back, too, on a database that is made
for it and removed again.

Options
  -o, --output DIR   where to, when not to the folder of this installation
  --identity FILE    the key that opens it (age); the one in CONSENTRY_DATA when left out
  --keys FILE        the file of keys; the one beside the backup when left out
  --restore          put it back for trial
  --format FORMAT    text (when left out) or json
  --help             this text

Exit codes
  0  made, listed; or: it is whole    1  list: there is none
  2  wrong command line    3  the file, or what opens it, cannot be used
  4  the database or the disk broke
`;

export const backupCommand: Command = {
  name: "backup",
  summary: "Back everything up, encrypted; list and check backups.",
  usage: USAGE,
  async run([word, ...rest], io) {
    if (word === "list") return list(rest, io);
    if (word === "verify") return verify(rest, io);
    if (word !== undefined && !word.startsWith("-")) {
      return refuse(`there is no “${visible(word)}”; say nothing, list or verify`, io);
    }
    return make(word === undefined ? [] : [word, ...rest], io);
  },
};

function refuse(problem: string, io: Io): number {
  return usageError(backupCommand, `${problem}.`, io);
}

async function make(args: readonly string[], io: Io): Promise<number> {
  const flags = parseFlags(withLongOutput(args), { output: "value", format: "value" });
  if (!flags.ok) return refuse(flags.error, io);
  const { values, positionals } = flags.value;
  if (positionals.length > 0) return refuse("it takes no file; a folder is named with -o", io);
  const format = formatOf(values.format);
  if (!format.ok) return refuse(format.error, io);
  return withDatabase(io, async (database, config) => {
    const secret = await keptSecret(config);
    if (!secret.ok) {
      io.stderr(`${secret.error}\n`);
      return EXIT.broken;
    }
    const keys = await backupKeys(config.dataDirectory, config.backups.recipients);
    if (!keys.ok) return tell(keys.error, io);
    const own = config.backups.folder ?? join(config.dataDirectory, "backups");
    const folder = values.output === undefined ? own : resolve(values.output);
    const progress = progressOn(io);
    const work = {
      database,
      secret: secret.value,
      now,
      folder: own,
      recipients: config.backups.recipients,
      dataDirectory: config.dataDirectory,
    };
    const made = await backUpNow(work, keys.value, {
      folder,
      onTable: (table) => progress.show(table),
    });
    progress.erase();
    if (!made.ok) return tell(made.error, io);
    const { file, bytes, rows, unsealed } = made.value;
    const paths = { file: join(folder, file), keys: join(folder, KEYS_FILE) };
    if (format.value === "json") {
      io.stdout(jsonLine("consentry.made-backup/1", { ...paths, bytes, rows, unsealed }));
    } else {
      io.stdout(`${paths.file}: ${rows} rows, ${sizeText(bytes)}\n${paths.keys}: what opens it\n`);
    }
    if (keys.value.identity !== null) {
      io.stderr(
        `Keep a copy of ${identityPath(config.dataDirectory)} elsewhere, and not beside the backups: without it none of them can be opened, and with it all can.\n`,
      );
    }
    return EXIT.done;
  });
}

async function list(args: readonly string[], io: Io): Promise<number> {
  const flags = parseFlags(args, { format: "value" });
  if (!flags.ok) return refuse(flags.error, io);
  const format = formatOf(flags.value.values.format);
  if (!format.ok) return refuse(format.error, io);
  if (flags.value.positionals.length > 0) return refuse("list takes no file", io);
  return withDatabase(io, async (database) => {
    const { backups, folder } = await acrossOrganisations(database, async (tx) => ({
      backups: await listBackups(tx),
      folder: (await readBackupSettings(tx)).folder,
    }));
    if (format.value === "json") {
      io.stdout(backups.map((backup) => jsonLine("consentry.listed-backup/1", backup)).join(""));
    } else if (backups.length === 0)
      io.stdout("There is no backup yet. Make one: consentry backup\n");
    else io.stdout(`In ${folder ?? "an unknown folder"}:\n${backups.map(asLine).join("")}`);
    return backups.some(({ state }) => state === "made") ? EXIT.done : EXIT.no;
  });
}

function asLine(backup: Backup): string {
  if (backup.state !== "made") {
    return `${backup.beganAt}  ${backup.state}${backup.failure === null ? "" : `: ${visible(backup.failure)}`}\n`;
  }
  const trial =
    backup.triedAt === null
      ? ""
      : backup.trialFault === null
        ? `, came back for trial on ${backup.triedAt}`
        : `, DID NOT COME BACK: ${visible(backup.trialFault)}`;
  const kept = backup.keepUntil === null ? "" : `, kept until ${backup.keepUntil}`;
  return `${backup.madeAt ?? ""}  ${backup.file ?? ""}  ${sizeText(backup.bytes ?? 0)}${kept}${trial}\n`;
}

async function verify(args: readonly string[], io: Io): Promise<number> {
  const flags = parseFlags(args, {
    identity: "value",
    keys: "value",
    restore: "switch",
    format: "value",
  });
  if (!flags.ok) return refuse(flags.error, io);
  const { values, switches, positionals } = flags.value;
  const format = formatOf(values.format);
  if (!format.ok) return refuse(format.error, io);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return refuse("verify takes one file", io);
  const config = readConfig();
  if (!config.ok) {
    io.stderr(describeProblems(config.error));
    return EXIT.usage;
  }
  const identity = await openingKey(values.identity, config.value);
  if (!identity.ok) return tell(identity.error, io);
  const whole = await readWhole(file, identity.value.reveal());
  if (!whole.ok) return tell(whole.error, io);
  const { made, step, tables, bytes } = whole.value;
  const came = switches.has("restore")
    ? await tryBackup({
        file,
        keyFile: values.keys ?? join(resolve(file), "..", KEYS_FILE),
        identity: identity.value,
        dataDirectory: config.value.dataDirectory,
        now: now(),
      })
    : null;
  if (came !== null && !came.ok) return tell(came.error, io);
  if (format.value === "json") {
    io.stdout(
      jsonLine("consentry.backup-check/1", {
        file,
        ...whole.value,
        restored: came === null ? null : came.value,
      }),
    );
    return EXIT.done;
  }
  io.stdout(
    `It is whole: ${made}, ${tables} tables, ${sizeText(bytes)}, made at step ${visible(step)}.\n`,
  );
  if (came !== null) {
    io.stdout(
      `It comes back: ${came.value.rows} rows of ${came.value.organisations} organisations; ${came.value.gone} rows of people who were erased since did not.\n`,
    );
  }
  return EXIT.done;
}
