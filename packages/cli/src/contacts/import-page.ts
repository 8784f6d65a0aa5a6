import type {
  ImportAlert,
  ImportRejection,
  ImportStatus,
  QualityReport,
} from "@consentry/platform";

import { visible } from "../terminal/visible.ts";
import { wrap } from "../terminal/width.ts";

/** Longer lines are hard to read, however wide the terminal. */
const WIDEST = 92;

export interface PageOptions {
  readonly isDry: boolean;
  /** Where the refused rows were written; `null` nowhere. */
  readonly output: string | null;
  readonly columns: number;
}

/** What an import found and did, to be read aloud. It names nobody. */
export function importPage(status: ImportStatus, options: PageOptions): string {
  const { fileName, report } = status;
  const width = Math.min(options.columns, WIDEST);
  const paragraphs = [
    `${visible(fileName)}: ${counted(status.rowsRead, "row", "rows")} read${readAs(status)}`,
    ...(report === null ? [] : [...found(report), ...taken(status), ...concerns(report)]),
    ...(status.state === "applied" ? outcome(status) : waiting(status, options)),
  ];
  return `${paragraphs.flatMap((text) => wrapped(text, width)).join("\n")}\n`;
}

/** How the text was taken: a wrong guess shows here before it shows in names. */
function readAs({ file }: ImportStatus): string {
  const text = file.tables[0]?.text ?? null;
  if (text === null) return "";
  const between = text.delimiter === "\t" ? "tabs" : `“${text.delimiter}”`;
  return ` as ${text.encoding}, columns between ${between}`;
}

function wrapped(text: string, width: number): readonly string[] {
  const indent = /^ */.exec(text)?.[0] ?? "";
  const hanging = indent === "" ? "" : `${indent}  `;
  return wrap(text.trimStart(), width - hanging.length).map(
    (line, at) => (at === 0 ? indent : hanging) + line,
  );
}

function found(report: QualityReport): readonly string[] {
  const { good, rejected, repeated, known, suppressed, suppressing, role, disposable } = report;
  const lines: readonly (readonly [number, string])[] = [
    [good, "to take in"],
    ...Object.entries(rejected).map(
      ([reason, count]) => [count, `refused: ${REFUSED[reason as ImportRejection]}`] as const,
    ),
    [repeated, "repeating an address of the file, taken together"],
    [known, "known already"],
    [suppressed, "not to be written to, and staying so"],
    [suppressing, "saying that nobody may write there; that is kept"],
    [role, "with the address of a role (info@, contact@), not of a person"],
    [disposable, "with a disposable address"],
    [report.overdue, "kept too long already"],
  ];
  return [
    "",
    ...lines
      .filter(([count], at) => count > 0 || at === 0)
      .map(([count, what]) => `  ${grouped(count)} ${what}`),
    ...report.typos.map(
      ({ domain, meant, rows }) =>
        `  ${counted(rows, "address ends", "addresses end")} in ${visible(domain)}: perhaps ${visible(meant)} was meant. Nothing is changed.`,
    ),
  ];
}

const REFUSED: Readonly<Record<ImportRejection, string>> = {
  "no-address": "without an address",
  "bad-address": "the address is none",
  "control-characters": "control characters that no text needs",
  "damaged-text": "text that was damaged before it came here",
  "too-much-text": "more text than is held of a person",
  "row-too-long": "longer than any row of people",
  "quote-never-closed": "a quotation mark that is never closed",
  "text-behind-quote": "text behind a closing quotation mark",
  "more-cells-than-columns": "more cells than columns",
};

