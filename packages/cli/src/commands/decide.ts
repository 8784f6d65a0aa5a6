import { readFile } from "node:fs/promises";

import { decide, questionSchema, type Decision } from "@consentry/law";

import type { Command, Io } from "../command.ts";
import { readQuestions, type Questions } from "../decide/read-questions.ts";
import { showDecision } from "../decide/show-decision.ts";
import type { Language } from "../decide/words.ts";
import { EXIT } from "../exit-code.ts";
import { oneOf, parseFlags } from "../flags.ts";
import { visible } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";

const USAGE = `Says what may be done, and why: may this message go, may its opening be measured, may this
row be kept, may this address be passed on, may this host be contacted. Looks at nothing but
the question: no network, no clock.

Usage: consentry decide [FILE|-] [OPTIONS]

FILE holds one question (a JSON object), an array of questions, or a question on each line;
without FILE, or with -, standard input is read. The decisions come back in the same form.

Options
  --format FORMAT   json (when left out) or text, to be read by a person
  --lang LANGUAGE   en (when left out) or fr, for text; JSON always holds both
  --schema          print the JSON Schema of a question, and decide nothing
  --help            this text

What a question leaves out counts as not told, and is judged strictly. A field that no question
has, a word out of place or a day no calendar has: each is named, and nothing is decided.

Exit codes
  0  decided            2  wrong command line, or a wrong field (its path is on standard error)
  3  the input cannot be read

Example
  echo '{"act":"send","on":"2026-11-21","jurisdiction":"FR","channel":"email",
    "message":"commercial","recipient":"b2c","relation":"prospect"}' | consentry decide --format text

This is no legal advice.
`;

const FLAGS = { format: "value", lang: "value", schema: "switch", help: "switch" } as const;

export const decideCommand: Command = {
  name: "decide",
  summary: "Say what may be done with an address or a message, and why.",
  usage: USAGE,
  async run(args, io) {
    const flags = parseFlags(args, FLAGS);
    if (!flags.ok) return usageError(decideCommand, flags.error, io);
    const { values, switches, positionals } = flags.value;
    if (switches.has("help")) return printed(USAGE, io);
    if (switches.has("schema"))
      return printed(`${JSON.stringify(questionSchema(), null, 2)}\n`, io);
    const format = oneOf("format", values.format ?? "json", ["json", "text"]);
    if (!format.ok) return usageError(decideCommand, format.error, io);
    const language = oneOf("lang", values.lang ?? "en", ["en", "fr"]);
    if (!language.ok) return usageError(decideCommand, language.error, io);
    const [file = "-", ...more] = positionals;
    if (more.length > 0) return usageError(decideCommand, "one file at a time", io);
    return decideFile(file, format.value === "text" ? language.value : null, io);
  },
};

/** @param language the language of a text, or `null` for JSON */
async function decideFile(file: string, language: Language | null, io: Io): Promise<number> {
  const text = await readInput(file, io);
  if (text === undefined) {
    io.stderr(`consentry decide: ${visible(file)} cannot be read\n`);
    return EXIT.unreadable;
  }
  const read = readQuestions(text);
  if (read.ok) return printed(rendered(read.value, language), io);
  if (read.error.kind === "unreadable") {
    io.stderr(`consentry decide: ${visible(read.error.problem)}\n`);
    return EXIT.unreadable;
  }
  io.stderr(read.error.problems.map((problem) => `${visible(problem)}\n`).join(""));
  return EXIT.usage;
}

async function readInput(file: string, io: Io): Promise<string | undefined> {
  if (file === "-") {
    const chunks: Uint8Array[] = [];
    for await (const chunk of io.stdin) chunks.push(chunk);
    return Buffer.concat(chunks).toString("utf8");
  }
  try {
    return await readFile(file, "utf8");
  } catch {
    return undefined;
  }
}

function rendered({ form, questions }: Questions, language: Language | null): string {
  const decisions = questions.map(decide);
  if (language !== null) return decisions.map((each) => showDecision(each, language)).join("\n");
  if (form === "lines") return decisions.map((each) => `${JSON.stringify(each)}\n`).join("");
  const json: Decision | readonly Decision[] | undefined =
    form === "array" ? decisions : decisions[0];
  return `${JSON.stringify(json, null, 2)}\n`;
}

function printed(text: string, io: Io): number {
  io.stdout(text);
  return EXIT.done;
}
