import type { Command, Io } from "../command.ts";
import { eraseCommand } from "../rights/erase.ts";
import { exportCommand } from "../rights/export.ts";
import { listCommand } from "../rights/list.ts";
import { visible } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";

const USAGE = `Shows what people ask about their data, hands it to them, and erases them.

Usage: consentry rights export ADDRESS -o OUT.zip [--portable] [--lang en|fr] [--organisation NAME]
       consentry rights erase ADDRESS [--yes] [--format text|json] [--organisation NAME]
       consentry rights list [--settled] [--format text|json] [--organisation NAME]

export writes an archive of everything that is held under an address, contact or not: a page to
read, the same as JSON, receipts of what was agreed to, and mails as they are kept. With --portable
it is what the person provided alone, as CSV and JSON.

erase removes everything that is held under an address. A keyed hash stays, so that nobody writes
there again. It asks for the address once more, and says what is not reached yet: the database's
own files and backups follow by themselves while start or worker runs.

list shows what waits for an answer, by the last day for it, and names nobody. With --settled it is
what was answered, the last first.

Options
  -o, --output OUT.zip   where the archive goes
  --portable             what the person provided, in open formats
  --lang LANGUAGE        of the page: en or fr; the person's own when left out
  --settled              what was answered instead of what waits
  --yes                  erase without asking
  --organisation NAME    which organisation, by name or id, where there are several
  --format FORMAT        text (when left out) or json
  --help                 this text

Exit codes
  0  written; erased
  1  nothing is held under the address; or erasing was not confirmed
  2  wrong command line    4  the database or disk broke

Examples
  consentry rights export ada@example.org -o ada.zip --lang fr
  consentry rights erase ada@example.org
`;

const WORDS: Readonly<Record<string, (args: readonly string[], io: Io) => Promise<number>>> = {
  export: exportCommand,
  erase: eraseCommand,
  list: listCommand,
};

export const rightsCommand: Command = {
  name: "rights",
  summary: "List what people ask; hand a person what is held of them; erase them.",
  usage: USAGE,
  async run([word, ...rest], io: Io) {
    const run = word !== undefined && Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
    if (run !== undefined) return run(rest, io);
    const known = Object.keys(WORDS).join(", ");
    const problem =
      word === undefined ? `say what to do: ${known}` : `there is no “${visible(word)}”`;
    return usageError(rightsCommand, `${problem}.`, io);
  },
};
