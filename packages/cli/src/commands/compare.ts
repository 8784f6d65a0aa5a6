import { createHash } from "node:crypto";

import { EmailAddress, err, ok, type Result } from "@consentry/kernel";

import type { Command, Io } from "../command.ts";
import { readOneMessage, WHY_UNREAD } from "../compare/read-one-message.ts";
import { EXIT } from "../exit-code.ts";
import { oneOf, parseFlags } from "../flags.ts";
import { visible, visibleJson } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";

const USAGE = `Compares two copies of one mailing, sent to two people: what differs between them tells
readers apart, what is the same does not. The strongest proof there is, and it needs no list of
trackers. Reads only the two files: nothing is sent anywhere.

Usage: consentry compare FIRST.eml SECOND.eml [OPTIONS]

FIRST and SECOND are messages as received (.eml); one of them may be - for standard input.

Options
  --format FORMAT     text (when left out) or json
  --recipients A,B    to whom the first and the second copy came, where the headers name a list
  --no-color          no colours; NO_COLOR in the environment does the same
  --help              this text

Marks
  ● tells readers apart    ○ the same for both    ◐ differs, and proves nothing

Exit codes
  0  compared             1  these are not two copies of one mailing
  2  wrong command line   3  a copy cannot be read

Examples
  consentry compare mine.eml yours.eml
  consentry compare mine.eml yours.eml --format json | jq .readerValues
`;

const FLAGS = { format: "value", recipients: "value", "no-color": "switch" } as const;

interface Request {
  readonly paths: readonly [first: string, second: string];
  readonly format: "text" | "json";
  readonly recipients: readonly [first: string, second: string] | null;
  readonly isColourWanted: boolean;
}

export const compareCommand: Command = {
  name: "compare",
  summary: "Compare two people's copies of one mailing: what differs identifies.",
  usage: USAGE,
  async run(args, io) {
    const request = parseRequest(args);
    if (!request.ok) return usageError(compareCommand, request.error, io);
    return compareFiles(request.value, io);
  },
};

function parseRequest(args: readonly string[]): Result<Request, string> {
  const flags = parseFlags(args, FLAGS);
  if (!flags.ok) return flags;
  const { values, switches, positionals } = flags.value;
  const format = oneOf("format", values.format ?? "text", ["text", "json"] as const);
  if (!format.ok) return format;
  const recipients = values.recipients === undefined ? ok(null) : parseReaders(values.recipients);
  if (!recipients.ok) return recipients;
  const [first, second, ...more] = positionals;
  if (first === undefined || second === undefined || more.length > 0) {
    return err("name two files: one person's copy, and another's");
  }
  if (first === "-" && second === "-") return err("standard input (-) can be read only once");
  return ok({
    paths: [first, second],
    format: format.value,
    recipients: recipients.value,
    isColourWanted: !switches.has("no-color"),
  });
}

function parseReaders(given: string): Result<readonly [string, string], string> {
  const addresses = given.split(",").map((address) => EmailAddress.parse(address.trim()));
  const [first, second, ...more] = addresses;
  if (!first?.ok || !second?.ok || more.length > 0) {
    return err(`--recipients "${visible(given)}" is not two e-mail addresses with a comma between`);
  }
  return ok([first.value.reveal(), second.value.reveal()]);
}

async function compareFiles(request: Request, io: Io): Promise<number> {
  const [firstPath, secondPath] = request.paths;
  const first = await readOneMessage(firstPath, io);
  if (!first.ok) return unread(firstPath, first.error, io);
  const second = await readOneMessage(secondPath, io);
  if (!second.ok) return unread(secondPath, second.error, io);
  const { compareMessages } = await import("@consentry/audit");
  const compared = compareMessages(first.value, second.value, {
    files: request.paths,
    ...(request.recipients ? { recipients: request.recipients } : {}),
    sha256: (bytes) => createHash("sha256").update(bytes).digest("hex"),
  });
  if (!compared.ok) {
    const { copy, code } = compared.error;
    return unread(copy === "first" ? firstPath : secondPath, code, io);
  }
  if (request.format === "json") {
    io.stdout(`${visibleJson(JSON.stringify(compared.value, null, 2))}\n`);
  } else {
    const { comparisonPage } = await import("../compare/comparison-page.ts");
    const hasColour = (io.hasColour ?? false) && request.isColourWanted;
    io.stdout(comparisonPage(compared.value, { columns: io.columns ?? 80, hasColour }));
  }
  return compared.value.verdict === "not-one-mailing" ? EXIT.no : EXIT.done;
}

function unread(path: string, why: keyof typeof WHY_UNREAD, io: Io): number {
  io.stderr(`consentry compare: ${visible(path)}: ${WHY_UNREAD[why]}\n`);
  return EXIT.unreadable;
}