function taken({ mapping }: ImportStatus): readonly string[] {
  const { address, locale, country, tags, collectedOn, attributes, consents } = mapping;
  const fields = Object.entries({ locale, country, tags, "collected on": collectedOn })
    .filter(([, column]) => column !== null)
    .map(([what, column]) => `${what} from “${visible(String(column))}”`);
  const named = attributes.map(({ column, name }) => {
    const what = column === name ? "" : ` as ${visible(name)}`;
    return `what stands in “${visible(column)}”${what}`;
  });
  return [
    "",
    `Taken: the address from “${visible(address)}”${["", ...fields, ...named].join(", ")}.`,
    consents.length === 0
      ? "No column is taken for a consent: nobody becomes mailable by this file."
      : `Consents: ${consents.map(({ purpose, channel }) => `${purpose} by ${channel}`).join(", ")}.`,
  ];
}

function concerns(report: QualityReport): readonly string[] {
  const columns = report.columns.map(({ column, concern, shape, isTaken }) => {
    const what =
      concern === "special-category" ? "may tell of health, belief or the like" : "looks unneeded";
    const by = shape === null ? "by its name" : `by its values (${shape})`;
    return `  The column “${visible(column)}” ${what}, ${by}; it is ${isTaken ? "taken" : "not taken"}.`;
  });
  const consents = report.consents.map(
    ({ purpose, given, refused, unproven }) =>
      `  ${visible(purpose)}: ${grouped(given)} shown to be given${refused === 0 ? "" : `; ${grouped(refused)} refused`}${unproven === 0 ? "" : `; ${grouped(unproven)} that nothing shows are kept as unknown`}.`,
  );
  const skews = report.skews.map(
    ({ of, name, before, now }) =>
      `  Unlike the last file of this source: ${of} ${visible(name)} was ${percent(before)}, now ${percent(now)}.`,
  );
  const alerts = report.alerts.map((alert) => `  ${ALERTS[alert]}`);
  return [
    ...(columns.length + consents.length + skews.length === 0
      ? []
      : ["", ...columns, ...consents, ...skews]),
    ...(alerts.length === 0 ? [] : ["", "To be seen by a person first", ...alerts]),
  ];
}

const ALERTS: Readonly<Record<ImportAlert, string>> = {
  "source-quarantined": "Nobody from this source is written to, whatever the file says.",
  "special-category-taken": "A column is taken that may tell of health, belief or the like.",
  "unneeded-taken": "A column is taken that is hardly needed to write to people.",
  "many-rejected": "One row in ten or more was refused.",
  "many-typos": "Many addresses look mistyped.",
  "many-disposable": "One address in ten or more is disposable.",
  "unlike-the-last-file": "The file is made up unlike the last one of this source.",
  "consents-unproven": "The file claims consents that nothing in it shows.",
  overdue: "Some of these data have been kept too long already.",
};

function outcome({ outcome: done }: ImportStatus): readonly string[] {
  const lines: readonly (readonly [number, string])[] = [
    [done.added, "added"],
    [done.changed, "changed"],
    [done.unchanged, "as they were"],
    [done.leftOut, "left out: they said so themselves, or were erased"],
    [done.suppressed, "not to be written to from now on"],
    [done.consents, "consents recorded"],
    [done.notWidened, "consents not recorded: the person has said no"],
  ];
  return [
    "",
    "Applied",
    ...lines
      .filter(([count], at) => count > 0 || at === 0)
      .map(([count, what]) => `  ${grouped(count)} ${what}`),
  ];
}

function waiting({ report }: ImportStatus, { isDry, output }: PageOptions): readonly string[] {
  const isWaiting = (report?.alerts.length ?? 0) > 0;
  const next = isWaiting
    ? "Nobody was added. To go on, having read this: the same command with --acknowledge."
    : "Nobody was added. To go on: the same command without --dry-run.";
  const refused = Object.keys(report?.rejected ?? {}).length > 0 && output === null;
  return [
    "",
    ...(refused ? ["The refused rows, with line and reason: -o REJECTED.csv"] : []),
    isDry || isWaiting ? next : "It was not applied to its end: run the same command again.",
  ];
}

function counted(count: number, one: string, many: string): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

function grouped(count: number): string {
  return count.toLocaleString("en-GB");
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
