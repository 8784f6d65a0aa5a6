import { burn, type Entry } from "@kenjiuno/msgreader/lib/Burner.js";

const DIRECTORY = 1;
const DOCUMENT = 2;
const ROOT = 5;

/** What an Outlook file of a test holds; all of it may be left out. */
export interface MsgContent {
  readonly headers?: string;
  readonly subject?: string;
  readonly senderName?: string;
  readonly senderAddress?: string;
  readonly to?: readonly string[];
  readonly sentAt?: Date;
  readonly text?: string;
  readonly html?: Uint8Array;
  readonly rtf?: Uint8Array;
  readonly codePage?: number;
  readonly files?: readonly { readonly name: string; readonly content: Uint8Array }[];
}

type Properties = Readonly<Record<string, Uint8Array | undefined>>;

/** An Outlook file (.msg), written by the writer that comes with the library that reads them. */
export function aMsg(content: MsgContent): Uint8Array {
  const entries: Entry[] = [{ name: "Root Entry", type: ROOT, length: 0, children: [] }];
  addTo(entries, 0, {
    "__properties_version1.0": fixed(32, {
      0x3fde0003: content.codePage,
      0x00390040: content.sentAt,
    }),
    "__substg1.0_007D001F": unicode(content.headers),
    "__substg1.0_0037001F": unicode(content.subject),
    "__substg1.0_0C1A001F": unicode(content.senderName),
    "__substg1.0_5D01001F": unicode(content.senderAddress),
    "__substg1.0_1000001F": unicode(content.text),
    "__substg1.0_10130102": content.html,
    "__substg1.0_10090102": content.rtf,
  });
  for (const [index, address] of (content.to ?? []).entries()) {
    addFolder(entries, `__recip_version1.0_#0000000${index}`, {
      "__properties_version1.0": fixed(8, { 0x0c150003: 1 }),
      "__substg1.0_39FE001F": unicode(address),
    });
  }
  for (const [index, { name, content: bytes }] of (content.files ?? []).entries()) {
    addFolder(entries, `__attach_version1.0_#0000000${index}`, {
      "__substg1.0_3707001F": unicode(name),
      "__substg1.0_37010102": bytes,
    });
  }
  return burn(entries);
}

/** RTF as Outlook stores it without packing it ([MS-OXRTFCP] §2.1.3.1.5). */
export function storedRtf(rtf: string): Uint8Array {
  const body = Buffer.from(rtf, "latin1");
  const head = Buffer.alloc(16);
  head.writeUInt32LE(body.length + 12, 0);
  head.writeUInt32LE(body.length, 4);
  head.write("MELA", 8, "latin1");
  return Buffer.concat([head, body]);
}

function addFolder(entries: Entry[], name: string, properties: Properties): void {
  const index = entries.push({ name, type: DIRECTORY, length: 0, children: [] }) - 1;
  entries[0]?.children?.push(index);
  addTo(entries, index, properties);
}

function addTo(entries: Entry[], folder: number, properties: Properties): void {
  for (const [name, bytes] of Object.entries(properties)) {
    if (bytes === undefined) continue;
    // The writer takes the whole buffer behind what it is given: a copy has one of its own.
    const binaryProvider = (): Uint8Array => Uint8Array.from(bytes);
    const file = { name, type: DOCUMENT, length: bytes.length, binaryProvider };
    entries[folder]?.children?.push(entries.push(file) - 1);
  }
}

function fixed(
  headerBytes: number,
  values: Readonly<Record<number, number | Date | undefined>>,
): Uint8Array {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  const bytes = Buffer.alloc(headerBytes + 16 * given.length);
  for (const [index, [tag, value]] of given.entries()) {
    const at = headerBytes + 16 * index;
    bytes.writeUInt32LE(Number(tag), at);
    const number =
      value instanceof Date
        ? (BigInt(value.getTime()) + 11_644_473_600_000n) * 10_000n
        : BigInt(value ?? 0);
    bytes.writeBigUInt64LE(number, at + 8);
  }
  return bytes;
}

function unicode(text: string | undefined): Uint8Array | undefined {
  return text === undefined ? undefined : Buffer.from(text, "utf16le");
}
