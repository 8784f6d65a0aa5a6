import { writeFile } from "node:fs/promises";

import type { Language } from "@consentry/audit";
import { EmailAddress, err, ok, type Result } from "@consentry/kernel";
import { proveConsent, withOrganisation, type ProofFailure } from "@consentry/platform";

import { now } from "../clock.ts";
import type { Io } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { parseFlags } from "../flags.ts";
import { noteAct } from "../store/note-act.ts";
import { visible } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";
import { languageOf, withLongOutput } from "./flags.ts";
import { inOrganisation } from "./open-organisation.ts";

const NAME = { name: "consent prove" };

/** Only its owner reads it: it names a person. */
const OWNER_ONLY = 0o600;

interface ProveRequest {
  readonly address: EmailAddress;
  readonly output: string;
  readonly organisation: string | undefined;
  readonly language: Language;
}

/** `consentry consent prove ADDRESS -o OUT.zip`. */
export async function proveCommand(args: readonly string[], io: Io): Promise<number> {
  const parsed = parseRequest(args);
  if (!parsed.ok) return usageError(NAME, `${parsed.error}.`, io);
  const { address, output, language } = parsed.value;
  return inOrganisation(parsed.value.organisation, io, async (open) => {
    const { database, organisation, keys, config } = open;
    const issuer = { organisation, keys, preferences: config.publicUrl, now: now() };
    const proof = await withOrganisation(database, organisation.id, async (tx) => {
      await noteAct(tx, open, "exported", "proveConsent", { people: 1 });
      return proveConsent(tx, issuer, address);
    });
    if (!proof.ok) {
      io.stderr(`${WHY_NOT[proof.error]}\n`);
      return EXIT.no;
    }
    const { proofZip } = await import("./make/proof-zip.ts");
    const zip = await proofZip(proof.value, language);
    try {
      await writeFile(output, zip, { mode: OWNER_ONLY });
    } catch {
      io.stderr(`consentry consent prove: ${visible(output)} cannot be written\n`);
      return EXIT.broken;
    }
    const { entries, receipts } = proof.value;
    io.stderr(
      `${visible(output)}: ${entries.length} ${entries.length === 1 ? "entry" : "entries"} in ${receipts.length} ${receipts.length === 1 ? "receipt" : "receipts"}.\n` +
        `It names a person. Check it with: consentry consent verify ${visible(output)}\n`,
    );
    return EXIT.done;
  });
}

const WHY_NOT: Readonly<Record<ProofFailure, string>> = {
  "nothing-known": "Nothing can be shown for this address: no consent is on record under it.",
  "ledger-broken":
    "The ledger does not hold together, so nothing is vouched for. consentry ledger verify says where.",
};

function parseRequest(args: readonly string[]): Result<ProveRequest, string> {
  const flags = parseFlags(withLongOutput(args), {
    output: "value",
    organisation: "value",
    lang: "value",
  });
  if (!flags.ok) return flags;
  const { values, positionals } = flags.value;
  const [given, ...more] = positionals;
  if (given === undefined || more.length > 0) return err("name one address");
  const address = EmailAddress.parse(given);
  if (!address.ok) return err("that is not an e-mail address");
  if (values.output === undefined) return err("name the archive to write: -o OUT.zip");
  const language = languageOf(values.lang);
  if (!language.ok) return language;
  const { output, organisation } = values;
  return ok({ address: address.value, output, organisation, language: language.value });
}
