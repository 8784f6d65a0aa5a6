import { createWriteStream } from "node:fs";
import { once } from "node:events";

import * as fc from "fast-check";
import { parse } from "csv-parse/sync";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";

import { aFile, aWorkbook } from "../testing/import-files.ts";
import { CsvRecords } from "./csv-records.ts";
import { inspectFile } from "./inspect-file.ts";
import { readRows } from "./read-rows.ts";
import type { RawRow } from "./table.ts";

async function read(content: string | Uint8Array) {
  return readPath(await aFile(content));
}

async function readPath(path: string) {
  const file = await inspectFile(path);
  if (!file.ok) return file.error;
  const rows: RawRow[] = [];
  for await (const chunk of readRows(path, file.value, () => undefined)) rows.push(...chunk.rows);
  return { tables: file.value.tables, rows };
}

const PEOPLE = "email;name\nada@example.org;Zoë\n";

describe("a text", () => {
  test.each<[string, Uint8Array, string]>([
    ["UTF-8", Buffer.from(PEOPLE), "utf-8"],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${PEOPLE}`), "utf-8"],
    ["UTF-16 LE", Buffer.from(`\ufeff${PEOPLE}`, "utf16le"), "utf-16le"],
    ["UTF-16 BE", Buffer.from(`\ufeff${PEOPLE}`, "utf16le").swap16(), "utf-16be"],
    ["UTF-16 LE without a mark", Buffer.from(PEOPLE, "utf16le"), "utf-16le"],
    ["Windows-1252", Buffer.from(PEOPLE, "latin1"), "windows-1252"],
  ])("in %s is read as such", async (_, bytes, encoding) => {
    expect(await read(bytes)).toMatchObject({
      tables: [{ columns: ["email", "name"], text: { encoding, delimiter: ";" } }],
      rows: [{ line: 2, cells: ["ada@example.org", "Zoë"] }],
    });
  });

  test("whose one byte of Windows-1252 stands a megabyte behind is not read as UTF-8", async () => {
    const many = "grace@example.org;Grace\n".repeat(50_000);
    const content = Buffer.concat([
      Buffer.from("email;name\n" + many),
      Buffer.from(PEOPLE, "latin1"),
    ]);
    const found = await read(content);
    expect(found).toMatchObject({ tables: [{ text: { encoding: "windows-1252" } }] });
  });

  test.each([
    [",", "email,name\nada@example.org,Ada\n"],
    ["\t", "email\tname\nada@example.org\tAda\n"],
    [";", '"email, private";name\nada@example.org;Ada\n'],
  ])("is parted by %j", async (delimiter, content) => {
    expect(await read(content)).toMatchObject({ tables: [{ text: { delimiter } }] });
  });

  test("keeps line ends within quotation marks, and counts the lines", async () => {
    const content = 'email,note\r\na@example.org,"one\r\ntwo, ""three"""\r\nb@example.org,x';
    expect(await read(content)).toMatchObject({
      rows: [
        { line: 2, cells: ["a@example.org", 'one\r\ntwo, "three"'] },
        { line: 4, cells: ["b@example.org", "x"] },
      ],
    });
  });

  test("with a quotation mark that nobody closes loses that line alone", async () => {
    const good = Array.from({ length: 5_000 }, (_, at) => `p${at}@example.org,P`).join("\n");
    const found = await read(`email,name\nbad@example.org,"Ada\n${good}\n`);
    expect(found).toMatchObject({ rows: { length: 5_001 } });
    expect("rows" in found && found.rows[0]).toEqual({ line: 2, fault: "quote-never-closed" });
  });

  test("with text behind a quotation mark loses that line alone", async () => {
    expect(await read('email,name\na@example.org,"Ada" L\nb@example.org,Bo\n')).toMatchObject({
      rows: [{ line: 2, fault: "text-behind-quote" }, { line: 3 }],
    });
  });

  test("of one line of 300 MB is refused by its line, in bounded memory", async () => {
    const path = await aFile("");
    const out = createWriteStream(path);
    out.write("email,name\na@example.org,");
    const piece = Buffer.alloc(1024 * 1024, "x");
    for (let at = 0; at < 300; at += 1) if (!out.write(piece)) await once(out, "drain");
    out.end("\nb@example.org,Bo\n");
    await once(out, "finish");
    const before = process.memoryUsage().rss;
    const found = await readPath(path);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
    expect(found).toMatchObject({
      rows: [
        { line: 2, fault: "row-too-long" },
        { line: 3, cells: ["b@example.org", "Bo"] },
      ],
    });
  });

  test("with 10,000 columns is refused, and with 1,000 it is not", async () => {
    const header = (count: number) => Array.from({ length: count }, (_, at) => `c${at}`).join(",");
    expect(await read(`${header(10_000)}\n`)).toEqual({ kind: "too-many-columns", most: 1_000 });
    expect(await read(`${header(1_000)}\n`)).toMatchObject({ rows: [] });
  });

  test.each<[string, string | Uint8Array, string]>([
    ["nothing", "", "empty"],
    ["line ends alone", "\n\n\n", "no-header"],
    ["an old workbook", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), "old-excel"],
    ["half an archive", zipSync({ "a.csv": strToU8(PEOPLE) }).slice(0, 30), "broken-archive"],
    ["an archive without a table", zipSync({ "a.png": strToU8("x") }), "no-table-in-archive"],
  ])("that is %s is refused", async (_, content, kind) => {
    expect(await read(content)).toEqual({ kind });
  });

  test("reads what a parser of tables reads, however it is cut into pieces", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "é", '"', ",", "\n", " ", "\r\n"),
      maxLength: 6,
    });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 9 }),
        (rows, piece) => {
          const text = rows.map((row) => `${row.map(quoted).join(",")}\n`).join("");
          const records = new CsvRecords({ delimiter: ",", lineEnd: "\n" });
          const found: RawRow[] = [];
          for (let at = 0; at < text.length; at += piece) {
            found.push(...records.push(text.slice(at, at + piece)));
          }
          found.push(...records.end());
          const expected = parse(text, { relax_column_count: true, record_delimiter: "\n" });
          expect(found.map((row) => ("cells" in row ? row.cells : row.fault))).toEqual(expected);
        },
      ),
    );
  });

  test("never takes down the reader, whatever it is", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('"', ",", "\n", "a") })), (pieces) => {
        const records = new CsvRecords({ delimiter: ",", lineEnd: "\n" });
        const rows = [...pieces.flatMap((piece) => records.push(piece)), ...records.end()];
        const lines = rows.map(({ line }) => line);
        expect(lines).toEqual(lines.toSorted((one, other) => one - other));
      }),
    );
  });
});

