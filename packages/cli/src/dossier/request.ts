import { resolve } from "node:path";

import type { AuditOptions, Language } from "@consentry/audit";
import {
  EmailAddress,
  err,
  ok,
  parseDay,
  parseInstant,
  type Instant,
  type Result,
} from "@consentry/kernel";
import { AUTHORITIES, AUTHORITY_IDS, authorityOf, type AuthorityId } from "@consentry/law/letters";

import { oneOf, parseFlags, type FlagKind } from "../flags.ts";
import { visible } from "../terminal/visible.ts";

/** What `consentry dossier` was asked for, with every default filled in. */
export interface DossierRequest {
  readonly paths: readonly string[];
  readonly output: string;
  readonly language: Language;
  readonly authority: AuthorityId;
  /** Whose public holidays count for the deadline; `null` for none. */
  readonly country: string | null;
  /** `null`: now. */
  readonly madeAt: Instant | null;
  /** A table of companies to read; `null`: only what the auditor knows. */
  readonly companies: string | null;
  readonly options: AuditOptions;
}

const LANGUAGES: readonly Language[] = ["en", "fr", "nl", "de"];

const FLAGS = {
  output: "value",
  authority: "value",
  lang: "value",
  jurisdiction: "value",
  "as-of": "value",
  recipient: "value",
  companies: "value",
  "made-at": "value",
} as const satisfies Record<string, FlagKind>;

/** The time a ZIP archive can write down begins here and ends with 2099. */
const FIRST_YEAR = "1980";
const LAST_YEAR = "2099";

/** Reads the command line of `consentry dossier`; the error is a sentence for the person. */
export function parseDossierRequest(args: readonly string[]): Result<DossierRequest, string> {
  const flags = parseFlags(withLongOutput(args), FLAGS);
  if (!flags.ok) return flags;
  const { values, positionals } = flags.value;
  const language = oneOf("lang", values.lang ?? "en", LANGUAGES);
  if (!language.ok) return language;
  const country = parseCountry(values.jurisdiction);
  if (!country.ok) return country;
  const named = values.authority ?? authorityOf(country.value);
  const authority = oneOf("authority", named, AUTHORITY_IDS);
  if (!authority.ok) return authority;
  const madeAt = parseMoment(values["made-at"]);
  if (!madeAt.ok) return madeAt;
  const files = parseFiles(positionals, values.output);
  if (!files.ok) return files;
  const jurisdiction = country.value ?? AUTHORITIES[authority.value].country;
  const options = parseOptions(values);
  if (!options.ok) return options;
  return ok({
    ...files.value,
    language: language.value,
    authority: authority.value,
    country: jurisdiction,
    madeAt: madeAt.value,
    companies: values.companies ?? null,
    options: {
      ...options.value,
      ...(jurisdiction === null ? {} : { jurisdiction }),
      language: language.value,
    },
  });
}

function parseFiles(
  paths: readonly string[],
  output: string | undefined,
): Result<Pick<DossierRequest, "paths" | "output">, string> {
  if (paths.length === 0) return err("name at least one message, or - for standard input");
  if (paths.filter((path) => path === "-").length > 1) {
    return err("standard input (-) can be read only once");
  }
  if (output === undefined) return err("name the archive to write: -o OUT.zip");
  if (paths.some((path) => path !== "-" && resolve(path) === resolve(output))) {
    return err("the dossier must not replace an original: it is evidence");
  }
  return ok({ paths, output });
}

function parseCountry(given: string | undefined): Result<string | null, string> {
  if (given === undefined) return ok(null);
  const code = given.toUpperCase();
  const isCountry =
    /^[A-Z]{2}$/.test(code) &&
    new Intl.DisplayNames("en", { type: "region", fallback: "none" }).of(code) !== undefined;
  return isCountry
    ? ok(code)
    : err(`--jurisdiction "${visible(given)}" is not a country; write its two letters, like FR`);
}

function parseMoment(given: string | undefined): Result<Instant | null, string> {
  if (given === undefined) return ok(null);
  const moment = parseInstant(given);
  const year = given.slice(0, 4);
  return moment.ok && year >= FIRST_YEAR && year <= LAST_YEAR
    ? moment
    : err(`--made-at "${visible(given)}" is not a moment; write it like 2026-11-22T09:00:00Z`);
}

function parseOptions(
  values: Readonly<Partial<Record<"recipient" | "as-of", string>>>,
): Result<Pick<AuditOptions, "recipient" | "asOf">, string> {
  const { recipient, "as-of": asOf } = values;
  const address = recipient === undefined ? null : EmailAddress.parse(recipient);
  if (address?.ok === false) {
    return err(`--recipient "${visible(recipient ?? "")}" is not an e-mail address`);
  }
  const day = asOf === undefined ? null : parseDay(asOf);
  if (day?.ok === false) {
    return err(`--as-of "${visible(asOf ?? "")}" is not a day; write it like 2022-09-14`);
  }
  return ok({
    ...(address === null ? {} : { recipient: address.value.reveal() }),
    ...(day === null ? {} : { asOf: day.value }),
  });
}

/** The one short flag there is. */
function withLongOutput(args: readonly string[]): readonly string[] {
  const end = args.indexOf("--");
  return args.map((arg, at) => (arg === "-o" && (end < 0 || at < end) ? "--output" : arg));
}
