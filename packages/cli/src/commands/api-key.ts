import { err, ok, type Result } from "@consentry/kernel";
import {
  API_ROUTES,
  DAYS_OF_A_KEY,
  listApiKeys,
  makeApiKey,
  MOST_DAYS_OF_A_KEY,
  revokeApiKey,
  ROLES,
  scopesFor,
  withOrganisation,
  type ApiKey,
  type Role,
} from "@consentry/platform";

import { now } from "../clock.ts";
import type { Command, Io } from "../command.ts";
import { formatOf } from "../consent/flags.ts";
import { inOrganisation } from "../consent/open-organisation.ts";
import { EXIT } from "../exit-code.ts";
import { oneOf, parseFlags } from "../flags.ts";
import { jsonLine } from "../store/json-line.ts";
import { visible } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";

const USAGE = `Makes, lists and revokes the keys with which programs speak for an organisation.

Usage: consentry api-key create --name NAME [--role ROLE] [--scope SCOPE]... [--days DAYS]
                                [--organisation NAME]
       consentry api-key list [--organisation NAME] [--format text|json]
       consentry api-key revoke ID [--organisation NAME]

create prints the key, once and on its own: only its hash is kept. revoke ends one at once and
for good.

Options
  --name NAME            what the key is for, so that you know which to revoke
  --role ROLE            viewer (when left out): reads
                         editor: reads and changes
                         dpo: reads, erases, exports the ledger
                         owner: all of it
  --scope SCOPE          all that its role may, when left out; else only this, such as
                         contacts:read; once for each
  --days DAYS            for how long, ${DAYS_OF_A_KEY} when left out, ${MOST_DAYS_OF_A_KEY} at most
  --organisation NAME    which organisation, by name or id, where there are several
  --format FORMAT        text (when left out) or json

What the interface takes and answers: /api/v1 of the running server.

Exit codes
  0  done    1  there is no such key in force    2  wrong command line    4  the database broke

Example
  KEY=$(consentry api-key create --name "Shop" --role editor)
  curl -H "Authorization: Bearer $KEY" http://localhost:4400/api/v1/organisation
`;

export const apiKeyCommand: Command = {
  name: "api-key",
  summary: "Make, list and revoke keys for programs.",
  usage: USAGE,
  async run([word, ...rest], io) {
    if (word === "create") return create(rest, io);
    if (word === "list") return list(rest, io);
    if (word === "revoke") return revoke(rest, io);
    const problem =
      word === undefined
        ? "say what to do: create, list or revoke"
        : `there is no “${visible(word)}”`;
    return refuse(problem, io);
  },
};

function refuse(problem: string, io: Io): number {
  return usageError(apiKeyCommand, `${problem}.`, io);
}

/** As the table bounds it. */
const LONGEST_NAME = 200;

async function create(args: readonly string[], io: Io): Promise<number> {
  const flags = parseFlags(args, {
    name: "value",
    role: "value",
    scope: "values",
    days: "value",
    organisation: "value",
    format: "value",
  });
  if (!flags.ok) return refuse(flags.error, io);
  const { values, positionals } = flags.value;
  const { name = "", organisation: named } = values;
  if (positionals.length > 0 || name.trim() === "" || name.length > LONGEST_NAME) {
    return refuse(`give it a --name of at most ${LONGEST_NAME} characters`, io);
  }
  const role = oneOf("role", values.role ?? "viewer", ROLES);
  if (!role.ok) return refuse(role.error, io);
  const days = daysOf(values.days);
  if (!days.ok) return refuse(days.error, io);
  const scopes = scopesOf(role.value, flags.value.lists.scope);
  if (!scopes.ok) return refuse(scopes.error, io);
  const format = formatOf(values.format);
  if (!format.ok) return refuse(format.error, io);
  const key = { name: name.trim(), role: role.value, scopes: scopes.value, days: days.value };
  return inOrganisation(named, io, async ({ database, organisation }) => {
    const made = await withOrganisation(database, organisation.id, (tx) =>
      makeApiKey(tx, organisation.id, key, now()),
    );
    io.stdout(
      format.value === "json"
        ? jsonLine("consentry.api-key/1", { ...made.key, key: made.text })
        : `${made.text}\n`,
    );
    io.stderr(
      `The key “${visible(made.key.name)}” of ${visible(organisation.name)} (${made.key.role}), until ${made.key.expiresAt}. It is shown this once; only its hash is kept.\n`,
    );
    return EXIT.done;
  });
}

async function list(args: readonly string[], io: Io): Promise<number> {
  const flags = parseFlags(args, { organisation: "value", format: "value" });
  if (!flags.ok) return refuse(flags.error, io);
  const format = formatOf(flags.value.values.format);
  if (!format.ok) return refuse(format.error, io);
  const { organisation: named } = flags.value.values;
  return inOrganisation(named, io, async ({ database, organisation }) => {
    const all = await withOrganisation(database, organisation.id, (tx) =>
      listApiKeys(tx, organisation.id),
    );
    if (format.value === "json") {
      io.stdout(all.map((key) => jsonLine("consentry.api-key/1", key)).join(""));
    } else if (all.length === 0) io.stdout("There is no key yet.\n");
    else io.stdout(all.map(asLine).join(""));
    return EXIT.done;
  });
}

function asLine({ id, name, role, scopes, expiresAt, usedOn, revokedAt }: ApiKey): string {
  const ended = revokedAt === null ? `ends ${expiresAt}` : `revoked ${revokedAt}`;
  const only = scopes === null ? "" : `, only ${scopes.join(" ")}`;
  const used = usedOn === null ? "never used" : `last used ${usedOn}`;
  return `${id}  ${role.padEnd(6)}  ${visible(name)}${only}, ${used}, ${ended}\n`;
}

function daysOf(text = String(DAYS_OF_A_KEY)): Result<number, string> {
  const days = Number(text);
  return Number.isInteger(days) && days >= 1 && days <= MOST_DAYS_OF_A_KEY
    ? ok(days)
    : err(`--days is a whole number, 1 to ${MOST_DAYS_OF_A_KEY}`);
}

/** `null`: all that the role may. */
function scopesOf(
  role: Role,
  given: readonly string[] = [],
): Result<readonly string[] | null, string> {
  const known = scopesFor(API_ROUTES, role);
  const wrong = given.find((scope) => !known.includes(scope));
  if (wrong !== undefined) {
    return err(`there is no scope “${visible(wrong)}” for ${role}; there is ${known.join(", ")}`);
  }
  return ok(given.length === 0 ? null : given);
}

async function revoke(args: readonly string[], io: Io): Promise<number> {
  const flags = parseFlags(args, { organisation: "value" });
  if (!flags.ok) return refuse(flags.error, io);
  const [id, ...more] = flags.value.positionals;
  if (id === undefined || more.length > 0 || !UUID.test(id)) {
    return refuse("name one key by its id; consentry api-key list tells them", io);
  }
  const { organisation: named } = flags.value.values;
  return inOrganisation(named, io, async ({ database, organisation }) => {
    const isEnded = await withOrganisation(database, organisation.id, (tx) =>
      revokeApiKey(tx, organisation.id, id, now()),
    );
    io.stderr(
      isEnded ? "Revoked: it opens nothing any more.\n" : "There is no such key in force.\n",
    );
    return isEnded ? EXIT.done : EXIT.no;
  });
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
