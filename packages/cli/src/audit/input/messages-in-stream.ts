import { looksLikeMbox, MboxSplitter } from "@consentry/audit";

import { packedKind } from "./archive/packed-kind.ts";
import { openingError } from "./opening-error.ts";
import { PEEKED_BYTES } from "./peek.ts";
import { LARGEST_MESSAGE_BYTES, unreadRecord } from "../record.ts";
import type { Task } from "../batch/task.ts";

/**
 * Cuts a stream into its messages: one, or those of a mailbox, held one at a time.
 *
 * @param name `null` for standard input; a mailbox's messages are then called `-#1`, `-#2`
 * @param whyBroken what it means when the stream breaks off
 */
export async function* messagesInStream(
  name: string | null,
  stream: AsyncIterable<Uint8Array>,
  whyBroken: (error: unknown) => Parameters<typeof unreadRecord>[1] = openingError,
): AsyncGenerator<Task> {
  const chunks = stream[Symbol.asyncIterator]();
  try {
    const start = await startOf(chunks);
    if (packedKind(start) !== null) {
      yield { kind: "unread", record: unreadRecord(name, "nested-archive") };
      return;
    }
    yield* looksLikeMbox(start)
      ? mailboxMessages(name ?? "-", start, chunks)
      : wholeMessage(name, start, chunks);
  } catch (error) {
    yield { kind: "unread", record: unreadRecord(name, whyBroken(error)) };
  } finally {
    await chunks.return?.();
  }
}

async function* mailboxMessages(
  name: string,
  start: Uint8Array,
  chunks: AsyncIterator<Uint8Array>,
): AsyncGenerator<Task> {
  const splitter = new MboxSplitter();
  let count = 0;
  function* tasks(messages: readonly Uint8Array[]): Generator<Task> {
    for (const message of messages) {
      yield { kind: "bytes", name: `${name}#${++count}`, bytes: owned(message) };
    }
  }
  yield* tasks(splitter.push(start));
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    yield* tasks(splitter.push(next.value));
  }
  yield* tasks(splitter.end());
}

async function* wholeMessage(
  name: string | null,
  start: Uint8Array,
  chunks: AsyncIterator<Uint8Array>,
): AsyncGenerator<Task> {
  const pieces = [start];
  let size = start.byteLength;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    size += next.value.byteLength;
    if (size > LARGEST_MESSAGE_BYTES) {
      yield { kind: "unread", record: unreadRecord(name, "too-large", size) };
      return;
    }
    pieces.push(next.value);
  }
  yield { kind: "bytes", name, bytes: joined(pieces, size) };
}

async function startOf(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  while (size < PEEKED_BYTES) {
    const next = await chunks.next();
    if (next.done) break;
    pieces.push(next.value);
    size += next.value.byteLength;
  }
  return joined(pieces, size);
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}

/** A buffer of its own, which can move to another thread without taking others' bytes along. */
function owned(message: Uint8Array): Uint8Array {
  const isAlone = message.byteLength === message.buffer.byteLength;
  return isAlone && !Buffer.isBuffer(message) ? message : Uint8Array.from(message);
}
