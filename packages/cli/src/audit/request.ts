import { availableParallelism } from "node:os";

import type { Language, Severity } from "@consentry/audit";
import { EmailAddress, err, ok, parseDay, type Result } from "@consentry/kernel";

import { oneOf, parseFlags, type FlagKind } from "../flags.ts";
import { visible } from "../terminal/visible.ts";
import type { AuditSettings } from "./batch/task.ts";
import { parseResolve, RESOLVE_FLAGS, type ResolveRequest } from "./resolve/resolve-request.ts";
import { SEVERITIES } from "./severity.ts";

export type Format = "text" | "json" | "jsonl" | "html" | "sarif";

/** What `consentry audit` was asked for, with every default filled in. */
export interface AuditRequest {
  readonly paths: readonly string[];
  readonly format: Format;
  /** One summary of all messages instead of a report of each. */
  readonly isSummary: boolean;
  readonly failOn: Severity | null;
  readonly jobs: number;
  readonly isColourWanted: boolean;
  /** Show every message to a real browser as well. */
  readonly isRenderingWanted: boolean;
  readonly language: Language;
  readonly options: AuditSettings["options"];
  /** A table of companies to read; `null`: only what the auditor knows. */
  readonly companies: string | null;
  /** What the world may be asked; `null`: nothing, as always unless the person says otherwise. */
  readonly resolve: ResolveRequest | null;
}

const FORMATS: readonly Format[] = ["text", "json", "jsonl", "html", "sarif"];
const SUMMARY_FORMATS: readonly Format[] = ["text", "json", "html"];
const LANGUAGES: readonly Language[] = ["en", "fr", "nl", "de"];

const FLAGS = {
  format: "value",
  recipient: "value",
  "as-of": "value",
  jurisdiction: "value",
  companies: "value",
  lang: "value",
  "fail-on": "value",
  jobs: "value",
  "no-color": "switch",
  ...RESOLVE_FLAGS,
  summary: "switch",
  render: "switch",
} as const satisfies Record<string, FlagKind>;

/** More threads than this only cost memory: nothing to audit on is this wide. */
const MOST_JOBS = 256;

/** Reads the command line of `consentry audit`; the error is a sentence for the person. */
export function parseAuditRequest(args: readonly string[]): Result<AuditRequest, string> {
  const flags = parseFlags(args, FLAGS);
  if (!flags.ok) return flags;
  const { values, lists, switches, positionals } = flags.value;
  const format = oneOf("format", values.format ?? "text", FORMATS);
  if (!format.ok) return format;
  const isSummary = switches.has("summary");
  if (isSummary && !SUMMARY_FORMATS.includes(format.value)) {
    return err(`--summary is written as ${SUMMARY_FORMATS.join(", ")}, not as ${format.value}`);
  }
  const language = oneOf("lang", values.lang ?? "en", LANGUAGES);
  if (!language.ok) return language;
  const failOn = values["fail-on"] === undefined ? ok(null) : parseSeverity(values["fail-on"]);
  if (!failOn.ok) return failOn;
  const jobs = values.jobs === undefined ? ok(availableParallelism()) : parseJobs(values.jobs);
  if (!jobs.ok) return jobs;
  const options = parseOptions(values);
  if (!options.ok) return options;
  const resolve = parseResolve(switches.has("resolve"), values["resolve-limit"], lists.networks);
  if (!resolve.ok) return resolve;
  if (positionals.length === 0) {
    return err("name a message, a folder or a mailbox to audit, or - for standard input");
  }
  if (positionals.filter((path) => path === "-").length > 1) {
    return err("standard input (-) can be read only once");
  }
  return ok({
    paths: positionals,
    format: format.value,
    isSummary,
    failOn: failOn.value,
    jobs: jobs.value,
    isColourWanted: !switches.has("no-color"),
    isRenderingWanted: switches.has("render"),
    language: language.value,
    options: { ...options.value, language: language.value },
    companies: values.companies ?? null,
    resolve: resolve.value,
  });
}

function parseSeverity(given: string): Result<Severity, string> {
  return oneOf("fail-on", given, SEVERITIES);
}

function parseJobs(given: string): Result<number, string> {
  const jobs = Number(given);
  const isCount = /^\d{1,3}$/.test(given) && jobs >= 1 && jobs <= MOST_JOBS;
  return isCount
    ? ok(jobs)
    : err(`--jobs "${visible(given)}" is not a number of threads from 1 to ${MOST_JOBS}`);
}

function parseOptions(
  values: Readonly<Partial<Record<"recipient" | "as-of" | "jurisdiction", string>>>,
): Result<AuditSettings["options"], string> {
  const { recipient, "as-of": asOf, jurisdiction } = values;
  const address = recipient === undefined ? null : EmailAddress.parse(recipient);
  if (address?.ok === false) {
    return err(`--recipient "${visible(recipient ?? "")}" is not an e-mail address`);
  }
  const day = asOf === undefined ? null : parseDay(asOf);
  if (day?.ok === false) {
    return err(`--as-of "${visible(asOf ?? "")}" is not a day; write it like 2022-09-14`);
  }
  const country = jurisdiction?.toUpperCase();
  if (country !== undefined && !isCountry(country)) {
    return err(
      `--jurisdiction "${visible(jurisdiction ?? "")}" is not a country; write its two letters, like FR`,
    );
  }
  return ok({
    ...(address === null ? {} : { recipient: address.value.reveal() }),
    ...(day === null ? {} : { asOf: day.value }),
    ...(country === undefined ? {} : { jurisdiction: country }),
  });
}

function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code)) return false;
  return new Intl.DisplayNames("en", { type: "region", fallback: "none" }).of(code) !== undefined;
}
