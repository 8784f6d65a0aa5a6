import { inflateSync } from "node:zlib";

/**
 * A PDF with its streams inflated and without what follows from their packed lengths: two that say
 * the same are equal, whoever packed them. Characters stand for bytes.
 */
export function unpackedPdf(pdf: Uint8Array): string {
  const source = Buffer.from(pdf).toString("latin1");
  const objects = source.slice(0, source.lastIndexOf("\nxref\n"));
  const pieces = objects.split(/\nstream\n|\nendstream/);
  // Outside, inside, outside …: what stands inside a stream is at the odd places.
  const unpacked = pieces.map((piece, index) =>
    index % 2 === 0 ? piece.replaceAll(/\/Length \d+/g, "/Length") : inflated(piece),
  );
  return unpacked.join("\n");
}

function inflated(stream: string): string {
  try {
    return inflateSync(Buffer.from(stream, "latin1")).toString("latin1");
  } catch {
    // Some are not packed.
    return stream;
  }
}
