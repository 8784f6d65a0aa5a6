import { colon, type Block, type Paper, type Statement } from "@consentry/audit/dossier";
import { assertNever, type Instant } from "@consentry/kernel";
import PdfFile from "pdfkit";

import { monoLines, type MonoPiece } from "./mono-lines.ts";
import { printable } from "./printable.ts";

export interface PdfSettings {
  readonly madeAt: Instant;
  /** `Page 2 / 5`, in the paper's language. */
  readonly page: (number: number, of: number) => string;
  readonly producer: string;
  readonly fonts: PaperFonts;
}

/** TrueType files, read by the caller: this package knows neither disk nor network. */
export type PaperFonts = Readonly<Record<FontName, Uint8Array>>;

/** Two of one width a family, and one whose characters are all of one width. */
export const FONT_NAMES = ["plain", "bold", "mono"] as const;
type FontName = (typeof FONT_NAMES)[number];

const MARGIN = 56;
const SIZE = { title: 18, 1: 15, 2: 12.5, 3: 10.5, text: 9.5, mono: 7.8, small: 7 } as const;
const INK = "#12211f";
const SOFT = "#4a5a57";
const HERE = "#fbeae7";
const OWN = "#fff2b3";

/** A fixed-width font: every character is this share of its size wide. */
const MONO_WIDTH = 0.602;

type Pdf = InstanceType<typeof PdfFile>;
type Element = ReturnType<Pdf["struct"]>;

interface Sheet {
  readonly pdf: Pdf;
  readonly body: Element;
  readonly language: Paper["language"];
  /** The foot that a page got when it began. */
  readonly feet: Map<number, string>;
  foot: string;
}

/**
 * Writes a paper as PDF/A4 with embedded fonts, an outline, tags for screen readers, page numbers,
 * and on every page the digest of the evidence it speaks of. The same paper and time give the same
 * bytes. Characters the fonts lack, or whose script they would set wrongly, are written by number.
 */
export async function paperPdf(paper: Paper, settings: PdfSettings): Promise<Uint8Array> {
  const sheet = openSheet(paper, settings);
  const { pdf, body } = sheet;
  const written = collect(pdf);
  body.add(pdf.struct("H1", {}, () => say(sheet, paper.title, { font: "bold", size: SIZE.title })));
  pdf.moveDown(0.6);
  const outline = new Outline(pdf);
  let isFirst = true;
  for (const block of paper.blocks) {
    if (block.kind === "page") {
      sheet.foot = block.foot;
      if (isFirst) sheet.feet.set(pageIndex(pdf), block.foot);
      else pdf.addPage();
    } else {
      writeBlock(sheet, block, outline);
    }
    isFirst = false;
  }
  writeFeet(sheet, settings);
  body.end();
  pdf.end();
  return written;
}

function openSheet({ title, language }: Paper, { madeAt, producer, fonts }: PdfSettings): Sheet {
  const pdf = new PdfFile({
    size: "A4",
    margin: MARGIN,
    bufferPages: true,
    // None to begin with: the library's own would be read from a disk.
    font: "",
    pdfVersion: "1.7",
    lang: language,
    tagged: true,
    displayTitle: true,
    info: {
      Title: title,
      Creator: producer,
      Producer: producer,
      CreationDate: new Date(madeAt),
      ModDate: new Date(madeAt),
    },
  });
  for (const name of FONT_NAMES) pdf.registerFont(name, fonts[name]);
  const body = pdf.struct("Document");
  pdf.addStructure(body);
  const sheet: Sheet = { pdf, body, language, feet: new Map(), foot: "" };
  pdf.on("pageAdded", () => void sheet.feet.set(pageIndex(pdf), sheet.foot));
  return sheet;
}

async function collect(pdf: Pdf): Promise<Uint8Array> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  pdf.on("data", (chunk: Uint8Array<ArrayBuffer>) => chunks.push(chunk));
  await new Promise<void>((resolve, reject) => {
    pdf.once("end", resolve);
    pdf.once("error", reject);
  });
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function pageIndex(pdf: Pdf): number {
  const { start, count } = pdf.bufferedPageRange();
  return start + count - 1;
}

