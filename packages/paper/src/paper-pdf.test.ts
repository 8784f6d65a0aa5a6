import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { heading, text, type Paper } from "@consentry/audit/dossier";
import { parseInstant, type Instant } from "@consentry/kernel";
import { expect, test } from "vitest";

import { paperPdf, type PaperFonts } from "./paper-pdf.ts";

const fontFile = createRequire(import.meta.url).resolve;
const font = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(fontFile(`dejavu-fonts-ttf/ttf/${name}.ttf`)));
const fonts: PaperFonts = {
  plain: font("DejaVuSans"),
  bold: font("DejaVuSans-Bold"),
  mono: font("DejaVuSansMono"),
};

const PAPER: Paper = {
  language: "fr",
  title: "Rapport",
  blocks: [
    { kind: "page", foot: "mail/1.eml" },
    heading(1, "Courriel 1"),
    text("Une image cachée, à compléter [… ici …].", ["form"]),
    { kind: "page", foot: "mail/2.eml" },
    heading(1, "Courriel 2"),
  ],
};

function instant(written: string): Instant {
  const parsed = parseInstant(written);
  if (!parsed.ok) throw new Error(`${written} is no instant`);
  return parsed.value;
}

async function set(madeAt: string): Promise<string> {
  const page = (number: number, of: number): string => `Page ${number} / ${of}`;
  const settings = { madeAt: instant(madeAt), page, producer: "consentry", fonts };
  return Buffer.from(await paperPdf(PAPER, settings)).toString("latin1");
}

test("the same paper and time give the same bytes, another time others", async () => {
  const morning = await set("2026-11-22T09:00:00Z");
  expect(await set("2026-11-22T09:00:00Z")).toBe(morning);
  expect(await set("2026-11-22T10:00:00Z")).not.toBe(morning);
});

test("pages, outline, tags and language are those of the paper, its fonts inside", async () => {
  const pdf = await set("2026-11-22T09:00:00Z");
  expect(pdf.match(/\/Type \/Page\n/gu)).toHaveLength(2);
  expect(pdf.match(/\/FontFile2/gu)).toHaveLength(3);
  for (const part of ["/StructTreeRoot", "/Outlines", "/Lang (fr)"]) expect(pdf).toContain(part);
  expect(pdf).not.toContain("/Helvetica");
});
