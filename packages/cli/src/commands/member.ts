import { EmailAddress } from "@consentry/kernel";
import {
  accountOfEmail,
  acrossOrganisations,
  invitationLink,
  invite,
  listMembers,
  makeSignInLink,
  ROLES,
  signInLink,
  withOrganisation,
  type Member,
} from "@consentry/platform";

import { now } from "../clock.ts";
import type { Command, Io } from "../command.ts";
import { formatOf } from "../consent/flags.ts";
import { inOrganisation } from "../consent/open-organisation.ts";
import { EXIT } from "../exit-code.ts";
import { oneOf, parseFlags } from "../flags.ts";
import { jsonLine } from "../store/json-line.ts";
import { withDatabase } from "../store/with-database.ts";
import { visible } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";

const USAGE = `Lists who works for an organisation, invites people, and lets in who is locked out.

Usage: consentry member list [--organisation NAME] [--format text|json]
       consentry member invite ADDRESS [--role ROLE] [--organisation NAME]
       consentry member link ADDRESS

invite prints a link, once and on its own: it opens for a week, and once. link prints one that
signs in somebody who has an account already, for half an hour, and once. No mail is sent: hand a
link on by a way you trust. Both need no more than this machine: whoever can run them could read
the database, too.

Options
  --role ROLE            viewer (when left out): reads
                         editor: reads and changes
                         dpo: reads, erases, exports the ledger
                         owner: all of it, members and keys too
  --organisation NAME    which organisation, by name or id, where there are several
  --format FORMAT        text (when left out) or json

Exit codes
  0  done    1  there is no such account, or they are a member already    2  wrong command line
  4  the database broke

Example
  consentry member invite ada@example.org --role owner
`;

export const memberCommand: Command = {
  name: "member",
  summary: "List and invite members, and let in who is locked out.",
  usage: USAGE,
  async run([word, ...rest], io) {
    if (word === "list") return list(rest, io);
    if (word === "invite") return inviteSomebody(rest, io);
    if (word === "link") return link(rest, io);
    const problem =
      word === undefined
        ? "say what to do: list, invite or link"
        : `there is no “${visible(word)}”`;
    return refuse(problem, io);
  },
};

function refuse(problem: string, io: Io): number {
  return usageError(memberCommand, `${problem}.`, io);
}

async function list(args: readonly string[], io: Io): Promise<number> {
  const flags = parseFlags(args, { organisation: "value", format: "value" });
  if (!flags.ok) return refuse(flags.error, io);
  const format = formatOf(flags.value.values.format);
  if (!format.ok) return refuse(format.error, io);
  return inOrganisation(flags.value.values.organisation, io, async (open) => {
    const { database, organisation } = open;
    const all = await withOrganisation(database, organisation.id, (tx) =>
      listMembers(tx, organisation.id),
    );
    if (format.value === "json") {
      io.stdout(all.map((member) => jsonLine("consentry.member/1", member)).join(""));
    } else if (all.length === 0) io.stdout("Nobody works for it yet.\n");
    else io.stdout(all.map(asLine).join(""));
    return EXIT.done;
  });
}

function asLine({ name, email, role, joinedAt }: Member): string {
  return `${role.padEnd(6)}  ${visible(name)} <${visible(email)}>, since ${joinedAt}\n`;
}

async function inviteSomebody(args: readonly string[], io: Io): Promise<number> {
  const flags = parseFlags(args, { role: "value", organisation: "value" });
  if (!flags.ok) return refuse(flags.error, io);
  const { values, positionals } = flags.value;
  const role = oneOf("role", values.role ?? "viewer", ROLES);
  if (!role.ok) return refuse(role.error, io);
  const email = oneAddress(positionals);
  if (email === null) return refuse(ONE_ADDRESS, io);
  return inOrganisation(values.organisation, io, async (open) => {
    const { database, organisation, config } = open;
    const made = await withOrganisation(database, organisation.id, (tx) =>
      invite(tx, organisation.id, { email, role: role.value }, { by: "command", now: now() }),
    );
    if (!made.ok) {
      io.stderr(`They work for ${visible(organisation.name)} already.\n`);
      return EXIT.no;
    }
    io.stdout(`${invitationLink(config.publicUrl, made.value.secret)}\n`);
    io.stderr(
      `It makes its holder ${role.value} of ${visible(organisation.name)}, once, until ${made.value.invitation.expiresAt}.\n`,
    );
    return EXIT.done;
  });
}

async function link(args: readonly string[], io: Io): Promise<number> {
  const flags = parseFlags(args, {});
  if (!flags.ok) return refuse(flags.error, io);
  const email = oneAddress(flags.value.positionals);
  if (email === null) return refuse(ONE_ADDRESS, io);
  return withDatabase(io, async (database, config) => {
    const secret = await acrossOrganisations(database, async (tx) => {
      const account = await accountOfEmail(tx, email.reveal());
      return account && makeSignInLink(tx, account.id, now());
    });
    if (secret === null) {
      io.stderr("Nobody has an account with this address. Use: consentry member invite ADDRESS\n");
      return EXIT.no;
    }
    io.stdout(`${signInLink(config.publicUrl, secret)}\n`);
    io.stderr("It signs its holder in, once, within half an hour.\n");
    return EXIT.done;
  });
}

const ONE_ADDRESS = "name one e-mail address";

function oneAddress([text, ...more]: readonly string[]): EmailAddress | null {
  const email = EmailAddress.parse(text ?? "");
  return email.ok && more.length === 0 ? email.value : null;
}
