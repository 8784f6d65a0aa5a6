import { readFile } from "node:fs/promises";
import { basename } from "node:path";

import { err, ok, type Result } from "@consentry/kernel";
import {
  acknowledgeImport,
  applyImport,
  listSources,
  rejectedRows,
  startImport,
  withOrganisation,
  type Importer,
  type ImportFailure,
  type ImportStatus,
} from "@consentry/platform";

import { now } from "../clock.ts";
import type { Io } from "../command.ts";
import { formatOf, withLongOutput } from "../consent/flags.ts";
import { inOrganisation, type OpenOrganisation } from "../consent/open-organisation.ts";
import { EXIT } from "../exit-code.ts";
import { parseFlags } from "../flags.ts";
import { CannotWrite, intoFile } from "../store/into-file.ts";
import { jsonLine } from "../store/json-line.ts";
import { noteAct } from "../store/note-act.ts";
import { visible } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";
import { importFailureText } from "./import-failure-text.ts";
import { importPage } from "./import-page.ts";
import { ImportProgressLine } from "./import-progress.ts";

const NAME = { name: "contacts" };

/** Whoever sits at this command line; a program has a name of its own. */
const BY = "member:command-line";

/** A mapping is some lines; more is another file. */
const LARGEST_MAPPING = 1024 * 1024;

interface Request {
  readonly file: string;
  readonly source: string;
  readonly map: string | null;
  readonly output: string | null;
  readonly organisation: string | undefined;
  readonly isDry: boolean;
  readonly isAcknowledged: boolean;
  readonly format: "text" | "json";
}

/** `consentry contacts import FILE`. */
export async function importCommand(args: readonly string[], io: Io): Promise<number> {
  const request = parseRequest(args);
  if (!request.ok) return usageError(NAME, `${request.error}.`, io);
  const mapping = await readMapping(request.value.map);
  if (!mapping.ok) return usageError(NAME, `${mapping.error}.`, io);
  return inOrganisation(request.value.organisation, io, async (open) => {
    const source = await sourceNamed(open, request.value.source);
    if (!source.ok) return usageError(NAME, `${source.error}.`, io);
    await withOrganisation(open.database, open.organisation.id, (tx) =>
      noteAct(tx, open, "changed", "startImport"),
    );
    const progress = new ImportProgressLine(io);
    const importer: Importer = {
      database: open.database,
      organisation: open.organisation.id,
      keys: open.keys,
      now,
      onProgress: (done) => progress.show(done),
    };
    const given = { source: source.value, mapping: mapping.value };
    const done = await importFile(importer, request.value, given);
    progress.erase();
    if (!done.ok) return refused(done.error, io);
    return finish(importer, done.value, request.value, io);
  });
}

/** Reads, and applies unless it is a dry run or somebody has to look first. */
async function importFile(
  importer: Importer,
  { file, isDry, isAcknowledged }: Request,
  { source, mapping }: { readonly source: string; readonly mapping: unknown },
): Promise<Result<ImportStatus, ImportFailure>> {
  const read = await startImport(importer, {
    path: file,
    fileName: basename(file),
    source,
    mapping,
    by: BY,
  });
  if (!read.ok || isDry) return read;
  if (isAcknowledged) {
    const seen = await acknowledgeImport(importer, read.value.id, BY);
    if (!seen.ok) return seen;
  }
  const applied = await applyImport(importer, read.value.id);
  const isWaiting = !applied.ok && applied.error.kind === "not-acknowledged";
  return isWaiting ? read : applied;
}

async function finish(
  importer: Importer,
  status: ImportStatus,
  { format, output, isDry, isAcknowledged }: Request,
  io: Io,
): Promise<number> {
  if (output !== null) {
    try {
      const sink = intoFile(output);
      for await (const text of rejectedRows(importer, status.id)) await sink.write(text);
      await sink.end();
    } catch (error) {
      if (!(error instanceof CannotWrite)) throw error;
      io.stderr(`consentry contacts: ${visible(output)} cannot be written\n`);
      return EXIT.broken;
    }
  }
  io.stdout(
    format === "json"
      ? jsonLine("consentry.import/1", status)
      : importPage(status, { isDry, output, columns: io.columns ?? 80 }),
  );
  const isWaiting = status.state === "checked" && (status.report?.alerts.length ?? 0) > 0;
  return isWaiting && !isDry && !isAcknowledged ? EXIT.no : EXIT.done;
}

function refused(failure: ImportFailure, io: Io): number {
  const { sentence, code } = importFailureText(failure);
  io.stderr(`consentry contacts: ${sentence}\n`);
  return code;
}

async function sourceNamed(
  { database, organisation }: OpenOrganisation,
  named: string,
): Promise<Result<string, string>> {
  const all = await withOrganisation(database, organisation.id, (tx) =>
    listSources(tx, organisation.id),
  );
  const [one, other] = all.filter(({ id, name }) => id === named || name === named);
  if (one !== undefined && other === undefined) return ok(one.id);
  if (one !== undefined) return err(`several sources are named “${visible(named)}”: give its id`);
  const there = all.map(({ name }) => `“${visible(name)}”`).join(", ");
  return err(
    `there is no source “${visible(named)}”. ${there === "" ? "Declare one" : `There are ${there}; or declare one`}: consentry source declare`,
  );
}

async function readMapping(path: string | null): Promise<Result<unknown, string>> {
  if (path === null) return ok(null);
  try {
    const text = await readFile(path, "utf8");
    if (text.length > LARGEST_MAPPING) return err("the mapping is too large to be one");
    const json: unknown = JSON.parse(text);
    // The report of a dry run can be handed back as it was printed.
    const isReport = typeof json === "object" && json !== null && "mapping" in json;
    return ok(isReport ? json.mapping : json);
  } catch {
    return err(`the mapping ${visible(path)} is no JSON file that can be read`);
  }
}

function parseRequest(args: readonly string[]): Result<Request, string> {
  const flags = parseFlags(withLongOutput(args), {
    source: "value",
    map: "value",
    output: "value",
    organisation: "value",
    format: "value",
    "dry-run": "switch",
    acknowledge: "switch",
  });
  if (!flags.ok) return flags;
  const { values, switches, positionals } = flags.value;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return err("name one file");
  if (values.source === undefined) return err("say where these data come from: --source NAME");
  const format = formatOf(values.format);
  if (!format.ok) return format;
  return ok({
    file,
    source: values.source,
    map: values.map ?? null,
    output: values.output ?? null,
    organisation: values.organisation,
    isDry: switches.has("dry-run"),
    isAcknowledged: switches.has("acknowledge"),
    format: format.value,
  });
}
