import type { Command, Io } from "./command.ts";
import { EXIT, EXIT_MEANING } from "./exit-code.ts";
import { nearest } from "./nearest.ts";
import { visible } from "./terminal/visible.ts";
import { version } from "./index.ts";

/** Loaded on use: auditing a mail must not wait for the web server's code. */
export type CommandLoaders = Readonly<Record<string, () => Promise<Command>>>;

/** Runs one command line and returns its exit code; nothing it throws gets past here. */
export async function run(
  args: readonly string[],
  io: Io,
  commands: CommandLoaders,
): Promise<number> {
  try {
    return await dispatch(args, io, commands);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    io.stderr(`consentry: something broke: ${visible(message)}\n`);
    if (process.env["LOG_LEVEL"] === "debug" && error instanceof Error) {
      io.stderr(`${error.stack ?? ""}\n`);
    } else io.stderr("LOG_LEVEL=debug shows where.\n");
    return EXIT.broken;
  }
}

async function dispatch(
  args: readonly string[],
  io: Io,
  commands: CommandLoaders,
): Promise<number> {
  const [word, ...rest] = args;
  if (word === undefined || word === "--help" || word === "-h") return help([], io, commands);
  if (word === "--version" || word === "-V" || word === "version") {
    io.stdout(`consentry ${version}\n`);
    return EXIT.done;
  }
  if (word === "help") return help(rest, io, commands);
  if (!Object.hasOwn(commands, word)) return unknownCommand(word, io, commands);
  const command = await commands[word]?.();
  if (command === undefined) return unknownCommand(word, io, commands);
  const flags = rest.slice(0, rest.includes("--") ? rest.indexOf("--") : rest.length);
  if (flags.includes("--help") || flags.includes("-h")) {
    io.stdout(command.usage);
    return EXIT.done;
  }
  return command.run(rest, io);
}

async function help(args: readonly string[], io: Io, commands: CommandLoaders): Promise<number> {
  const [word] = args;
  if (word !== undefined) {
    if (!Object.hasOwn(commands, word)) return unknownCommand(word, io, commands);
    io.stdout((await commands[word]?.())?.usage ?? "");
    return EXIT.done;
  }
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const widest = Math.max(...all.map(({ name }) => name.length));
  io.stdout(
    [
      "Consentry: e-mail that asks before it tracks, and an auditor that shows",
      "what any e-mail does to its reader.",
      "",
      "Usage: consentry COMMAND [OPTIONS]",
      "",
      ...all.map(({ name, summary }) => `  ${name.padEnd(widest)}   ${summary}`),
      "",
      "  consentry COMMAND --help   everything about one command",
      "  consentry --version        the version",
      "",
      "Exit codes:",
      ...EXIT_MEANING.map(([code, meaning]) => `  ${code}  ${meaning}`),
      "",
    ].join("\n"),
  );
  return EXIT.done;
}

function unknownCommand(word: string, io: Io, commands: CommandLoaders): number {
  const kind = word.startsWith("-") ? "flag" : "command";
  const close = nearest(word, Object.keys(commands));
  const hint = close === undefined ? "" : ` Did you mean "consentry ${close}"?`;
  io.stderr(`consentry: there is no ${kind} "${visible(word)}".${hint}\n`);
  io.stderr("All commands: consentry help\n");
  return EXIT.usage;
}
