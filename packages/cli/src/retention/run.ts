import {
  asOrganisation,
  beginRun,
  carryOn,
  readStandingOrder,
  type RetentionRun,
} from "@consentry/platform";

import type { Io } from "../command.ts";
import { formatOf } from "../consent/flags.ts";
import { EXIT } from "../exit-code.ts";
import { parseFlags } from "../flags.ts";
import { visible } from "../terminal/visible.ts";
import { noteAct } from "../store/note-act.ts";
import { usageError } from "../usage-error.ts";
import { withRetention } from "./installation.ts";
import { grouped, ruleLine } from "./words.ts";

const NAME = { name: "retention run" };

/** `consentry retention run`: lets go what is past its day, to the end. */
export async function runCommand(args: readonly string[], io: Io): Promise<number> {
  const flags = parseFlags(args, { organisation: "value", format: "value", people: "switch" });
  if (!flags.ok) return usageError(NAME, `${flags.error}.`, io);
  const { values, switches, positionals } = flags.value;
  if (positionals.length > 0) return usageError(NAME, "it takes no file.", io);
  const format = formatOf(values.format);
  if (!format.ok) return usageError(NAME, `${format.error}.`, io);
  return withRetention(values.organisation, io, async ({ installation, organisation }) => {
    await asOrganisation(installation, organisation.id, async (own) => {
      const { peopleGoByThemselves } = await readStandingOrder(own.tx, own.organisation.id);
      const withPeople = switches.has("people") || peopleGoByThemselves;
      await noteAct(own.tx, own, "changed", "startRetentionRun");
      // One that is under way goes on instead.
      await beginRun(own, { by: "operator", withPeople });
    });
    const heard = (rows: number): void => {
      if (io.isStderrTerminal === true) io.stderr(`\r\u001B[K${grouped(rows)} rows went …`);
    };
    const { run, failure } = await carryOn({ installation, organisation: organisation.id, heard });
    if (io.isStderrTerminal === true) io.stderr("\r\u001B[K");
    if (run === null) {
      const why = failure instanceof Error ? failure.name : "it stands still";
      io.stderr(`A rule could not be carried out (${why}); the same command tries it again.\n`);
      return EXIT.no;
    }
    io.stdout(
      format.value === "json" ? asJson(run, organisation.name) : asText(run, organisation.name),
    );
    return EXIT.done;
  });
}

function asJson(run: RetentionRun, organisation: string): string {
  return `${JSON.stringify({ schema: "consentry.retention-run/1", organisation, ...run })}\n`;
}

function asText({ day, steps, withPeople }: RetentionRun, organisation: string): string {
  const lines = steps.flatMap(({ rule, removed, held, oldest }) => {
    const rows = Object.values(removed).reduce((sum, count) => sum + count, 0);
    return rows + held === 0 ? [] : [`  ${ruleLine(rule, day, { rows, held, oldest })}`];
  });
  const people = withPeople
    ? ""
    : " People stayed: their organisation wants somebody to look first.";
  const head = lines.length === 0 ? "nothing was past its day." : "this went:";
  return [`${visible(organisation)}, ${day}: ${head}${people}`, ...lines, ""].join("\n");
}
