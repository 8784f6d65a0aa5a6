export type FileKind = "mail" | "mbox" | "outlook" | "archive";

/** First bytes of what is not one mail. */
const BEGINNINGS: readonly (readonly [FileKind, readonly number[]])[] = [
  ["mbox", [0x46, 0x72, 0x6f, 0x6d, 0x20]], // "From "
  ["outlook", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]], // [MS-CFB] §2.2
  ["archive", [0x50, 0x4b, 0x03, 0x04]], // APPNOTE.TXT §4.3.7
  ["archive", [0x1f, 0x8b]], // RFC 1952 §2.3.1
];

/** Tells by its first bytes what a file is; what is nothing else is taken to be a mail. */
export async function fileKind(file: Blob): Promise<FileKind> {
  const head = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  const found = BEGINNINGS.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte));
  return found?.[0] ?? "mail";
}
