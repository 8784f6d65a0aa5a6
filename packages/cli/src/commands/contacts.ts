import type { Command } from "../command.ts";
import { exportCommand } from "../contacts/export.ts";
import { importCommand } from "../contacts/import.ts";
import { showCommand } from "../contacts/show.ts";
import { visible } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";

const USAGE = `Brings people in, takes them out, and shows one person whole.

Usage: consentry contacts import FILE --source NAME [--map FILE.json] [--dry-run] [--acknowledge]
                                 [-o REJECTED.csv] [--organisation NAME] [--format text|json]
       consentry contacts export [--format csv|json] [-o FILE] [--organisation NAME]
       consentry contacts show ADDRESS [--organisation NAME] [--format text|json]

import reads a CSV, an Excel workbook (.xlsx) or the export of Mailchimp, Brevo or listmonk (.zip
or .csv), reports what it found, and then applies it. It never makes a consent out of nothing,
and never frees an address that must not be written to. The same file is imported once: stopped
at any moment, the same command goes on where it stopped.
  --source NAME          where these data come from, by name or id: consentry source declare
  --map FILE.json        what to take from which column; without it, what the columns suggest.
                         --dry-run --format json prints what would be taken, to save and change
  --dry-run              report, and stop: nobody is added
  --acknowledge          you have read what the report warns of, and go on
  -o, --output FILE      the rows that were refused, with line and reason, as CSV

export writes everybody, with source, due date and what holds mail back, as CSV (when left out)
or JSON; to standard output, or to a file that only you can read.

show prints all that is known of one person: what is held, why and until when, where it came
from, what was agreed to and in which words, and what follows from it.

  --organisation NAME    which organisation, by name or id, where there are several

They work beside a running server.

Exit codes
  0  done    1  nobody is known by this address; or the report has to be acknowledged
  2  wrong command line    3  FILE cannot be read as a table of people    4  the database broke

Examples
  consentry contacts import people.csv --source "Web form" --dry-run
  consentry contacts show ada@example.org
`;

export const contactsCommand: Command = {
  name: "contacts",
  summary: "Import, export and show people.",
  usage: USAGE,
  async run([word, ...rest], io) {
    if (word === "import") return importCommand(rest, io);
    if (word === "export") return exportCommand(rest, io);
    if (word === "show") return showCommand(rest, io);
    const problem =
      word === undefined
        ? "say what to do: import, export or show"
        : `there is no “${visible(word)}”`;
    return usageError(contactsCommand, `${problem}.`, io);
  },
};
