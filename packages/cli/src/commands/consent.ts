import type { Command, Io } from "../command.ts";
import { proveCommand } from "../consent/prove.ts";
import { verifyCommand } from "../consent/verify.ts";
import { visible } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";

const USAGE = `Shows what one person agreed to, and checks what was shown.

Usage: consentry consent prove ADDRESS -o OUT.zip [--organisation NAME] [--lang en|fr|nl|de]
       consentry consent verify FILE [--key ID] [--format text|json] [--lang en|fr|nl|de]

prove writes an archive for an authority or a court: every entry of the consent ledger about the
person, the words as they were shown, signed receipts, the way of each entry to a signed root, the
public keys, the evidence, and a report to read (HTML and PDF). It names the person; keep it as
such. Where nothing is known of an address, or no longer, it says so and writes nothing.

verify checks such an archive, or one receipt (.jws), offline: no database, no network. It prints
what was agreed, when, in which words, and what the check shows and does not. - is standard input.

Options
  -o, --output OUT.zip   where the archive goes
  --organisation NAME    which organisation, by name or id, where there are several
  --key ID               the check holds only if the key with this id signed
  --lang LANGUAGE        en (when left out), fr, nl, de
  --format FORMAT        text (when left out) or json
  --help                 this text

Exit codes
  0  written; or: it verifies
  1  nothing is known of the address, or the ledger is broken; or: it does not verify
  2  wrong command line    3  FILE is no receipt and no proof    4  the database or disk broke

Examples
  consentry consent prove ada@example.org -o ada.zip --lang fr
  consentry consent verify ada.zip
`;

export const consentCommand: Command = {
  name: "consent",
  summary: "Prove what a person agreed to; check a receipt or a proof.",
  usage: USAGE,
  async run([word, ...rest], io: Io) {
    if (word === "prove") return proveCommand(rest, io);
    if (word === "verify") return verifyCommand(rest, io);
    const problem =
      word === undefined ? "say what to do: prove or verify" : `there is no “${visible(word)}”`;
    return usageError(consentCommand, `${problem}.`, io);
  },
};
