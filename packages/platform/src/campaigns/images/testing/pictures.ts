/** A picture of one kind that says it is so large; its pixels are left out. */
export function aPng(width = 2, height = 1, rest = 0): Buffer<ArrayBuffer> {
  const header = Buffer.alloc(33);
  Buffer.from("89504e470d0a1a0a0000000d49484452", "hex").copy(header);
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return Buffer.concat([header, Buffer.alloc(rest, 7)]);
}

export function aGif(width = 2, height = 1): Buffer<ArrayBuffer> {
  const header = Buffer.alloc(14);
  header.write("GIF89a", "latin1");
  header.writeUInt16LE(width, 6);
  header.writeUInt16LE(height, 8);
  return header;
}

/** With a note of the camera ahead of the frame, as photographs have. */
export function aJpeg(width = 2, height = 1): Buffer<ArrayBuffer> {
  const note = Buffer.concat([Buffer.from("ffe10010", "hex"), Buffer.alloc(14)]);
  const frame = Buffer.from("ffc2001108000000000301", "hex");
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from("ffd8", "hex"), note, frame, Buffer.alloc(20)]);
}

export function aWebp(kind: "VP8 " | "VP8L" | "VP8X", width = 2, height = 1): Buffer<ArrayBuffer> {
  const file = Buffer.alloc(40);
  file.write(`RIFF\u0020\0\0\0WEBP${kind}`, "latin1");
  if (kind === "VP8X") {
    file.writeUIntLE(width - 1, 24, 3);
    file.writeUIntLE(height - 1, 27, 3);
  } else if (kind === "VP8L") {
    file.writeUInt8(0x2f, 20);
    file.writeUInt32LE(width - 1 + (height - 1) * 0x4000, 21);
  } else {
    Buffer.from("9d012a", "hex").copy(file, 23);
    file.writeUInt16LE(width, 26);
    file.writeUInt16LE(height, 28);
  }
  return file;
}
