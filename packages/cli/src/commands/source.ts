import { err, ok, parseDay, type Day, type Result } from "@consentry/kernel";
import {
  declareSource,
  listSources,
  ORIGIN_KINDS,
  withOrganisation,
  type SourceDeclaration,
  type SourceWithCounts,
} from "@consentry/platform";

import { now } from "../clock.ts";
import type { Command, Io } from "../command.ts";
import { formatOf } from "../consent/flags.ts";
import { inOrganisation } from "../consent/open-organisation.ts";
import { EXIT } from "../exit-code.ts";
import { oneOf, parseFlags } from "../flags.ts";
import { jsonLine } from "../store/json-line.ts";
import { problemsLine } from "../store/with-database.ts";
import { visible } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";

const USAGE = `Declares where data come from, and lists what was declared. No contact without a source.

Usage: consentry source declare --kind KIND --name NAME [--obtained-on DAY] [--terms TEXT]
                                [--names-us yes|no] [--informed-on DAY] [--informed-wording TEXT]
                                [--opt-out-offered yes|no]
                                [--organisation NAME] [--format text|json]
       consentry source list [--organisation NAME] [--format text|json]

Options of declare
  --kind KIND              ${ORIGIN_KINDS.join(", ")}
  --name NAME              what it is called here
  --obtained-on DAY        when the data were collected there, as 2026-05-02
  --terms TEXT             what the origin said about use by others
  --names-us yes|no        whether people were told about us by name when a partner asked them
  --informed-on DAY        when people were told who holds their data
  --informed-wording TEXT  in which words
  --opt-out-offered yes|no whether people were offered to object, free and simple, when their data
                           were collected; own customers are only written to where they were

What is left out counts as not shown. Law says at once whether anybody from there may be written
to; whoever is held back is seen, and never written to.

Exit codes
  0  done    2  wrong command line    4  the database broke
`;

export const sourceCommand: Command = {
  name: "source",
  summary: "Declare where people's data come from.",
  usage: USAGE,
  async run([word, ...rest], io) {
    if (word === "declare") return declare(rest, io);
    if (word === "list") return list(rest, io);
    const problem =
      word === undefined ? "say what to do: declare or list" : `there is no “${visible(word)}”`;
    return refuse(problem, io);
  },
};

function refuse(problem: string, io: Io): number {
  return usageError(sourceCommand, `${problem}.`, io);
}

async function declare(args: readonly string[], io: Io): Promise<number> {
  const flags = parseFlags(args, {
    kind: "value",
    name: "value",
    "obtained-on": "value",
    terms: "value",
    "names-us": "value",
    "informed-on": "value",
    "informed-wording": "value",
    "opt-out-offered": "value",
    organisation: "value",
    format: "value",
  });
  if (!flags.ok) return refuse(flags.error, io);
  const { values, positionals } = flags.value;
  if (positionals.length > 0) return refuse("it takes flags only", io);
  const declaration = declarationOf(values);
  if (!declaration.ok) return refuse(declaration.error, io);
  const format = formatOf(values.format);
  if (!format.ok) return refuse(format.error, io);
  return inOrganisation(values.organisation, io, async ({ database, organisation }) => {
    const made = await withOrganisation(database, organisation.id, (tx) =>
      declareSource(tx, organisation, declaration.value, { by: "member:command-line", at: now() }),
    );
    if (!made.ok) {
      const { error } = made;
      return refuse(
        error.kind === "bad-declaration" ? problemsLine(error.problems) : error.kind,
        io,
      );
    }
    const source = { ...made.value, contacts: 0 };
    io.stdout(format.value === "json" ? asJson(source) : asLine(source));
    return EXIT.done;
  });
}

type Values = Readonly<Partial<Record<string, string>>>;

function declarationOf(values: Values): Result<SourceDeclaration, string> {
  const kind = oneOf("kind", values["kind"] ?? "", ORIGIN_KINDS);
  if (!kind.ok) return kind;
  if (values["name"] === undefined) return err("give it a --name");
  const obtainedOn = dayIn("obtained-on", values);
  if (!obtainedOn.ok) return obtainedOn;
  const informedOn = dayIn("informed-on", values);
  if (!informedOn.ok) return informedOn;
  const namesUs = yesOrNo("names-us", values);
  if (!namesUs.ok) return namesUs;
  const optOutOffered = yesOrNo("opt-out-offered", values);
  if (!optOutOffered.ok) return optOutOffered;
  return ok({
    kind: kind.value,
    name: values["name"],
    obtainedOn: obtainedOn.value,
    terms: values["terms"] ?? null,
    namesUs: namesUs.value,
    informedOn: informedOn.value,
    informedWording: values["informed-wording"] ?? null,
    optOutOffered: optOutOffered.value,
  });
}

function yesOrNo(flag: string, values: Values): Result<boolean | null, string> {
  const given = values[flag];
  if (given === undefined) return ok(null);
  const answer = oneOf(flag, given, ["yes", "no"] as const);
  return answer.ok ? ok(answer.value === "yes") : answer;
}

function dayIn(flag: string, values: Values): Result<Day | null, string> {
  const given = values[flag];
  if (given === undefined) return ok(null);
  const day = parseDay(given);
  return day.ok ? day : err(`--${flag} is a day such as 2026-05-02`);
}

async function list(args: readonly string[], io: Io): Promise<number> {
  const flags = parseFlags(args, { organisation: "value", format: "value" });
  if (!flags.ok) return refuse(flags.error, io);
  const { values } = flags.value;
  const format = formatOf(values.format);
  if (!format.ok) return refuse(format.error, io);
  return inOrganisation(values.organisation, io, async ({ database, organisation }) => {
    const all = await withOrganisation(database, organisation.id, (tx) =>
      listSources(tx, organisation.id),
    );
    if (format.value === "json") io.stdout(all.map(asJson).join(""));
    else if (all.length === 0) io.stdout("There is none yet: consentry source declare\n");
    else io.stdout(all.map(asLine).join(""));
    return EXIT.done;
  });
}

function asLine({ id, name, kind, contacts, quarantinedBy }: SourceWithCounts): string {
  const people = `${contacts.toLocaleString("en-GB")} ${contacts === 1 ? "contact" : "contacts"}`;
  const held =
    quarantinedBy === null ? "" : `; nobody from it is written to (rule ${quarantinedBy})`;
  return `${id}  ${visible(name)} (${kind}): ${people}${held}\n`;
}

function asJson(source: SourceWithCounts): string {
  return jsonLine("consentry.source/1", source);
}
