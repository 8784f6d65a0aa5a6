import type { Instant } from "@consentry/kernel";
import { describe, expect, test } from "vitest";

import { withOrganisation } from "../../database/database.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import type { Tx } from "../../database/transaction.ts";
import { applyImport } from "./apply-import.ts";
import { imports } from "../../retention/rules/imports.ts";
import { removeDue } from "../../retention/testing/remove-due.ts";
import { dropImport } from "./drop-import.ts";
import { onlyAddress } from "./mapping.ts";
import { anImporter } from "./testing/import-files.ts";
import { imported, started } from "./testing/importing.ts";

inSomeDoor((fresh) => {
  describe("a file", () => {
    test("leaves no row to be read once it was applied, and none of the refused after their day", async () => {
      const importer = await anImporter(fresh());
      const { id } = await imported(
        importer,
        "email\nada@example.org\nbad\n",
        onlyAddress("email"),
      );
      const rows = () =>
        withOrganisation(importer.database, importer.organisation, (tx) =>
          tx.rows<{ staged: unknown; rejected: unknown; staged_salt: unknown }>(
            `select staged, rejected, staged_salt, rejected_salt
               from imports left join import_batches using (organisation_id, import_id)`,
          ),
        );
      expect(await rows()).toMatchObject([{ staged: null, staged_salt: null }]);
      await withOrganisation(importer.database, importer.organisation, (tx) =>
        removeDue(tx, importer.organisation, imports, "2026-12-21T00:00:00Z" as Instant),
      );
      expect(await rows()).toMatchObject([{ rejected: null, rejected_salt: null }]);
      const dropped = await withOrganisation(importer.database, importer.organisation, (tx) =>
        dropImport(tx, importer.organisation, id),
      );
      expect(dropped).toBe(false);
    });
  });

  test("left half-way, an import is over on its day, keeps no row, and its file is read anew", async () => {
    const importer = await anImporter(fresh());
    const within = <T>(work: (tx: Tx) => Promise<T>) =>
      withOrganisation(importer.database, importer.organisation, work);
    const content = "email\nada@example.org\nbad\n";
    const { id } = await started(importer, content, onlyAddress("email"));
    await within((tx) =>
      tx.run("update imports set state = 'applying' where import_id = $1", [id]),
    );
    await within((tx) =>
      removeDue(tx, importer.organisation, imports, "2026-12-20T23:00:00Z" as Instant),
    );
    expect(await within((tx) => tx.rows("select from import_batches"))).toHaveLength(1);
    await within((tx) =>
      removeDue(tx, importer.organisation, imports, "2026-12-21T00:00:00Z" as Instant),
    );
    expect(await within((tx) => tx.rows("select from import_batches"))).toEqual([]);
    const [left] = await within((tx) =>
      tx.rows("select staged_salt, rejected_salt, file_name from imports"),
    );
    expect(left).toEqual({ staged_salt: null, rejected_salt: null, file_name: "file" });
    expect(await applyImport(importer, id)).toEqual({
      ok: false,
      error: { kind: "no-such-import" },
    });
    const again = await imported(importer, content, onlyAddress("email"));
    expect(again).toMatchObject({ state: "applied", outcome: { added: 1 } });
    expect(again.id).not.toBe(id);
  });
});
