import { createReadStream, statSync, type Stats } from "node:fs";

import { looksLikeMbox } from "@consentry/audit";

import { filesIn } from "./files-in.ts";
import { openingError } from "./opening-error.ts";
import { peek } from "./peek.ts";
import { messagesInStream } from "./messages-in-stream.ts";
import { LARGEST_MESSAGE_BYTES, unreadRecord } from "../record.ts";
import type { Task } from "../batch/task.ts";

/** `box.mbox#12`: one message of a mailbox, as documents name it. */
const ONE_OF_A_MAILBOX = /^(?<path>.+)#(?<number>[1-9]\d{0,8})$/s;

/**
 * Finds the messages behind what a person names on the command line: files, folders, mailboxes,
 * `-`. In the order given, folders sorted; opens one thing at a time and never throws.
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
    const one = ONE_OF_A_MAILBOX.exec(path)?.groups;
    if (openingError(error) === "not-found" && one?.["path"])
      yield* oneOfMailbox(path, one["path"]);
    else yield { kind: "unread", record: unreadRecord(path, openingError(error)) };
  }
}

async function* messagesInFile(path: string, stats: Stats): AsyncGenerator<Task> {
  // A pipe (`<(zcat box.gz)`) has no size and is read once, from the front.
  if (!stats.isFile() || looksLikeMbox(peek(path))) {
    yield* messagesInStream(path, createReadStream(path));
  } else if (stats.size > LARGEST_MESSAGE_BYTES) {
    yield { kind: "unread", record: unreadRecord(path, "too-large", stats.size) };
  } else yield { kind: "file", name: path, path, sizeBytes: stats.size };
}

async function* oneOfMailbox(name: string, mailbox: string): AsyncGenerator<Task> {
  for await (const task of messagesAt(mailbox)) {
    if (task.kind === "bytes" && task.name === name) {
      yield task;
      return;
    }
  }
  yield { kind: "unread", record: unreadRecord(name, "not-found") };
}