/** Bookmarks, nested as the headings are. */
class Outline {
  readonly #open: PDFKit.PDFOutline[];

  constructor(pdf: Pdf) {
    this.#open = [pdf.outline];
  }

  add(level: 1 | 2 | 3, title: string): void {
    while (this.#open.length > level) this.#open.pop();
    const parent = this.#open.at(-1);
    if (parent) this.#open.push(parent.addItem(title));
  }
}

function writeBlock(sheet: Sheet, block: Exclude<Block, { kind: "page" }>, outline: Outline): void {
  const { pdf, body } = sheet;
  switch (block.kind) {
    case "heading": {
      // A heading keeps two lines of what follows with it.
      makeRoom(sheet, SIZE[block.level] * 4);
      pdf.moveDown(block.level === 3 ? 0.5 : 0.9);
      const title = printable(block.text, hasGlyph(sheet, "bold"));
      outline.add(block.level, title);
      const tag = `H${block.level === 3 ? 4 : block.level + 1}`;
      body.add(
        pdf.struct(tag, {}, () =>
          say(sheet, block.text, { font: "bold", size: SIZE[block.level] }),
        ),
      );
      pdf.moveDown(0.25);
      return;
    }
    case "text":
      body.add(pdf.struct("P", {}, () => sayStatement(sheet, block, 0)));
      pdf.moveDown(0.5);
      return;
    case "list":
      writeList(sheet, block);
      return;
    case "facts":
      for (const [label, value] of block.rows) {
        makeRoom(sheet, SIZE.text * 1.5);
        body.add(pdf.struct("P", {}, () => sayFact(sheet, label, value)));
      }
      pdf.moveDown(0.4);
      return;
    case "quote":
      writeQuote(sheet, block);
      return;
    default:
      assertNever(block);
  }
}

function writeList(sheet: Sheet, { items, isNumbered }: Extract<Block, { kind: "list" }>): void {
  const { pdf, body } = sheet;
  const list = pdf.struct("L");
  body.add(list);
  items.forEach((item, index) => {
    const mark = isNumbered ? `${index + 1}. ` : "– ";
    const entry = pdf.struct("LI");
    list.add(entry);
    entry.add(
      pdf.struct("LBody", {}, () =>
        sayStatement(sheet, { ...item, spans: [{ text: mark, kind: "plain" }, ...item.spans] }, 10),
      ),
    );
    entry.end();
    pdf.moveDown(0.2);
  });
  list.end();
  pdf.moveDown(0.3);
}

function writeQuote(sheet: Sheet, block: Extract<Block, { kind: "quote" }>): void {
  const { pdf, body } = sheet;
  const { before, here, after } = block.excerpt;
  makeRoom(sheet, SIZE.mono * 6);
  body.add(
    pdf.struct("Caption", {}, () =>
      say(sheet, block.caption, { font: "plain", size: SIZE.small, colour: SOFT, indent: 12 }),
    ),
  );
  const source: readonly MonoPiece[] = [
    { text: before, isHere: false },
    { text: here, isHere: true },
    { text: after, isHere: false },
  ];
  body.add(pdf.struct("Code", {}, () => sayMono(sheet, source)));
  const { reads } = block;
  if (reads !== null) {
    body.add(pdf.struct("Code", {}, () => sayMono(sheet, [{ text: `→ ${reads}`, isHere: false }])));
  }
  pdf.moveDown(0.7);
}

/** Source text in lines of our own breaking: an address has no blanks to break at. */
function sayMono(sheet: Sheet, pieces: readonly MonoPiece[]): void {
  const { pdf } = sheet;
  const left = MARGIN + 12;
  const width = SIZE.mono * MONO_WIDTH;
  const columns = Math.floor((pdf.page.width - MARGIN - left) / width);
  const height = SIZE.mono * 1.35;
  const isKnown = hasGlyph(sheet, "mono");
  const safe = pieces.map(({ text, isHere }) => ({ text: printable(text, isKnown), isHere }));
  for (const line of monoLines(safe, columns)) {
    makeRoom(sheet, height);
    const top = pdf.y;
    let x = left;
    for (const { text, isHere } of line) {
      const across = Array.from(text).length * width;
      if (isHere) pdf.rect(x, top - 0.5, across, height).fill(HERE);
      pdf
        .font("mono")
        .fontSize(SIZE.mono)
        .fillColor(isHere ? INK : SOFT);
      pdf.text(text, x, top, { lineBreak: false, features: [] });
      x += across;
    }
    pdf.x = MARGIN;
    pdf.y = top + height;
  }
}

interface Style {
  readonly font: FontName;
  readonly size: number;
  readonly colour?: string;
  readonly indent?: number;
}

function say(sheet: Sheet, text: string, { font, size, colour = INK, indent = 0 }: Style): void {
  const { pdf } = sheet;
  pdf.font(font).fontSize(size).fillColor(colour);
  pdf.text(printable(text, hasGlyph(sheet, font)), MARGIN + indent, pdf.y, widthFrom(pdf, indent));
  pdf.x = MARGIN;
}

function sayFact(sheet: Sheet, label: string, value: string): void {
  const { pdf } = sheet;
  pdf.font("plain").fontSize(SIZE.text).fillColor(SOFT);
  const isKnown = hasGlyph(sheet, "plain");
  pdf.text(`${printable(label, isKnown)}${colon(sheet.language)} `, MARGIN, pdf.y, {
    ...widthFrom(pdf, 0),
    continued: true,
  });
  pdf.fillColor(INK).text(printable(value, isKnown) || "–");
}

function sayStatement(sheet: Sheet, { spans }: Statement, indent: number): void {
  const { pdf } = sheet;
  const shown = spans.filter(({ text }) => text !== "");
  shown.forEach(({ text, kind }, index) => {
    const font = kind === "strong" ? "bold" : "plain";
    pdf.font(font).fontSize(SIZE.text).fillColor(INK);
    const words = printable(text, hasGlyph(sheet, font));
    const options = {
      ...widthFrom(pdf, indent),
      continued: index < shown.length - 1,
      ...(kind === "own" ? { highlight: OWN } : {}),
    };
    if (index === 0) pdf.text(words, MARGIN + indent, pdf.y, options);
    else pdf.text(words, options);
  });
  pdf.x = MARGIN;
}

function widthFrom(pdf: Pdf, indent: number): { width: number; align: "left"; lineGap: number } {
  return { width: pdf.page.width - 2 * MARGIN - indent, align: "left", lineGap: 1.5 };
}

function makeRoom({ pdf }: Sheet, height: number): void {
  if (pdf.y + height > pdf.page.height - MARGIN) pdf.addPage();
}

/** Page numbers and digests are no part of what is read aloud: artifacts, for screen readers. */
function writeFeet({ pdf, feet }: Sheet, { page }: PdfSettings): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = start; index < start + count; index++) {
    pdf.switchToPage(index);
    // Text below the margin would otherwise begin a page of its own.
    pdf.page.margins.bottom = 0;
    const top = pdf.page.height - MARGIN + 18;
    const width = pdf.page.width - 2 * MARGIN;
    pdf.markContent("Artifact", { type: "Pagination" });
    pdf.font("mono").fontSize(6.2).fillColor(SOFT);
    pdf.text(feet.get(index) ?? "", MARGIN, top, { width, lineBreak: false });
    pdf.font("plain").fontSize(SIZE.small);
    pdf.text(page(index - start + 1, count), MARGIN, top, {
      width,
      align: "right",
      lineBreak: false,
    });
    pdf.endMarkedContent();
  }
}

/** What the library knows of the font at hand; its types leave that out. */
interface WithFont {
  readonly _font: { readonly font: { hasGlyphForCodePoint(code: number): boolean } };
}

function hasGlyph({ pdf }: Sheet, font: FontName): (code: number) => boolean {
  const opened = (pdf.font(font) as unknown as WithFont)._font.font;
  return (code) => opened.hasGlyphForCodePoint(code);
}
