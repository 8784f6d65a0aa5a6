import { EmailAddress } from "@consentry/kernel";
import { findByAddress, onePerson, personDocument, withOrganisation } from "@consentry/platform";

import { now } from "../clock.ts";
import type { Io } from "../command.ts";
import { formatOf } from "../consent/flags.ts";
import { inOrganisation } from "../consent/open-organisation.ts";
import { EXIT } from "../exit-code.ts";
import { parseFlags } from "../flags.ts";
import { jsonLine } from "../store/json-line.ts";
import { usageError } from "../usage-error.ts";
import { noteAct } from "../store/note-act.ts";
import { personPage } from "./person-page.ts";

const NAME = { name: "contacts" };

/** `consentry contacts show ADDRESS`. */
export async function showCommand(args: readonly string[], io: Io): Promise<number> {
  const refuse = (problem: string): number => usageError(NAME, `${problem}.`, io);
  const flags = parseFlags(args, { organisation: "value", format: "value" });
  if (!flags.ok) return refuse(flags.error);
  const { values, positionals } = flags.value;
  const [given, ...more] = positionals;
  if (given === undefined || more.length > 0) return refuse("name one address");
  const address = EmailAddress.parse(given);
  if (!address.ok) return refuse("that is not an e-mail address");
  const format = formatOf(values.format);
  if (!format.ok) return refuse(format.error);
  return inOrganisation(values.organisation, io, async (open) => {
    const { database, organisation, keys } = open;
    const person = await withOrganisation(database, organisation.id, async (tx) => {
      const contact = await findByAddress(tx, { id: organisation.id, keys }, address.value);
      if (contact === null) return null;
      await noteAct(tx, open, "saw", "getPerson", { contact: contact.id, people: 1 });
      return onePerson(tx, organisation, keys, contact.id, now());
    });
    if (person === null) {
      io.stderr("Nothing is held under this address.\n");
      return EXIT.no;
    }
    io.stdout(
      format.value === "json"
        ? jsonLine("consentry.person/1", personDocument(person, now()))
        : personPage(personDocument(person, now()), io.columns ?? 80),
    );
    return EXIT.done;
  });
}
