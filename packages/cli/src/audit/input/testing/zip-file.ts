import { zipSync, type Zippable } from "fflate";

/** A ZIP archive of these files, name to content; a number stands for so many noughts. */
export function aZip(files: Readonly<Record<string, string | Uint8Array | number>>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files)) {
    entries[name] = bytesOf(content);
  }
  const count = Object.keys(entries).length;
  return count > 0xffff ? withLargeEnd(zipSync(entries, { level: 0 }), count) : zipSync(entries);
}

/** The library counts files in 16 bits; more take the ZIP64 end record (APPNOTE §4.3.14, 15). */
function withLargeEnd(zip: Uint8Array, count: number): Uint8Array {
  const END_BYTES = 22;
  const end = new DataView(zip.buffer, zip.byteOffset + zip.length - END_BYTES);
  const large = new DataView(new ArrayBuffer(56 + 20 + END_BYTES));
  large.setUint32(0, 0x06064b50, true);
  large.setBigUint64(4, 44n, true);
  large.setUint16(14, 45, true);
  for (const at of [24, 32]) large.setBigUint64(at, BigInt(count), true);
  large.setBigUint64(40, BigInt(end.getUint32(12, true)), true);
  large.setBigUint64(48, BigInt(end.getUint32(16, true)), true);
  large.setUint32(56, 0x07064b50, true);
  large.setBigUint64(64, BigInt(zip.length - END_BYTES), true);
  large.setUint32(72, 1, true);
  new Uint8Array(large.buffer, 76).set(zip.subarray(-END_BYTES));
  for (const at of [84, 86]) large.setUint16(at, 0xffff, true);
  for (const at of [88, 92]) large.setUint32(at, 0xffffffff, true);
  return Buffer.concat([zip.subarray(0, -END_BYTES), new Uint8Array(large.buffer)]);
}

/** The same archive with every file marked encrypted (APPNOTE §4.4.4, bit 0). */
export function encrypted(zip: Uint8Array): Uint8Array {
  return patched(zip, (view, at, isCentral) => {
    const flags = at + (isCentral ? 8 : 6);
    view.setUint16(flags, view.getUint16(flags, true) | 1, true);
  });
}

/** The same archive in which every file says that it is of this size. */
export function claiming(zip: Uint8Array, sizeBytes: number): Uint8Array {
  return patched(zip, (view, at, isCentral) => {
    view.setUint32(at + (isCentral ? 24 : 22), sizeBytes, true);
  });
}

function patched(
  zip: Uint8Array,
  patch: (view: DataView, at: number, isCentral: boolean) => void,
): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 4 <= bytes.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50 || signature === 0x02014b50) {
      patch(view, at, signature === 0x02014b50);
    }
  }
  return bytes;
}

function bytesOf(content: string | Uint8Array | number): Uint8Array {
  if (typeof content === "number") return new Uint8Array(content);
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}
