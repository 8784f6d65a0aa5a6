import { readdirSync, statSync, type Dirent } from "node:fs";

import { openingError } from "./opening-error.ts";
import { unreadRecord } from "../record.ts";
import type { Task } from "../batch/task.ts";

export type FoundFile =
  { readonly kind: "file"; readonly path: string } | Extract<Task, { readonly kind: "unread" }>;

/**
 * Lists the files below a folder, sorted by name within each; hidden ones are left out. In a
 * Maildir, what is still being delivered and the server's own lists are left out too, and its
 * subfolders (hidden by that format's rule) are entered. Linked folders are not followed.
 */
export function* filesIn(folder: string): Generator<FoundFile> {
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    yield { kind: "unread", record: unreadRecord(folder, openingError(error)) };
    return;
  }
  const isMaildir = isMaildirList(entries);
  for (const entry of entries.toSorted(byName)) {
    const path = folder.endsWith("/") ? folder + entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      const isSkipped = isMaildir
        ? entry.name === "tmp" || (entry.name.startsWith(".") && !isMaildirAt(path))
        : entry.name.startsWith(".");
      if (!isSkipped) yield* filesIn(path);
    } else if (!isMaildir && !entry.name.startsWith(".") && isFile(entry, path)) {
      yield { kind: "file", path };
    }
  }
}

function isFile(entry: Dirent, path: string): boolean {
  if (entry.isFile()) return true;
  if (!entry.isSymbolicLink()) return false;
  try {
    return statSync(path).isFile();
  } catch {
    // A link to nothing is passed on: opening it says what is wrong.
    return true;
  }
}

function isMaildirAt(folder: string): boolean {
  try {
    return isMaildirList(readdirSync(folder, { withFileTypes: true }));
  } catch {
    return false;
  }
}

/** Copies lose empty folders, so one beside `cur` is enough to know a Maildir. */
function isMaildirList(entries: readonly Dirent[]): boolean {
  const has = (part: string): boolean =>
    entries.some((entry) => entry.name === part && entry.isDirectory());
  return has("cur") && (has("new") || has("tmp"));
}

/** By code unit: the same order on every machine, whatever its language. */
function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}
