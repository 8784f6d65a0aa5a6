import { err, ok, type Result } from "@consentry/kernel";

import { charsetOf } from "./code-page.ts";
import { unpackedRtf } from "./compressed-rtf.ts";
import { headerOf } from "./header-of.ts";
import { htmlInRtf } from "./html-in-rtf.ts";
import { isSoundCompoundFile } from "./is-sound-compound-file.ts";
import { joinedParts, type PartToWrite } from "./joined-parts.ts";
import {
  binary,
  fixedProperties,
  openedRoot,
  storagesNamed,
  text,
  type Storage,
} from "./properties.ts";

const ROOT_HEADER_BYTES = 32;
const MESSAGE_CODE_PAGE = 0x3ffd0003;
const INTERNET_CODE_PAGE = 0x3fde0003;

/** Each becomes a part; the auditor itself reads no more. */
const MOST_ATTACHMENTS = 1000;

/**
 * The mail in an Outlook file (.msg), as a message that says what Outlook kept: the header as it
 * came where it is stored, the HTML (also where it is wrapped into RTF), the text, the attached
 * files. Outlook keeps neither the original parts nor their encoding, so places in it are not
 * places in the mail as received. Never throws and always ends.
 */
export function messageFromMsg(bytes: Uint8Array): Result<Uint8Array, "damaged-msg"> {
  if (!isSoundCompoundFile(bytes)) return err("damaged-msg");
  try {
    const root = openedRoot(bytes);
    // A compound file without properties is another program's (.doc, .xls).
    if (root.readFile("__properties_version1.0") === null) return err("damaged-msg");
    return ok(messageOf(root));
  } catch {
    // The library meets damage we did not foresee by throwing.
    return err("damaged-msg");
  }
}

function messageOf(root: Storage): Uint8Array {
  const fixed = fixedProperties(root, ROOT_HEADER_BYTES);
  const internet = fixed.get(INTERNET_CODE_PAGE)?.getInt32(0, true) ?? null;
  const codePage = fixed.get(MESSAGE_CODE_PAGE)?.getInt32(0, true) ?? internet;
  const { lines, contentType } = headerOf(root, fixed, codePage);
  const html = htmlPart(root, internet);
  const plain = text(root, "1000", codePage);
  // Outlook makes a text from the HTML where the mail had none.
  const isTextMade = html !== null && contentType.startsWith("text/html");
  const alternatives = [
    ...(plain === null || isTextMade ? [] : [textPart(plain)]),
    ...(html === null ? [] : [html]),
  ];
  const body =
    alternatives.length > 1
      ? joinedParts("alternative", alternatives)
      : (alternatives[0] ?? textPart(""));
  const files = storagesNamed(root, "__attach_version1.0").slice(0, MOST_ATTACHMENTS);
  const whole =
    files.length === 0
      ? body
      : joinedParts("mixed", [body, ...files.map((file) => filePart(file, codePage))]);
  const head = [...lines, "MIME-Version: 1.0", ...whole.header].join("\r\n");
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), whole.body]);
}

function htmlPart(root: Storage, codePage: number | null): PartToWrite | null {
  const stored = binary(root, "1013");
  if (stored !== null && stored.length > 0) {
    return asIs(`text/html; charset=${charsetOf(codePage)}`, stored);
  }
  const written = text(root, "1013", codePage);
  if (written !== null) return asIs("text/html; charset=utf-8", Buffer.from(written));
  const packed = binary(root, "1009");
  const rtf = packed === null ? null : unpackedRtf(packed);
  const html = rtf === null ? null : htmlInRtf(Buffer.from(rtf).toString("latin1"));
  return html === null ? null : asIs("text/html; charset=utf-8", Buffer.from(html));
}

function textPart(plain: string): PartToWrite {
  return asIs("text/plain; charset=utf-8", Buffer.from(plain));
}

function asIs(type: string, body: Uint8Array): PartToWrite {
  return { header: [`Content-Type: ${type}`, "Content-Transfer-Encoding: 8bit"], body };
}

/** A mail attached as a mail is a storage of its own; of that only the name is shown. */
function filePart(file: Storage, codePage: number | null): PartToWrite {
  const name = text(file, "3707", codePage) ?? text(file, "3704", codePage) ?? "";
  const type = text(file, "370E", codePage) ?? "";
  const id = text(file, "3712", codePage) ?? "";
  const bytes = binary(file, "3701") ?? new Uint8Array();
  const lines =
    Buffer.from(bytes)
      .toString("base64")
      .match(/.{1,76}/g) ?? [];
  return {
    header: [
      `Content-Type: ${/^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : "application/octet-stream"}`,
      `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name.toWellFormed())}`,
      ...(/^[\w.@$+-]+$/.test(id) ? [`Content-ID: <${id}>`] : []),
      "Content-Transfer-Encoding: base64",
    ],
    body: Buffer.from(lines.join("\r\n")),
  };
}
