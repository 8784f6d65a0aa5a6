import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";

import { doors, makeTestDatabase } from "../../database/testing/in-every-door.ts";
import { answerQuestion } from "../answers/answers.ts";
import { registerOf, type Register } from "../register.ts";
import { aMailingOrganisation, NOW } from "../testing/a-mailing-organisation.ts";
import { registerSheets } from "./make-sheets.ts";
import { REGISTER_FORMATS, registerFile, type RegisterFormat } from "./register-file.ts";
import { REGISTER_LANGUAGES, type RegisterLanguage, type RegisterSheets } from "./sheets.ts";

const HOSTILE = `<img src=x onerror="alert(1)">`;
const FORMULA = "=cmd|' /C calc'!A0";

let register: Register;
beforeAll(async () => {
  const made = await makeTestDatabase(doors()[0] ?? "embedded");
  const one = await aMailingOrganisation(made.database);
  await one.addRelay("smtp.relay.example.com");
  register = await one.within(async (own) => {
    const { tx, organisation } = own;
    const said = { by: "member:x", now: NOW };
    const named = { parties: [{ name: HOSTILE, contact: FORMULA, forWhat: "" }] };
    await answerQuestion(tx, organisation.id, {
      ...said,
      subject: "joint-controllers",
      answer: named,
    });
    const controller = { name: "Other choir", contact: "", forWhat: "Sends its letters" };
    await answerQuestion(tx, organisation.id, {
      ...said,
      subject: "for-others",
      answer: { controllers: [controller] },
    });
    await answerQuestion(tx, organisation.id, {
      ...said,
      subject: "controller",
      answer: { legalName: FORMULA, address: "1\u202egnp.exe", representedBy: "" },
    });
    return registerOf(own);
  });
  return () => made.remove();
});

async function file(format: RegisterFormat, language: RegisterLanguage): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of registerFile(register, { format, language, now: NOW })) {
    pieces.push(Buffer.from(piece));
  }
  return Buffer.concat(pieces);
}

describe.each(REGISTER_LANGUAGES)("exports in %s", (language) => {
  test("say the same in the same cells, whatever the format", async () => {
    const cells = registerSheets(register, language).parts.flatMap(({ sheets }) =>
      sheets.flatMap((sheet) => sheet.cells.map(({ label, values }) => ({ label, values }))),
    );
    const rows: string[][] = parse(await file("csv", language), { bom: true, fromLine: 2 });
    expect(rows.map((row) => [row[2]?.replace(/^'/, ""), row[3]?.replace(/^'/, "")])).toEqual(
      cells.map(({ label, values }) => [label, values.join("\n")]),
    );
    const json = JSON.parse((await file("json", language)).toString()) as RegisterSheets;
    expect(
      json.parts.flatMap(({ sheets }) =>
        sheets.flatMap((sheet) => sheet.cells.map(({ label, values }) => ({ label, values }))),
      ),
    ).toEqual(cells);
    const html = plain((await file("html", language)).toString());
    for (const { label, values } of cells) {
      for (const text of [label, ...values]) expect(html).toContain(text);
    }
  });

  test("a page is closed: a hostile name is shown, and runs nothing", async () => {
    const html = (await file("html", language)).toString();
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img src=x onerror=");
    expect(html).not.toMatch(/<script|<link|src="|url\(/);
    expect(html).not.toContain("\u202e");
  });

  test("no spreadsheet takes a cell for a formula", async () => {
    const rows: string[][] = parse(await file("csv", language), { bom: true });
    expect(rows.flat().filter((value) => /^[=+\-@]/.test(value))).toEqual([]);
    expect(rows.flat()).toContain(`'${FORMULA}`);
  });

  test("is a PDF", async () => {
    expect((await file("pdf", language)).subarray(0, 5).toString()).toBe("%PDF-");
  });
});

test("every format has a route, and every sheet of the first has the fields authorities ask for", () => {
  expect(REGISTER_FORMATS.map(({ format }) => format)).toEqual(["html", "pdf", "csv", "json"]);
  const { parts } = registerSheets(register, "fr");
  const sheets = parts.find(({ id }) => id === "activity")?.sheets ?? [];
  expect(sheets.map(({ id }) => id)).toEqual(register.activities.map(({ id }) => id));
  const asked = ["objective", "purposes", "people", "data", "sensitive", "origins", "basis"];
  const then = ["inside", "recipients", "transfers", "retention", "security"];
  for (const { cells } of sheets) {
    const fields = cells.map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining([...asked, ...then]));
  }
  expect(parts.map(({ id }) => id)).toContain("for-others");
});

/** What a reader sees of a page. */
function plain(html: string): string {
  return html
    .split("<")
    .map((piece) => piece.slice(piece.indexOf(">") + 1))
    .join("\n")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
