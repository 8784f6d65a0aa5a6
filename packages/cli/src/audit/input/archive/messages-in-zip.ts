import { getFileNameLowLevel, openPromise, type Entry, type ZipFile } from "yauzl";

import type { Task } from "../../batch/task.ts";
import { unreadRecord } from "../../record.ts";
import { messagesInStream } from "../messages-in-stream.ts";
import { counted, MOST_ENTRIES, mostUnpackedBytes, unpackingError } from "./archive-limits.ts";

/**
 * The messages in a ZIP archive, one file of it unpacked at a time and never to disk. Hidden files
 * and folders are left out as they are in folders. Names are shown and nothing else: one that
 * climbs (`../`) is shown without its climbing. Encrypted files and archives inside are refused,
 * each in a record of its own.
 */
export async function* messagesInZip(path: string, sizeBytes: number): AsyncGenerator<Task> {
  let zip: ZipFile | undefined;
  try {
    // Names are decoded here: the library gives up on the whole archive over one that climbs.
    zip = await openPromise(path, { autoClose: false, decodeStrings: false });
    if (zip.entryCount > MOST_ENTRIES) {
      yield { kind: "unread", record: unreadRecord(path, "archive-too-large", sizeBytes) };
      return;
    }
    const allowance = { leftBytes: mostUnpackedBytes(sizeBytes) };
    for await (const entry of zip.eachEntry()) {
      const name = shownName(entry);
      if (name === null) continue;
      yield* messagesInEntry(zip, entry, `${path}/${name}`, allowance);
      if (allowance.leftBytes < 0) return;
    }
  } catch (error) {
    yield { kind: "unread", record: unreadRecord(path, unpackingError(error), sizeBytes) };
  } finally {
    zip?.close();
  }
}

async function* messagesInEntry(
  zip: ZipFile,
  entry: Entry,
  name: string,
  allowance: { leftBytes: number },
): AsyncGenerator<Task> {
  const unread = (code: Parameters<typeof unreadRecord>[1]): Task => ({
    kind: "unread",
    record: unreadRecord(name, code, entry.uncompressedSize),
  });
  if (entry.isEncrypted()) {
    yield unread("encrypted");
    return;
  }
  if (entry.uncompressedSize > allowance.leftBytes) {
    allowance.leftBytes = -1;
    yield unread("archive-too-large");
    return;
  }
  try {
    const stream = await zip.openReadStreamPromise(entry);
    yield* messagesInStream(name, counted(stream, allowance), unpackingError);
  } catch {
    yield unread("damaged-archive");
  }
}

/** `null` for folders and hidden files, and for what a Mac adds beside each file. */
function shownName(entry: Entry): string | null {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  if (name.endsWith("/")) return null;
  const steps = name.split("/").filter((step) => step !== "" && step !== "." && step !== "..");
  const isHidden = steps.some((step) => step.startsWith(".")) || steps[0] === "__MACOSX";
  return isHidden || steps.length === 0 ? null : steps.join("/");
}
