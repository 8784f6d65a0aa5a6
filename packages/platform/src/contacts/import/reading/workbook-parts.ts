import { LARGEST_SHARED_TEXT } from "./bounds.ts";
import type { FileToRead } from "./file-to-read.ts";
import { XmlReader } from "./parse-xml.ts";
import { showsDate } from "./sheet-date.ts";
import { unzipFile } from "./unzip-file.ts";
import { Unreadable } from "./unreadable.ts";

/** What the rows of a workbook's first sheet lean on. */
export interface WorkbookParts {
  /** Name of the entry that is the first sheet. */
  readonly sheet: string;
  readonly sharedTexts: readonly string[];
  /** By the number of a cell's style: whether it shows a day. */
  readonly dateStyles: readonly boolean[];
  readonly from1904: boolean;
}

const WORKBOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";
const SHARED = "xl/sharedStrings.xml";
const STYLES = "xl/styles.xml";

/** Reads everything of a workbook but its sheets: an archive may hold it before or after them. */
export async function readWorkbookParts(file: FileToRead): Promise<WorkbookParts> {
  const sharedTexts: string[] = [];
  const dateStyles: boolean[] = [];
  const targets = new Map<string, string>();
  const workbook = { firstSheet: "", from1904: false };
  const readers: Readonly<Record<string, XmlReader>> = {
    [WORKBOOK]: workbookReader(workbook),
    [RELATIONS]: relationsReader(targets),
    [SHARED]: sharedTextReader(sharedTexts),
    [STYLES]: stylesReader(dateStyles),
  };
  for await (const { name, bytes, isLast } of unzipFile(file, (name) => name in readers)) {
    readers[name]?.push(bytes);
    if (isLast) readers[name]?.end();
  }
  const target = targets.get(workbook.firstSheet);
  if (target === undefined) throw new Unreadable({ kind: "no-table-in-archive" });
  const sheet = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  return { sheet, sharedTexts, dateStyles, from1904: workbook.from1904 };
}

function workbookReader(found: { firstSheet: string; from1904: boolean }): XmlReader {
  return new XmlReader({
    open(name, attributes) {
      if (name === "workbookPr") found.from1904 = /^(?:1|true)$/.test(attributes["date1904"] ?? "");
      if (name === "sheet" && found.firstSheet === "") found.firstSheet = attributes["r:id"] ?? "";
    },
    close: ignore,
    text: ignore,
  });
}

function relationsReader(targets: Map<string, string>): XmlReader {
  return new XmlReader({
    open(name, { Id: id = "", Target: target = "" }) {
      if (name === "Relationship") targets.set(id, target);
    },
    close: ignore,
    text: ignore,
  });
}

function sharedTextReader(texts: string[]): XmlReader {
  let [text, isText, isPhonetic, size] = ["", false, false, 0];
  return new XmlReader({
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") isPhonetic = true;
      isText = name === "t" && !isPhonetic;
    },
    close(name) {
      if (name === "rPh") isPhonetic = false;
      if (name === "t") isText = false;
      if (name === "si") texts.push(text);
    },
    text(piece) {
      if (!isText) return;
      text += piece;
      size += piece.length;
      if (size > LARGEST_SHARED_TEXT) throw new Unreadable({ kind: "too-much-text" });
    },
  });
}

function stylesReader(dateStyles: boolean[]): XmlReader {
  const codes = new Map<number, string>();
  let isCellFormats = false;
  return new XmlReader({
    open(name, { numFmtId = "0", formatCode }) {
      const number = Number(numFmtId);
      if (name === "numFmt" && formatCode !== undefined) codes.set(number, formatCode);
      if (name === "cellXfs") isCellFormats = true;
      if (name === "xf" && isCellFormats) dateStyles.push(showsDate(number, codes.get(number)));
    },
    close(name) {
      if (name === "cellXfs") isCellFormats = false;
    },
    text: ignore,
  });
}

function ignore(): void {}
