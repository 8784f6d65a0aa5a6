import { logLine, type LogLevel } from "@consentry/platform";

import type { Io } from "../command.ts";

/** Levels at which trouble that goes on is not told. */
const DEAF: readonly LogLevel[] = ["error", "fatal", "silent"];

/**
 * What hears of trouble while a process works: a person at a terminal gets the sentence, a log one
 * line of JSON with its moment.
 */
export function reportOn(io: Io, logLevel: LogLevel): (sentence: string) => void {
  return (sentence) => {
    if (DEAF.includes(logLevel)) return;
    io.stderr(io.isStderrTerminal === true ? `${sentence}\n` : logLine(sentence));
  };
}
