import { writeFile } from "node:fs/promises";

import { err, ok, type Result } from "@consentry/kernel";
import {
  placesOf,
  REGISTER_FORMATS,
  REGISTER_LANGUAGES,
  registerFile,
  registerOf,
  withOrganisation,
  type RegisterFormat,
} from "@consentry/platform";

import { now } from "../clock.ts";
import type { Command, Io } from "../command.ts";
import { withLongOutput } from "../consent/flags.ts";
import { inOrganisation } from "../consent/open-organisation.ts";
import { EXIT } from "../exit-code.ts";
import { oneOf, parseFlags } from "../flags.ts";
import { visible } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";

const USAGE = `Writes the register of what an organisation does with people's data: read from its
configuration at this moment, completed by what was answered in the application, and compared with
what was confirmed there.

Usage: consentry register export -o OUT [--format html|pdf|csv|json] [--lang en|fr]
                                 [--organisation NAME] [--fail-on-drift]

Options
  -o, --output OUT       where it goes; - is standard output
  --format FORMAT        html (when left out), pdf, csv or json; the same cells in each
  --lang LANGUAGE        en (when left out) or fr
  --organisation NAME    which organisation, by name or id, where there are several
  --fail-on-drift        exit 1 when it is not as it was confirmed, or nobody ever confirmed it
  --help                 this text

It names who answers for the data, and nobody whose data they are. Relays and databases named by
the environment are those of the environment this command runs in.

Exit codes
  0  written
  1  written, and --fail-on-drift found that it is not as it was confirmed
  2  wrong command line    4  the database or the disk broke

Examples
  consentry register export -o register.html --lang fr
  consentry register export -o - --format json
`;

/** An account of the organisation; whoever else uses the machine need not read it. */
const OWNER_ONLY = 0o600;

export const registerCommand: Command = {
  name: "register",
  summary: "Write the register of processing, from the configuration.",
  usage: USAGE,
  async run([word, ...rest], io) {
    if (word !== "export") return usageError(registerCommand, "say what to do: export.", io);
    const parsed = parseRequest(rest);
    if (!parsed.ok) return usageError(registerCommand, `${parsed.error}.`, io);
    const { output, format, language, failsOnDrift } = parsed.value;
    return inOrganisation(parsed.value.organisation, io, async (open) => {
      const { database, organisation, keys, config } = open;
      const moment = now();
      const own = { organisation, keys, now: moment, publicUrl: config.publicUrl };
      const register = await withOrganisation(database, organisation.id, (tx) =>
        registerOf({ ...own, tx, places: placesOf(config) }),
      );
      const pieces: Uint8Array[] = [];
      for await (const piece of registerFile(register, { format, language, now: moment })) {
        pieces.push(Buffer.from(piece));
      }
      if (!(await hand(Buffer.concat(pieces), output, io))) return EXIT.broken;
      const { confirmed, drift, activities, open: questions } = register;
      io.stderr(
        `${activities.length} activities, ${questions.length} questions not answered; ${confirmed === null ? "never confirmed" : `${drift.length} changed since it was confirmed on ${confirmed.at.slice(0, 10)}`}.\n`,
      );
      const isAsConfirmed = confirmed !== null && drift.length === 0;
      return failsOnDrift && !isAsConfirmed ? EXIT.no : EXIT.done;
    });
  },
};

async function hand(bytes: Buffer, output: string, io: Io): Promise<boolean> {
  if (output === "-") {
    io.stdout(bytes.toString("utf8"));
    return true;
  }
  try {
    await writeFile(output, bytes, { mode: OWNER_ONLY });
    return true;
  } catch {
    io.stderr(`consentry register export: ${visible(output)} cannot be written\n`);
    return false;
  }
}

interface RegisterRequest {
  readonly output: string;
  readonly format: RegisterFormat;
  readonly language: (typeof REGISTER_LANGUAGES)[number];
  readonly organisation: string | undefined;
  readonly failsOnDrift: boolean;
}

function parseRequest(args: readonly string[]): Result<RegisterRequest, string> {
  const flags = parseFlags(withLongOutput(args), {
    output: "value",
    format: "value",
    lang: "value",
    organisation: "value",
    "fail-on-drift": "switch",
  });
  if (!flags.ok) return flags;
  const { values, switches, positionals } = flags.value;
  if (positionals.length > 0) return err("register export takes no file");
  if (values.output === undefined) return err("name the file to write: -o OUT");
  const formats = REGISTER_FORMATS.map(({ format }) => format);
  const format = oneOf("format", values.format ?? "html", formats);
  if (!format.ok) return format;
  const language = oneOf("lang", values.lang ?? "en", REGISTER_LANGUAGES);
  if (!language.ok) return language;
  if (values.output === "-" && format.value === "pdf") {
    return err("a PDF is not for a terminal: name the file to write");
  }
  const { output, organisation } = values;
  const failsOnDrift = switches.has("fail-on-drift");
  const request = { output, organisation, failsOnDrift };
  return ok({ ...request, format: format.value, language: language.value });
}
