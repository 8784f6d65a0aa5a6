import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Day, Instant } from "@consentry/kernel";
import { strToU8, zipSync } from "fflate";

import { withOrganisation } from "../../../database/database.ts";
import type { TestDatabase } from "../../../database/testing/in-every-door.ts";
import { anOrganisation, type TestOrganisation } from "../../../consent/testing/people.ts";
import { declareSource } from "../../sources/sources.ts";
import type { SourceDeclaration } from "../../sources/source.ts";
import type { Importer } from "../importer.ts";

export const NOW = "2026-11-21T08:00:00Z" as Instant;

/** Writes a file into a folder of its own and gives its path. */
export async function aFile(content: string | Uint8Array, name = "people.csv"): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "consentry-import-")), name);
  await writeFile(path, content);
  return path;
}

export interface TestImporter extends Importer {
  readonly source: string;
  readonly whose: TestOrganisation;
}

export async function anImporter(
  { database }: Pick<TestDatabase, "database">,
  declaration: Partial<SourceDeclaration> = {},
  whose?: TestOrganisation,
): Promise<TestImporter> {
  const owner = whose ?? (await anOrganisation(database));
  const source = await withOrganisation(database, owner.id, (tx) =>
    declareSource(
      tx,
      owner,
      {
        kind: "import",
        name: "Old newsletter tool",
        obtainedOn: "2026-01-01" as Day,
        terms: null,
        namesUs: null,
        informedOn: null,
        informedWording: null,
        optOutOffered: null,
        ...declaration,
      },
      { by: "system", at: NOW },
    ),
  );
  if (!source.ok) throw new Error(source.error.kind);
  return {
    database,
    organisation: owner.id,
    keys: owner.keys,
    now: () => NOW,
    source: source.value.id,
    whose: owner,
  };
}

/** A workbook of one sheet; cells are the XML of theirs. */
export function aWorkbook(rows: readonly string[], parts: Record<string, string> = {}): Uint8Array {
  const files: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml":
      '<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${rows
      .map((row, at) => `<row r="${at + 1}">${row}</row>`)
      .join("")}</sheetData></worksheet>`,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
}