describe("a workbook", () => {
  const cell = (at: string, xml: string, type = "inlineStr") =>
    `<c r="${at}" t="${type}">${xml}</c>`;
  const text = (at: string, value: string) => cell(at, `<is><t>${value}</t></is>`);
  const header = text("A1", "email") + text("B1", "joined") + text("C1", "score");

  test("gives shared texts, days and the stored value of a formula", async () => {
    const row =
      '<c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>45414</v></c>' +
      '<c r="C2" t="str"><f>HYPERLINK("https://x.example")</f><v>42</v></c>';
    const book = aWorkbook([header, row], {
      "xl/sharedStrings.xml": "<sst><si><r><t>ada@</t></r><r><t>example.org</t></r></si></sst>",
      "xl/styles.xml":
        '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    });
    expect(await read(book)).toMatchObject({
      tables: [{ columns: ["email", "joined", "score"], text: null }],
      rows: [{ line: 2, cells: ["ada@example.org", "2024-05-02", "42"] }],
    });
  });

  test("with a cell left out keeps the columns apart", async () => {
    const book = aWorkbook([header, text("A2", "a@example.org") + text("C2", "7")]);
    expect(await read(book)).toMatchObject({ rows: [{ cells: ["a@example.org", "", "7"] }] });
  });

  test("that is a bomb is refused before it is held", async () => {
    const before = process.memoryUsage().rss;
    const bomb = aWorkbook([header], { "xl/sharedStrings.xml": `<sst>${" ".repeat(60e6)}</sst>` });
    expect(await read(bomb)).toEqual({ kind: "archive-too-large" });
    expect(process.memoryUsage().rss - before).toBeLessThan(600e6);
  });

  test("with a column beyond the widest is refused", async () => {
    const book = aWorkbook([header, text("ZZZ2", "x")]);
    expect(await read(book)).toEqual({ kind: "too-many-columns", most: 1_000 });
  });

  test("that is no XML is refused", async () => {
    expect(await read(aWorkbook(["</row></a>"]))).toEqual({ kind: "broken-archive" });
  });

  test("with entities of its own is refused", async () => {
    const book = aWorkbook([header], {
      "xl/sharedStrings.xml": '<!DOCTYPE s [<!ENTITY a "aaaa">]><sst><si><t>&a;</t></si></sst>',
    });
    expect(await read(book)).toEqual({ kind: "broken-archive" });
  });
});

test("an archive gives its tables in order, each with its own columns", async () => {
  const found = await read(
    zipSync({
      "subscribed.csv": strToU8("Email Address,Name\na@example.org,A\n"),
      "__MACOSX/._subscribed.csv": strToU8("junk"),
      "cleaned.csv": strToU8("Email Address\nb@example.org\n"),
    }),
  );
  expect(found).toMatchObject({
    tables: [{ name: "subscribed.csv" }, { name: "cleaned.csv", columns: ["Email Address"] }],
    rows: [{ cells: ["a@example.org", "A"] }, { cells: ["b@example.org"] }],
  });
});
