import { dayOf, EmailAddress, err, ok, type Result } from "@consentry/kernel";
import { eraseAddress, findErasure, notYet, withOrganisation } from "@consentry/platform";

import { now } from "../clock.ts";
import type { Io } from "../command.ts";
import { formatOf } from "../consent/flags.ts";
import { inOrganisation } from "../consent/open-organisation.ts";
import { EXIT } from "../exit-code.ts";
import { parseFlags } from "../flags.ts";
import { noteAct } from "../store/note-act.ts";
import { jsonLine } from "../store/json-line.ts";
import { visible } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";

const NAME = { name: "rights erase" };

/** An address is shorter; what is longer is not an answer. */
const LONGEST_ANSWER = 1_000;

interface EraseRequest {
  readonly address: EmailAddress;
  readonly isSure: boolean;
  readonly format: "text" | "json";
  readonly organisation: string | undefined;
}

/** `consentry rights erase ADDRESS`. */
export async function eraseCommand(args: readonly string[], io: Io): Promise<number> {
  const parsed = parseRequest(args);
  if (!parsed.ok) return usageError(NAME, `${parsed.error}.`, io);
  const { address, isSure, format } = parsed.value;
  return inOrganisation(parsed.value.organisation, io, async (open) => {
    const { database, organisation, keys } = open;
    if (!isSure && !(await confirmed(address, organisation.name, io))) {
      io.stderr("Nothing was erased.\n");
      return EXIT.no;
    }
    const at = now();
    const erased = await withOrganisation(database, organisation.id, async (tx) => {
      const whose = { id: organisation.id, keys };
      const done = await eraseAddress(tx, whose, address, { by: "system", at });
      if (!done.ok) return done;
      await noteAct(tx, open, "changed", "eraseAddress");
      const erasure = await findErasure(tx, organisation.id, done.value.erasure);
      return erasure === null ? err("nothing-held" as const) : ok(erasure);
    });
    if (!erased.ok) {
      io.stderr(`${WHY_NOT[erased.error]}\n`);
      return EXIT.no;
    }
    const waiting = notYet(erased.value, dayOf(at));
    if (format === "json") {
      io.stdout(
        jsonLine("consentry.erasure/1", {
          ...erased.value,
          notYet: waiting.map(({ what }) => what),
        }),
      );
      return EXIT.done;
    }
    io.stdout(
      `Erased, as number ${erased.value.id}. A keyed hash keeps the address from coming back.\n`,
    );
    for (const { what } of waiting) io.stdout(`  not yet: ${WORDS[what]}\n`);
    return EXIT.done;
  });
}

const WHY_NOT = {
  "nothing-held": "Nothing is held under this address.",
  "on-hold": "A legal hold stands on this person: end it first, or say why they are refused.",
} as const;

const WORDS = {
  database: "rows of the database",
  files: "files of people that wait; done within minutes by start or worker",
  storage:
    "bytes in the database's own files; overwritten in the next quiet hour (01:00 to 04:00 UTC)",
  backups: "backups; their keys are written anew within the hour",
} as const;

/** Asked for by the address once more: a slip of the hand does not say it twice. */
async function confirmed(address: EmailAddress, organisation: string, io: Io): Promise<boolean> {
  io.stderr(
    `Everything that ${visible(organisation)} holds under this address goes. It cannot be undone.\nType the address once more to erase it: `,
  );
  let answer = "";
  for await (const piece of io.stdin) {
    answer += Buffer.from(piece).toString("utf8");
    if (answer.includes("\n") || answer.length > LONGEST_ANSWER) break;
  }
  return answer.trim().toLowerCase() === address.reveal().toLowerCase();
}

function parseRequest(args: readonly string[]): Result<EraseRequest, string> {
  const flags = parseFlags(args, { yes: "switch", organisation: "value", format: "value" });
  if (!flags.ok) return flags;
  const { values, switches, positionals } = flags.value;
  const [given, ...more] = positionals;
  if (given === undefined || more.length > 0) return err("name one address");
  const address = EmailAddress.parse(given);
  if (!address.ok) return err("that is not an e-mail address");
  const format = formatOf(values.format);
  if (!format.ok) return format;
  const { organisation } = values;
  const isSure = switches.has("yes");
  return ok({ address: address.value, isSure, format: format.value, organisation });
}
