import {
  checkOrganisation,
  listOrganisations,
  makeOrganisation,
  type Organisation,
} from "@consentry/platform";

import type { Command, Io } from "../command.ts";
import { formatOf } from "../consent/flags.ts";
import { EXIT } from "../exit-code.ts";
import { parseFlags } from "../flags.ts";
import { jsonLine } from "../store/json-line.ts";
import { problemsLine, withDatabase } from "../store/with-database.ts";
import { visible } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";

const USAGE = `Makes and lists organisations: who decides what mail is for. Everything else is one's.

Usage: consentry organisation create --name NAME [--country FR] [--contact ADDRESS]
                                     [--privacy-notice URL] [--locale en|fr|nl|de]
       consentry organisation list [--format text|json]

Options of create
  --name NAME            as people know it
  --country CODE         two capitals; its law judges where data come from. It cannot be changed
  --contact ADDRESS      where people reach it about their data: an address or a page
  --privacy-notice URL   its privacy notice
  --locale LANGUAGE      the language it writes in where nobody said another; en when left out
  --format FORMAT        text (when left out) or json

They work beside a running server.

Exit codes
  0  done    2  wrong command line    4  the database broke

Example
  consentry organisation create --name "Chorale" --country FR --contact dpo@example.org
`;

export const organisationCommand: Command = {
  name: "organisation",
  summary: "Make and list organisations.",
  usage: USAGE,
  async run([word, ...rest], io) {
    if (word === "create") return create(rest, io);
    if (word === "list") return list(rest, io);
    const problem =
      word === undefined ? "say what to do: create or list" : `there is no “${visible(word)}”`;
    return usageError(organisationCommand, `${problem}.`, io);
  },
};

async function create(args: readonly string[], io: Io): Promise<number> {
  const refuse = (problem: string): number => usageError(organisationCommand, `${problem}.`, io);
  const flags = parseFlags(args, {
    name: "value",
    country: "value",
    contact: "value",
    "privacy-notice": "value",
    locale: "value",
    format: "value",
  });
  if (!flags.ok) return refuse(flags.error);
  const { values, positionals } = flags.value;
  const format = formatOf(values.format);
  if (!format.ok) return refuse(format.error);
  if (positionals.length > 0 || values.name === undefined) return refuse("give it a --name");
  const checked = checkOrganisation({
    name: values.name,
    country: values.country ?? null,
    contact: values.contact ?? "",
    privacyNotice: values["privacy-notice"] ?? null,
    locale: values.locale ?? "en",
  });
  if (!checked.ok) return refuse(problemsLine(checked.error));
  return withDatabase(io, async (database) => {
    const made = await makeOrganisation(database, checked.value);
    if (format.value === "json") io.stdout(asJson(made));
    else io.stdout(`${visible(made.name)} is there. Its id: ${made.id}\n${WHAT_NEXT}`);
    return EXIT.done;
  });
}

const WHAT_NEXT = `
Next, a key for a program, or a source and its people:
  consentry api-key create --name "Shop" --role editor
  consentry source declare --kind form --name "Web form"
  consentry contacts import people.csv --source "Web form" --dry-run
`;

async function list(args: readonly string[], io: Io): Promise<number> {
  const flags = parseFlags(args, { format: "value" });
  if (!flags.ok) return usageError(organisationCommand, `${flags.error}.`, io);
  const format = formatOf(flags.value.values.format);
  if (!format.ok) return usageError(organisationCommand, `${format.error}.`, io);
  return withDatabase(io, async (database) => {
    const all = await listOrganisations(database);
    if (format.value === "json") io.stdout(all.map(asJson).join(""));
    else if (all.length === 0) io.stdout("There is none yet: consentry organisation create\n");
    else io.stdout(all.map(asLine).join(""));
    return EXIT.done;
  });
}

function asLine({ id, name, country, contact }: Organisation): string {
  const said = [country ?? "no country stated", visible(contact)].filter((text) => text !== "");
  return `${visible(name)} (${id}): ${said.join(", ")}\n`;
}

function asJson(organisation: Organisation): string {
  return jsonLine("consentry.organisation/1", organisation);
}
