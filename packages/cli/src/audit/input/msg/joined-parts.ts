/** A part as it is to be written: its own header lines, and its body already encoded. */
export interface PartToWrite {
  readonly header: readonly string[];
  readonly body: Uint8Array;
}

/** Several parts as one multipart, with a boundary that stands in none of them. */
export function joinedParts(
  kind: "alternative" | "mixed",
  parts: readonly PartToWrite[],
): PartToWrite {
  const bodies = parts.map(({ body }) => Buffer.from(body.buffer, body.byteOffset, body.length));
  let number = 1;
  const boundaryOf = (): string => `=_outlook-${kind}-${number}`;
  while (bodies.some((body) => body.includes(boundaryOf()))) number++;
  const boundary = boundaryOf();
  const pieces = parts.flatMap(({ header }, index) => [
    Buffer.from(`--${boundary}\r\n${header.join("\r\n")}\r\n\r\n`),
    bodies[index] ?? Buffer.alloc(0),
    Buffer.from("\r\n"),
  ]);
  return {
    header: [`Content-Type: multipart/${kind}; boundary="${boundary}"`],
    body: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]),
  };
}
