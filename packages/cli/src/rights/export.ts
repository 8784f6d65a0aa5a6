import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";

import { EmailAddress, err, ok, type Result } from "@consentry/kernel";
import { COPY_LANGUAGES, copyOf, withOrganisation, type CopyForm } from "@consentry/platform";

import { now } from "../clock.ts";
import type { Io } from "../command.ts";
import { withLongOutput } from "../consent/flags.ts";
import { inOrganisation } from "../consent/open-organisation.ts";
import { EXIT } from "../exit-code.ts";
import { oneOf, parseFlags } from "../flags.ts";
import { noteAct } from "../store/note-act.ts";
import { visible } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";

const NAME = { name: "rights export" };

/** Only its owner reads it: it names a person. */
const OWNER_ONLY = 0o600;

interface ExportRequest {
  readonly address: EmailAddress;
  readonly output: string;
  readonly form: CopyForm;
  readonly language: string | null;
  readonly organisation: string | undefined;
}

/** `consentry rights export ADDRESS -o OUT.zip`. */
export async function exportCommand(args: readonly string[], io: Io): Promise<number> {
  const parsed = parseRequest(args);
  if (!parsed.ok) return usageError(NAME, `${parsed.error}.`, io);
  const { address, output, form, language } = parsed.value;
  return inOrganisation(parsed.value.organisation, io, async (open) => {
    const { database, organisation, keys, config } = open;
    const issuer = { database, organisation, keys, publicUrl: config.publicUrl, now: now() };
    const copy = await copyOf(issuer, { address }, { language, form });
    if (copy === null) {
      io.stderr("Nothing is held under this address.\n");
      return EXIT.no;
    }
    await withOrganisation(database, organisation.id, (tx) =>
      noteAct(tx, open, "exported", "copyAddress"),
    );
    const unfinished = `${output}.part`;
    try {
      await pipeline(copy, createWriteStream(unfinished, { mode: OWNER_ONLY }));
      await rename(unfinished, output);
    } catch {
      await rm(unfinished, { force: true });
      io.stderr(`consentry rights export: ${visible(output)} could not be written whole\n`);
      return EXIT.broken;
    }
    io.stderr(`${visible(output)} is written. It names a person: hand it to them alone.\n`);
    return EXIT.done;
  });
}

function parseRequest(args: readonly string[]): Result<ExportRequest, string> {
  const flags = parseFlags(withLongOutput(args), {
    output: "value",
    organisation: "value",
    lang: "value",
    portable: "switch",
  });
  if (!flags.ok) return flags;
  const { values, switches, positionals } = flags.value;
  const [given, ...more] = positionals;
  if (given === undefined || more.length > 0) return err("name one address");
  const address = EmailAddress.parse(given);
  if (!address.ok) return err("that is not an e-mail address");
  if (values.output === undefined) return err("name the archive to write: -o OUT.zip");
  const language =
    values.lang === undefined ? ok(null) : oneOf("lang", values.lang, COPY_LANGUAGES);
  if (!language.ok) return language;
  return ok({
    address: address.value,
    output: values.output,
    form: switches.has("portable") ? "portable" : "copy",
    language: language.value,
    organisation: values.organisation,
  });
}
