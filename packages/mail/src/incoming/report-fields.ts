import { decodeBody, type Part } from "@consentry/audit";

import type { ReceivedMessage } from "./read-incoming.ts";

/** The fields of one block of a report, names in lower case; of a repeated one the first counts. */
export type ReportFields = ReadonlyMap<string, string>;

/** Reports are small; one that is not is read at its beginning. */
const MOST_OCTETS = 64 * 1024;

/** The first part of a type; some mailers put a report in another one's clothes. */
export function partOfType({ parts }: ReceivedMessage, types: readonly string[]): Part | undefined {
  return parts.find(({ type }) => types.includes(type));
}

/**
 * Reads the blocks of fields that reports are made of, parted by empty lines (RFC 3464 §2.1.1).
 * Folded lines are joined; what is no field is passed over.
 */
export function reportBlocks({ bytes }: ReceivedMessage, part: Part): readonly ReportFields[] {
  const body = decodeBody(bytes, part).bytes.subarray(0, MOST_OCTETS);
  const blocks: Map<string, string>[] = [new Map()];
  let last: string | null = null;
  for (const line of new TextDecoder().decode(body).split(/\r\n|[\r\n]/)) {
    const block = blocks.at(-1) ?? new Map<string, string>();
    if (line.trim() === "") {
      if (block.size > 0) blocks.push(new Map());
      last = null;
    } else if (/^[ \t]/.test(line)) {
      if (last !== null) block.set(last, `${block.get(last) ?? ""} ${line.trim()}`);
    } else {
      last = addField(block, line);
    }
  }
  return blocks.filter(({ size }) => size > 0);
}

/** Adds a line as a field; gives its name, or `null` where it is none or is there already. */
function addField(block: Map<string, string>, line: string): string | null {
  const colon = line.indexOf(":");
  const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
  if (!FIELD_NAME.test(name) || block.has(name)) return null;
  block.set(name, line.slice(colon + 1).trim());
  return name;
}

const FIELD_NAME = /^[a-z][a-z0-9-]{1,60}$/;
