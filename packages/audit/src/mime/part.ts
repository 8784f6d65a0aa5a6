import { decodeEncodedWords } from "./encoded-words.ts";
import type { HeaderField } from "./header.ts";
import { parseStructured, type StructuredValue } from "./parameters.ts";

/** `unknown` (uuencode and what nobody defined) is read as it stands, like `identity`. */
export type TransferEncoding = "identity" | "quoted-printable" | "base64" | "unknown";

export interface Part {
  /**
   * Section number (RFC 9051 §6.4.5): `1` for the only body of a message, `1.2` for the second
   * part of its first. A multipart that is itself the body of a message has no number there:
   * it is `""` in the outermost message, and `2.TEXT` in the message within part 2.
   */
  readonly path: string;
  /** Lower case, `text/html`; `text/plain` when missing or unreadable (RFC 2045 §5.2). */
  readonly type: string;
  /** Of Content-Type; names in lower case, no prototype. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Lower case, as named; `null` when not named. */
  readonly charset: string | null;
  readonly encoding: TransferEncoding;
  /** Lower case, `attachment`; `null` when not given. */
  readonly disposition: string | null;
  readonly filename: string | null;
  /** Without angle brackets. */
  readonly contentId: string | null;
  readonly header: readonly HeaderField[];
  /** Byte offset where the part's header begins. */
  readonly start: number;
  readonly bodyStart: number;
  /** Exclusive; the line end before a delimiter belongs to the delimiter. */
  readonly bodyEnd: number;
  readonly children: readonly Part[];
  readonly parent: Part | null;
  /** A multipart, or a message within the message, even when nothing could be read in it. */
  readonly isContainer: boolean;
}

/** A part in the making: the end and the children are known last. */
export type PartDraft = { -readonly [Key in keyof Part]: Part[Key] } & { children: Part[] };

type PartContent = Omit<Part, "path" | "start" | "bodyStart" | "bodyEnd" | "children" | "parent">;

const MEDIA_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+*-]+$/u;

/** Reads what a header says of its part; of a repeated field the first counts. Never throws. */
export function describePart(header: readonly HeaderField[], defaultType: string): PartContent {
  const contentType = findStructured(header, "content-type");
  const disposition = findStructured(header, "content-disposition");
  const type = contentType ? readType(contentType.head) : defaultType;
  const encoding = readEncoding(header);
  const parameters = contentType?.parameters ?? noParameters();
  const filename = disposition?.parameters["filename"] ?? parameters["name"];
  return {
    type,
    parameters,
    charset: parameters["charset"]?.trim().toLowerCase() || null,
    encoding,
    disposition: disposition?.head.toLowerCase() || null,
    filename: filename === undefined ? null : decodeEncodedWords(filename),
    contentId: findField(header, "content-id")?.value.replaceAll(/^\s*<|>\s*$/gu, "") || null,
    header,
    isContainer: type.startsWith("multipart/") || (isMessage(type) && isPlain(encoding)),
  };
}

/** Whether a type holds a whole message (RFC 2046 §5.2.1, RFC 6532 §3.7). */
export function isMessage(type: string): boolean {
  return type === "message/rfc822" || type === "message/global";
}

export function findField(header: readonly HeaderField[], key: string): HeaderField | undefined {
  return header.find((field) => field.key === key);
}

function findStructured(header: readonly HeaderField[], key: string): StructuredValue | null {
  const field = findField(header, key);
  return field ? parseStructured(field.value) : null;
}

function readType(head: string): string {
  const type = head.replaceAll(/\s/gu, "").toLowerCase();
  return MEDIA_TYPE.test(type) ? type : "text/plain";
}

function readEncoding(header: readonly HeaderField[]): TransferEncoding {
  const field = findField(header, "content-transfer-encoding");
  if (!field) return "identity";
  switch (parseStructured(field.value).head.toLowerCase()) {
    case "":
    case "7bit":
    case "8bit":
    case "binary":
      return "identity";
    case "quoted-printable":
      return "quoted-printable";
    case "base64":
      return "base64";
    default:
      return "unknown";
  }
}

function isPlain(encoding: TransferEncoding): boolean {
  return encoding === "identity" || encoding === "unknown";
}

function noParameters(): Readonly<Record<string, string>> {
  return Object.create(null) as Record<string, string>;
}
