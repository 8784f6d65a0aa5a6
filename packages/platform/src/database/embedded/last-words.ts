import { failure, type DatabaseFailure } from "../failure.ts";
import { diskFull } from "./data-folder.ts";

/** Turns what a server wrote before it ended into a sentence for a person. */
export function explainLastWords(words: string, dataDirectory: string): DatabaseFailure {
  if (/No space left on device|Disk quota exceeded/.test(words)) return diskFull(dataDirectory);
  if (/Permission denied|has wrong ownership|has invalid permissions/.test(words)) {
    return failure(
      "folder",
      `The database may not use its folder below ${dataDirectory}${quoted(words)}. Give it back to the user it was made for, with mode 700.`,
    );
  }
  return failure("broken", `The database in ${dataDirectory} did not start${quoted(words)}.`);
}

/** Somebody has the data, or a killed server's last processes are not gone yet: worth a wait. */
export function isHeldByAnother(words: string): boolean {
  return /lock file ".*" already exists|shared memory block .* is still in use/.test(words);
}

/** The line that says most: the last fatal one, else the last. */
function quoted(words: string): string {
  const lines = words.split("\n").filter((line) => line.trim() !== "");
  const line = lines.findLast((text) => /FATAL|PANIC|error:/.test(text)) ?? lines.at(-1);
  const text = line?.replace(/^.*?(?:FATAL|PANIC|error):\s*/, "").trim();
  return text === undefined || text === "" ? "" : ` (“${text}”)`;
}
