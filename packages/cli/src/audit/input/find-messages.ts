import { createReadStream, statSync, type Stats } from "node:fs";

import { looksLikeMbox } from "@consentry/audit";

import { messagesInGzip } from "./archive/messages-in-gzip.ts";
import { messagesInZip } from "./archive/messages-in-zip.ts";
import { packedKind } from "./archive/packed-kind.ts";
import { filesIn } from "./files-in.ts";
import { openingError } from "./opening-error.ts";
import { peek } from "./peek.ts";
import { messagesInStream } from "./messages-in-stream.ts";
import { LARGEST_MESSAGE_BYTES, unreadRecord } from "../record.ts";
import { nameOf, type Task } from "../batch/task.ts";

/** `box.mbox#12`: one message of a mailbox, as documents name it. */
const ONE_OF_A_MAILBOX = /^(?<path>.+)#(?<number>[1-9]\d{0,8})$/s;

/**
 * Finds the messages behind what a person names on the command line: files, folders, mailboxes,
 * archives, `-`. In the order given, folders sorted; opens one thing at a time and never throws.
 */
export async function* findMessages(
  paths: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<Task> {
  for (const path of paths) {
    if (path === "-") yield* messagesInStream(null, stdin);
    else yield* messagesAt(path);
  }
}

async function* messagesAt(path: string): AsyncGenerator<Task> {
  try {
    // Synchronous on purpose: several times faster for one small file after the other.
    const stats = statSync(path);
    if (!stats.isDirectory()) yield* messagesInFile(path, stats);
    else {
      for (const found of filesIn(path)) {
        if (found.kind === "unread") yield found;
        else yield* messagesAt(found.path);
      }
    }
  } catch (error) {
    const holder = openingError(error) === "not-found" ? holderOf(path) : null;
    if (holder === null) yield { kind: "unread", record: unreadRecord(path, openingError(error)) };
    else yield* oneOf(path, holder);
  }
}

async function* messagesInFile(path: string, stats: Stats): AsyncGenerator<Task> {
  // A pipe (`<(zcat box.gz)`) has no size and is read once, from the front.
  if (!stats.isFile()) {
    yield* messagesInStream(path, createReadStream(path));
    return;
  }
  const start = peek(path);
  const packed = packedKind(start);
  if (packed === "zip") yield* messagesInZip(path, stats.size);
  else if (packed === "gzip") yield* messagesInGzip(path, stats.size);
  else if (looksLikeMbox(start)) yield* messagesInStream(path, createReadStream(path));
  else if (stats.size > LARGEST_MESSAGE_BYTES) {
    yield { kind: "unread", record: unreadRecord(path, "too-large", stats.size) };
  } else yield { kind: "file", name: path, path, sizeBytes: stats.size };
}

/** The mailbox or archive that a name of one of its messages begins with. */
function holderOf(name: string): string | null {
  const mailbox = ONE_OF_A_MAILBOX.exec(name)?.groups?.["path"];
  if (mailbox !== undefined && isFile(mailbox)) return mailbox;
  let end = name.length;
  while ((end = name.lastIndexOf("/", end - 1)) > 0) {
    if (isFile(name.slice(0, end))) return name.slice(0, end);
  }
  return null;
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The message of this name; all those of a mailbox, when it names one inside an archive. */
async function* oneOf(name: string, holder: string): AsyncGenerator<Task> {
  let isFound = false;
  for await (const task of messagesAt(holder)) {
    const found = nameOf(task);
    if (found === null || (found !== name && !found.startsWith(`${name}#`))) continue;
    isFound = true;
    yield task;
    if (found === name) return;
  }
  if (!isFound) yield { kind: "unread", record: unreadRecord(name, "not-found") };
}
