import type { Instant } from "@consentry/kernel";
import { describe, expect, test } from "vitest";

import { recordActs } from "../../consent/acts/record-acts.ts";
import { withOrganisation } from "../../database/database.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { changeContact } from "../contacts/change-contact.ts";
import { makeList } from "../lists/lists.ts";
import { applyImport } from "./apply-import.ts";
import { anImporter } from "./testing/import-files.ts";
import { aMapping, CONSENT, imported, start, stateOf } from "./testing/importing.ts";

inSomeDoor((fresh) => {
  describe("a person who is known", () => {
    const file = (name: string, day: string) => `email,name,day\nada@example.org,${name},${day}\n`;
    const MAPPING = aMapping({ collectedOn: "day" });

    test("who said no keeps their no, whatever a file shows", async () => {
      const importer = await anImporter(fresh());
      const { organisation, keys, database } = importer;
      await imported(importer, "email,name\nada@example.org,Ada\n", aMapping());
      await withOrganisation(database, organisation, async (tx) => {
        const [row] = await tx.rows<{ id: string }>("select contact_id as id from contacts");
        await recordActs(
          tx,
          { organisation, keys, contact: row!.id },
          [{ purpose: "send.newsletter", channel: "email", action: "withdrawn", wording: null }],
          {
            method: "one-click",
            place: null,
            actor: "contact",
            at: "2020-01-01T00:00:00Z" as Instant,
          },
        );
      });
      const content =
        "email,name,agreed,agreed at,ip\nada@example.org,Ada,yes,2024-05-02,203.0.113.7\n";
      const status = await imported(importer, content, aMapping({ consents: [CONSENT] }));
      expect(status.outcome).toMatchObject({ consents: 0, notWidened: 1 });
      expect((await stateOf(importer)).contacts).toMatchObject([
        { consents: [["send.newsletter", "withdrawn", expect.any(String)]] },
      ]);
    });

    test("keeps a correction against an older file, and takes a newer one", async () => {
      const importer = await anImporter(fresh());
      await imported(importer, file("Adda", "2024-01-01"), MAPPING);
      await withOrganisation(importer.database, importer.organisation, async (tx) => {
        const [row] = await tx.rows<{ id: string }>("select contact_id as id from contacts");
        const at = "2025-06-01T08:00:00Z" as Instant;
        await changeContact(
          tx,
          importer.organisation,
          row!.id,
          { attributes: { name: "Ada" } },
          at,
        );
      });
      await imported(importer, file("Adda!", "2025-05-01"), MAPPING);
      expect((await stateOf(importer)).contacts).toMatchObject([{ attributes: { name: "Ada" } }]);
      await imported(importer, file("Ada L.", "2025-07-01"), MAPPING);
      expect((await stateOf(importer)).contacts).toMatchObject([
        { attributes: { name: "Ada L." } },
      ]);
    });

    test("is put on the lists of the mapping and not on another organisation's", async () => {
      const importer = await anImporter(fresh());
      const made = await withOrganisation(importer.database, importer.organisation, (tx) =>
        makeList(tx, importer.organisation, {
          name: "News",
          purpose: "send.newsletter",
          isPublic: true,
        }),
      );
      if (!made.ok) throw new Error(made.error.kind);
      const lists = [made.value.id];
      await imported(importer, file("Ada", "2024-01-01"), { ...MAPPING, lists });
      expect((await stateOf(importer)).contacts).toMatchObject([{ lists: ["News"] }]);
      const stranger = await anImporter(fresh());
      expect(await start(stranger, file("Ada", "2024-01-01"), { ...MAPPING, lists })).toMatchObject(
        {
          error: { kind: "bad-mapping" },
        },
      );
      expect(await applyImport(stranger, "00000000-0000-7000-8000-000000000000")).toEqual({
        ok: false,
        error: { kind: "no-such-import" },
      });
    });
  });
});
