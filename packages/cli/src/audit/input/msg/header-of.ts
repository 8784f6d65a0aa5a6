import { fixedProperties, storagesNamed, text, type Storage } from "./properties.ts";

const RECIPIENT_HEADER_BYTES = 8;
const SENT_AT = 0x00390040;
const DELIVERED_AT = 0x0e060040;
const RECIPIENT_TYPE = 0x0c150003;

/** [MS-OXOMSG] §2.2.3.1: who stands where; 3 are those who must not be named. */
const FIELD_OF_RECIPIENT: ReadonlyMap<number, string> = new Map([
  [1, "To"],
  [2, "Cc"],
]);

/** A mail to more is a list; the names of a list are of no use here. */
const MOST_RECIPIENTS = 1000;

/** 1601 to 1970 in milliseconds: a FILETIME counts from 1601 ([MS-DTYP] §2.3.3). */
const EPOCH_MS = 11_644_473_600_000;

interface Header {
  /** Without what describes the body: that is written anew. */
  readonly lines: readonly string[];
  /** What the mail called its body when it came, in lower case; empty when nobody knows. */
  readonly contentType: string;
}

/** The header as it came, where Outlook kept it; what it lacks is made from the properties. */
export function headerOf(
  root: Storage,
  fixed: ReadonlyMap<number, DataView>,
  codePage: number | null,
): Header {
  const kept = fieldsOf(text(root, "007D", codePage) ?? "");
  const has = new Set(kept.map(({ name }) => name));
  const made = madeFields(root, fixed, codePage).filter(([name]) => !has.has(name.toLowerCase()));
  return {
    lines: [
      ...kept.filter(({ name }) => !/^(?:content-|mime-version$)/.test(name)).map(({ raw }) => raw),
      ...made.map(([name, value]) => `${name}: ${value}`),
    ],
    contentType: kept.find(({ name }) => name === "content-type")?.value.toLowerCase() ?? "",
  };
}

interface Field {
  readonly name: string;
  readonly value: string;
  /** As it stands, folded lines included. */
  readonly raw: string;
}

/** Fields up to the first empty line. Lines that belong to no field are dropped. */
function fieldsOf(header: string): readonly Field[] {
  const fields: Field[] = [];
  for (const line of header.split(/\r\n|\r|\n/)) {
    if (line === "" && fields.length > 0) break;
    const last = fields.at(-1);
    if (/^[ \t]/.test(line) && last) {
      fields[fields.length - 1] = { ...last, raw: `${last.raw}\r\n${line}` };
      continue;
    }
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(0, colon));
    if (!/^[!-9;-~]+$/.test(name)) continue;
    fields.push({ name: name.toLowerCase(), value: line.slice(colon + 1).trim(), raw: line });
  }
  return fields;
}

function madeFields(
  root: Storage,
  fixed: ReadonlyMap<number, DataView>,
  codePage: number | null,
): readonly (readonly [name: string, value: string])[] {
  const property = (tag: string): string => text(root, tag, codePage) ?? "";
  const sentAt = dateOf(fixed.get(SENT_AT) ?? fixed.get(DELIVERED_AT));
  const sender = property("5D01") || property("0C1F") || property("0065");
  const fields: (readonly [string, string])[] = [
    ["From", mailbox(property("0C1A"), sender)],
    ...recipients(root, codePage),
    ["Subject", word(property("0037"))],
    ["Date", sentAt],
    ["Message-ID", oneLine(property("1035"))],
  ];
  return fields.filter(([, value]) => value !== "");
}

function recipients(root: Storage, codePage: number | null): (readonly [string, string])[] {
  const named = new Map<string, string[]>();
  for (const one of storagesNamed(root, "__recip_version1.0").slice(0, MOST_RECIPIENTS)) {
    const type = fixedProperties(one, RECIPIENT_HEADER_BYTES).get(RECIPIENT_TYPE);
    const field = FIELD_OF_RECIPIENT.get(type?.getInt32(0, true) ?? 1);
    const address = text(one, "39FE", codePage) ?? text(one, "3003", codePage) ?? "";
    const written = mailbox(text(one, "3001", codePage) ?? "", address);
    if (field !== undefined && written !== "") {
      named.set(field, [...(named.get(field) ?? []), written]);
    }
  }
  return [...named].map(([field, all]) => [field, all.join(",\r\n ")]);
}

/** Inside one Exchange an address may be a path (`/O=…`): that is none, and the name stands alone. */
function mailbox(name: string, address: string): string {
  const isAddress = /^[^\s<>"@]+@[^\s<>"@]+$/.test(address);
  if (!isAddress) return word(name);
  return name === "" || name === address ? address : `${word(name)} <${address}>`;
}

/** RFC 2047: as it is where nothing needs saying otherwise. */
function word(value: string): string {
  const line = oneLine(value);
  if (/^[\w .!?'-]*$/.test(line)) return line;
  const words = line.match(/.{1,12}/gsu) ?? [];
  return words
    .map((piece) => `=?utf-8?B?${Buffer.from(piece.toWellFormed()).toString("base64")}?=`)
    .join("\r\n ");
}

function oneLine(value: string): string {
  // eslint-disable-next-line no-control-regex -- what is kept out of a header is just these
  return value.replace(/[\u0000-\u001f\u007f]+/g, " ").trim();
}

function dateOf(fileTime: DataView | undefined): string {
  if (fileTime === undefined) return "";
  const moment = new Date(Number(fileTime.getBigUint64(0, true) / 10_000n) - EPOCH_MS);
  if (Number.isNaN(moment.getTime())) return "";
  return moment.toUTCString().replace("GMT", "+0000");
}
