import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";

import type { Cleaned } from "@consentry/audit";
import { EmailAddress, err, ok, type Result } from "@consentry/kernel";

import type { Command, Io } from "../command.ts";
import { readOneMessage, WHY_UNREAD } from "../compare/read-one-message.ts";
import { EXIT } from "../exit-code.ts";
import { oneOf, parseFlags } from "../flags.ts";
import { visible, visibleJson } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";

const USAGE = `Gives the same mail without its trackers: what reports that it was opened is taken out, links
lead straight to the destination that they hold, requests to report reading are removed. Every
other byte stays as it was. Reads only the message: nothing is sent anywhere.

Usage: consentry clean FILE [-o OUT.eml] [OPTIONS]

FILE is a message as received (.eml); - is standard input.

Options
  -o, --output OUT.eml   where the clean mail goes; standard output when left out
  --format FORMAT        how the changes are listed: text (when left out), on standard error; or
                         json, on standard output where -o leaves it free
  --remove-unknown       make plain text of links that only the sender's server can follow
  --recipient ADDRESS    your address, when the message does not say to whom it came
  --no-color             no colours; NO_COLOR in the environment does the same
  --help                 this text

The clean mail is for reading. Its signatures no longer verify: keep the original as evidence.

Exit codes
  0  cleaned              2  wrong command line
  3  FILE cannot be read  4  OUT.eml cannot be written

Examples
  consentry clean newsletter.eml -o clean.eml
  consentry clean - < newsletter.eml > clean.eml
  consentry clean newsletter.eml -o clean.eml --format json | jq .changes
`;

const FLAGS = {
  output: "value",
  format: "value",
  recipient: "value",
  "remove-unknown": "switch",
  "no-color": "switch",
} as const;

interface Request {
  readonly path: string;
  /** `null`: standard output. */
  readonly output: string | null;
  readonly format: "text" | "json";
  readonly recipient: string | null;
  readonly removeUnknown: boolean;
  readonly isColourWanted: boolean;
}

export const cleanCommand: Command = {
  name: "clean",
  summary: "Give the same mail without its trackers.",
  usage: USAGE,
  async run(args, io) {
    const request = parseRequest(args);
    if (!request.ok) return usageError(cleanCommand, request.error, io);
    return cleanFile(request.value, io);
  },
};

function parseRequest(args: readonly string[]): Result<Request, string> {
  const flags = parseFlags(withLongOutput(args), FLAGS);
  if (!flags.ok) return flags;
  const { values, switches, positionals } = flags.value;
  const format = oneOf("format", values.format ?? "text", ["text", "json"] as const);
  if (!format.ok) return format;
  const address = values.recipient === undefined ? null : EmailAddress.parse(values.recipient);
  if (address?.ok === false) {
    return err(`--recipient "${visible(values.recipient ?? "")}" is not an e-mail address`);
  }
  const [path, ...more] = positionals;
  if (path === undefined) return err("name a message to clean, or - for standard input");
  if (more.length > 0) return err("one message at a time");
  if (values.output !== undefined && path !== "-" && resolve(values.output) === resolve(path))
    return err("the clean mail must not replace the original: it is evidence");
  return ok({
    path,
    output: values.output === undefined || values.output === "-" ? null : values.output,
    format: format.value,
    recipient: address === null ? null : address.value.reveal(),
    removeUnknown: switches.has("remove-unknown"),
    isColourWanted: !switches.has("no-color"),
  });
}

/** The one short flag there is. */
function withLongOutput(args: readonly string[]): readonly string[] {
  const end = args.indexOf("--");
  return args.map((arg, at) => (arg === "-o" && (end < 0 || at < end) ? "--output" : arg));
}

async function cleanFile(request: Request, io: Io): Promise<number> {
  const read = await readOneMessage(request.path, io);
  if (!read.ok) return unread(request.path, read.error, io);
  const { auditMessage, cleanMessage } = await import("@consentry/audit");
  const recipient = request.recipient === null ? {} : { recipient: request.recipient };
  const document = auditMessage(read.value, { ...recipient, sha256 });
  if (document.error) return unread(request.path, document.error.code, io);
  const { removeUnknown } = request;
  const cleaned = cleanMessage(read.value, { document, removeUnknown, ...recipient });
  if (request.output === null) writeBytes(cleaned.bytes, io);
  else if (!(await isWritten(request.output, cleaned.bytes, io))) return EXIT.broken;
  const asking = document.references.filter(({ when }) => when === "attachment").length;
  await tellChanges(request, { before: read.value, cleaned, asking }, io);
  return EXIT.done;
}

/** A terminal speaks text; a mail in an old charset is none, and must not become it on its way. */
function writeBytes(bytes: Uint8Array, io: Io): void {
  const text = Buffer.from(bytes).toString("utf8");
  if (Buffer.from(text, "utf8").equals(bytes)) io.stdout(text);
  else process.stdout.write(bytes);
}

async function isWritten(path: string, bytes: Uint8Array, io: Io): Promise<boolean> {
  try {
    await writeFile(path, bytes);
    return true;
  } catch {
    io.stderr(`consentry clean: ${visible(path)} cannot be written\n`);
    return false;
  }
}

async function tellChanges(
  request: Request,
  {
    before,
    cleaned,
    asking,
  }: { readonly before: Uint8Array; readonly cleaned: Cleaned; readonly asking: number },
  io: Io,
): Promise<void> {
  if (request.format === "json") {
    const list = {
      schema: "consentry.cleaning/1",
      file: request.path === "-" ? null : request.path,
      sha256: { before: sha256(before), after: sha256(cleaned.bytes) },
      bytes: { before: before.length, after: cleaned.bytes.length },
      changes: cleaned.changes,
    };
    const json = `${visibleJson(JSON.stringify(list, null, 2))}\n`;
    if (request.output === null) io.stderr(json);
    else io.stdout(json);
    return;
  }
  const { changeList } = await import("../clean/change-list.ts");
  const hasColour = (io.hasColour ?? false) && request.isColourWanted;
  io.stderr(changeList(cleaned.changes, { columns: io.columns ?? 80, hasColour, asking }));
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function unread(path: string, why: keyof typeof WHY_UNREAD, io: Io): number {
  io.stderr(`consentry clean: ${visible(path)}: ${WHY_UNREAD[why]}\n`);
  return EXIT.unreadable;
}
