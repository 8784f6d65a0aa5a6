import type { Part } from "../../mime/message.ts";

/** What an attached file is to us, when it can ask for something. */
export type AttachmentKind =
  "office" | "rich-text" | "pdf" | "shortcut" | "shell-link" | "certificate";

/** What a part is read as when its type says nothing and its name does. */
const TYPE_BY_ENDING: Readonly<Record<string, string>> = {
  html: "text/html",
  htm: "text/html",
  xhtml: "application/xhtml+xml",
  svg: "image/svg+xml",
  ics: "text/calendar",
  vcf: "text/vcard",
};

const KIND_BY_ENDING: Readonly<Record<string, AttachmentKind>> = {
  ...endings(
    "office",
    "docx docm dotx dotm xlsx xlsm xltx xlsb pptx pptm potx ppsx odt ods odp odg ott",
  ),
  ...endings("rich-text", "rtf"),
  ...endings("pdf", "pdf"),
  ...endings("shortcut", "url website webloc desktop"),
  ...endings("shell-link", "lnk"),
  ...endings("certificate", "p7s p7m p7c"),
};

const KIND_BY_TYPE: readonly (readonly [RegExp, AttachmentKind])[] = [
  [
    /^application\/(?:vnd\.openxmlformats|vnd\.oasis\.opendocument|vnd\.ms-\w+\.\w+\.macroenabled)/,
    "office",
  ],
  [/^(?:application|text)\/(?:rtf|richtext|x-rtf)$/, "rich-text"],
  [/^application\/(?:x-)?pdf$/, "pdf"],
  [/^application\/(?:x-)?pkcs7-(?:signature|mime)$/, "certificate"],
  [/^application\/(?:internet-shortcut|x-url|x-mswinurl)$/, "shortcut"],
];

/** Types that say nothing of the content. */
const UNTOLD =
  /^application\/(?:octet-stream|x-download|download|force-download|binary|unknown|zip)$/;

/** How an attachment is read; `null` for what asks nobody, or is not read here. */
export function attachmentKind({ type, filename }: Part): AttachmentKind | null {
  const byType = KIND_BY_TYPE.find(([pattern]) => pattern.test(type))?.[1];
  if (byType) return byType;
  return UNTOLD.test(type) ? (KIND_BY_ENDING[endingOf(filename)] ?? null) : null;
}

/** The type a part is read as: its own, or what its name says where its type says nothing. */
export function readAs({ type, filename }: Part): string {
  return UNTOLD.test(type) ? (TYPE_BY_ENDING[endingOf(filename)] ?? type) : type;
}

function endingOf(filename: string | null): string {
  const dot = filename?.lastIndexOf(".") ?? -1;
  return filename === null || dot < 0
    ? ""
    : filename
        .slice(dot + 1)
        .trim()
        .toLowerCase();
}

function endings(kind: AttachmentKind, list: string): Record<string, AttachmentKind> {
  return Object.fromEntries(list.split(" ").map((ending) => [ending, kind]));
}
