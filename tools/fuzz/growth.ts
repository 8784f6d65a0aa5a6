import { auditMessage } from "@consentry/audit";

import { growthOf, LINEAR } from "../../packages/audit/src/testing/growth.ts";

/** The smaller of the two messages compared: large enough for its work to be measured. */
const SIZE = 128 * 1024;

/** What is repeated; of a longer message its beginning, so that it is repeated at all. */
const LONGEST_PIECE = 4 * 1024;

/** One measurement may be disturbed; the same excess three times is the message's. */
const MEASUREMENTS = 3;

const SHAPES: Readonly<Record<string, (piece: Buffer, size: number) => Buffer>> = {
  "as a page": (piece, size) =>
    Buffer.concat([Buffer.from("Content-Type: text/html\r\n\r\n"), repeated(piece, size)]),
  "as a header": (piece, size) =>
    Buffer.concat([repeated(withoutEmptyLines(piece), size), Buffer.from("\r\n\r\nHello")]),
  "as it is": (piece, size) => repeated(piece, size),
};

/**
 * Says how auditing grows too fast when a message's bytes are repeated: four times the size must
 * not take much more than four times the work. `null` when it does not.
 */
export function growsTooFast(bytes: Uint8Array): string | null {
  const piece = Buffer.from(bytes.subarray(0, LONGEST_PIECE));
  if (piece.length === 0) return null;
  for (const [shape, made] of Object.entries(SHAPES)) {
    const growth = (): number =>
      growthOf(SIZE, (size) => {
        const message = new Uint8Array(made(piece, size));
        return () => auditMessage(message, { sha256: () => "" });
      });
    const measured = Array.from({ length: MEASUREMENTS });
    if (measured.every(() => growth() > LINEAR)) return `${shape}: more than ${LINEAR} times`;
  }
  return null;
}

function repeated(piece: Buffer, size: number): Buffer {
  return Buffer.alloc(size, piece);
}

function withoutEmptyLines(piece: Buffer): Buffer {
  const lines = piece.toString("latin1").split(/\r?\n/);
  const text = lines.filter((line) => line.trim() !== "").join("\r\n");
  return Buffer.from(`${text === "" ? "a: b" : text}\r\n`, "latin1");
}
