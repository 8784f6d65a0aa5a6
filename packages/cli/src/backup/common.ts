import { identityPath, readIdentity, type BackupFailure, type Config } from "@consentry/platform";
import { err, type Result, type Secret } from "@consentry/kernel";

import type { Io } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { visible } from "../terminal/visible.ts";

/** What a command tells the shell when a backup, or what opens it, is not what it should be. */
export function exitOf({ code }: BackupFailure): number {
  if (code === "damaged" || code === "keys" || code === "identity") return EXIT.unreadable;
  if (code === "not-empty" || code === "schema" || code === "secret") return EXIT.usage;
  return EXIT.broken;
}

export function tell(failure: BackupFailure, io: Io): number {
  io.stderr(`${visible(failure.sentence)}\n`);
  return exitOf(failure);
}

/** The key that opens a backup: of the file that was named, or the one that lies here. */
export async function openingKey(
  named: string | undefined,
  { dataDirectory }: Pick<Config, "dataDirectory">,
): Promise<Result<Secret, BackupFailure>> {
  const read = await readIdentity(named ?? identityPath(dataDirectory));
  if (read.ok || named !== undefined) return read;
  return err({
    code: "identity",
    sentence:
      "Name the key that opens the backup with --identity FILE: there is none on this machine.",
  });
}

/** A line on standard error that is written over; silent where nobody would see it. */
export function progressOn(io: Io): { show(what: string): void; erase(): void } {
  const isSeen = io.isStderrTerminal === true;
  return {
    show: (what) => {
      if (isSeen) io.stderr(`${ERASE_LINE}${what}`);
    },
    erase: () => {
      if (isSeen) io.stderr(ERASE_LINE);
    },
  };
}

const ERASE_LINE = "\r\u001b[K";

/** `1.4 GB`, as much as tells sizes apart. */
export function sizeText(bytes: number): string {
  const units = ["bytes", "kB", "MB", "GB", "TB"];
  let [size, unit] = [bytes, 0];
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? size : size.toFixed(1)} ${units[unit] ?? ""}`;
}
