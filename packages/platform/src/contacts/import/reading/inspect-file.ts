import { createHash } from "node:crypto";

import { err, ok, type Result } from "@consentry/kernel";

import { piecesOf, type FileToRead } from "./file-to-read.ts";
import { namedColumns, TextProbe } from "./probe-text.ts";
import { SheetRows } from "./sheet-rows.ts";
import type { FileKind, TableHead } from "./table.ts";
import { unzipFile } from "./unzip-file.ts";
import { Unreadable, type ReadFailure } from "./unreadable.ts";
import { readWorkbookParts } from "./workbook-parts.ts";

const PIECE_BYTES = 262_144;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The container of .xls and other old office files. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a file once from end to end: what it is, how its text is to be read, which columns it
 * names, and its hash. By its content; what its name ends with says nothing.
 */
export async function inspectFile(file: FileToRead): Promise<Result<FileKind, ReadFailure>> {
  try {
    const { sha256, bytes, first, probe } = await readThrough(file);
    if (bytes === 0) return err({ kind: "empty" });
    if (startsWith(first, OLD_OFFICE)) return err({ kind: "old-excel" });
    if (!startsWith(first, ZIP)) {
      return ok({ container: "text", tables: [probe.head(null)], sha256, bytes });
    }
    const names = await entriesOf(file);
    const isWorkbook = names.includes("xl/workbook.xml");
    const tables = isWorkbook ? [await sheetHead(file)] : await tablesInArchive(file);
    if (tables.length === 0) return err({ kind: "no-table-in-archive" });
    return ok({ container: isWorkbook ? "workbook" : "archive", tables, sha256, bytes });
  } catch (error) {
    if (error instanceof Unreadable) return err(error.failure);
    if (isMissing(error)) return err({ kind: "no-file" });
    throw error;
  }
}

async function readThrough(file: FileToRead) {
  const hash = createHash("sha256");
  const probe = new TextProbe();
  let [bytes, first]: [number, Uint8Array] = [0, new Uint8Array()];
  for await (const chunk of piecesOf(file, PIECE_BYTES)) {
    if (bytes === 0) first = chunk.slice(0, ZIP.length);
    bytes += chunk.length;
    hash.update(chunk);
    probe.push(chunk);
  }
  return { sha256: hash.digest("hex"), bytes, first, probe };
}

async function entriesOf(file: FileToRead): Promise<readonly string[]> {
  const names: string[] = [];
  const none = unzipFile(file, (name) => {
    names.push(name);
    return false;
  });
  for await (const _ of none) continue;
  return names;
}

/** Which entries of an archive are tables: exports hold text files, and computers add their own. */
export function isTableEntry(name: string): boolean {
  return /\.(?:csv|tsv|txt)$/i.test(name) && !/(?:^|\/)(?:__MACOSX\/|\.)/.test(name);
}

async function tablesInArchive(file: FileToRead): Promise<readonly TableHead[]> {
  const probes = new Map<string, TextProbe>();
  for await (const { name, bytes } of unzipFile(file, isTableEntry)) {
    const probe = probes.get(name) ?? new TextProbe();
    probes.set(name, probe);
    probe.push(bytes);
  }
  return [...probes].map(([name, probe]) => probe.head(name));
}

async function sheetHead(file: FileToRead): Promise<TableHead> {
  const parts = await readWorkbookParts(file);
  const sheet = new SheetRows(parts);
  for await (const { bytes } of unzipFile(file, (name) => name === parts.sheet)) {
    const [row] = sheet.push(bytes);
    if (row === undefined) continue;
    if ("fault" in row) break;
    return { name: null, columns: namedColumns(row.cells), text: null };
  }
  throw new Unreadable({ kind: "no-header" });
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function isMissing(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return code === "ENOENT" || code === "EISDIR" || code === "EACCES";
}
