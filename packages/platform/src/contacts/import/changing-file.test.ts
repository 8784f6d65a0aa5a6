import { appendFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";

import { describe, expect, test } from "vitest";

import { withOrganisation } from "../../database/database.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { startImport } from "./start-import.ts";
import { aFile, anImporter, type TestImporter } from "./testing/import-files.ts";
import { aMapping, CONSENT } from "./testing/importing.ts";

inSomeDoor((fresh) => {
  describe("a file", () => {
    const CONTENT =
      "email,name,agreed,agreed at,ip\n" +
      "ada@example.org,Ada,yes,2024-05-02 10:00:00,203.0.113.7\n" +
      "grace@example.org,Grace,no,,\n";
    const MAPPING = aMapping({ consents: [CONSENT] });

    test("that changes while it is read leaves nothing", async () => {
      const importer = await anImporter(fresh());
      const many = Array.from({ length: 30_000 }, (_, at) => `p${at}@example.org,P`).join("\n");
      const path = await aFile(`email,name\n${many}\n`);
      const changing: TestImporter = {
        ...importer,
        onProgress: ({ rows }) =>
          void (rows === 5_000 && appendFileSync(path, "x@example.org,X\n")),
      };
      const { source } = importer;
      const given = { path, fileName: "people.csv", source, mapping: aMapping(), by: "system" };
      expect(await startImport(changing, given)).toEqual({
        ok: false,
        error: { kind: "file-changed" },
      });
      const left = await withOrganisation(importer.database, importer.organisation, (tx) =>
        tx.rows("select 1 from imports union all select 1 from import_batches"),
      );
      expect(left).toEqual([]);
    });

    test("that changed between the steps is another import", async () => {
      const importer = await anImporter(fresh());
      const path = await aFile(CONTENT);
      const { source } = importer;
      const given = { path, fileName: "people.csv", source, mapping: MAPPING, by: "system" };
      const one = await startImport(importer, given);
      await writeFile(path, CONTENT.replace("Grace", "Eve"));
      const other = await startImport(importer, given);
      expect(one.ok && other.ok && one.value.id !== other.value.id).toBe(true);
    });
  });
});
