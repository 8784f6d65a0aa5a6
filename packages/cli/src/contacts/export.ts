import { dayOf } from "@consentry/kernel";
import { EXPORT_FORMATS, exportContacts, withOrganisation } from "@consentry/platform";

import { now } from "../clock.ts";
import type { Io } from "../command.ts";
import { withLongOutput } from "../consent/flags.ts";
import { inOrganisation } from "../consent/open-organisation.ts";
import { EXIT } from "../exit-code.ts";
import { oneOf, parseFlags } from "../flags.ts";
import { CannotWrite, intoFile, type Sink } from "../store/into-file.ts";
import { noteAct } from "../store/note-act.ts";
import { visible } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";

const NAME = { name: "contacts" };

/** `consentry contacts export`. */
export async function exportCommand(args: readonly string[], io: Io): Promise<number> {
  const refuse = (problem: string): number => usageError(NAME, `${problem}.`, io);
  const flags = parseFlags(withLongOutput(args), {
    output: "value",
    organisation: "value",
    format: "value",
  });
  if (!flags.ok) return refuse(flags.error);
  const { values, positionals } = flags.value;
  if (positionals.length > 0) return refuse("export takes no file; name one with -o FILE");
  const format = oneOf("format", values.format ?? "csv", EXPORT_FORMATS);
  if (!format.ok) return refuse(format.error);
  return inOrganisation(values.organisation, io, async (open) => {
    const { database, organisation } = open;
    const sink = values.output === undefined ? standardOutput(io) : intoFile(values.output);
    try {
      await withOrganisation(database, organisation.id, async (tx) => {
        await noteAct(tx, open, "exported", "exportContacts");
        const today = dayOf(now());
        for await (const text of exportContacts(tx, organisation.id, format.value, today)) {
          if (io.isOutputClosed?.() === true) return;
          await sink.write(text);
        }
      });
      await sink.end();
    } catch (error) {
      if (!(error instanceof CannotWrite)) throw error;
      io.stderr(`consentry contacts: ${visible(error.path)} cannot be written\n`);
      return EXIT.broken;
    }
    return EXIT.done;
  });
}

function standardOutput(io: Io): Sink {
  return {
    async write(text) {
      io.stdout(text);
      await io.drained?.();
    },
    end: () => Promise.resolve(),
  };
}
