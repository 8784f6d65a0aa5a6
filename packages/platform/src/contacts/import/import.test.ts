import { describe, expect, test } from "vitest";

import { verifyLedger } from "../../consent/ledger/verify.ts";
import { withOrganisation } from "../../database/database.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { applyImport } from "./apply-import.ts";
import { rejectedRows } from "./rejected-rows.ts";
import { anImporter } from "./testing/import-files.ts";
import { aMapping, CONSENT, imported, started, stateOf } from "./testing/importing.ts";

inSomeDoor((fresh) => {
  describe("a file", () => {
    const CONTENT =
      "email,name,agreed,agreed at,ip\n" +
      "ada@example.org,Ada,yes,2024-05-02 10:00:00,203.0.113.7\n" +
      "grace@example.org,Grace,no,,\n";
    const MAPPING = aMapping({ consents: [CONSENT] });

    test("is read without touching a contact, then applied with source, consent and proof", async () => {
      const importer = await anImporter(fresh());
      const status = await started(importer, CONTENT, MAPPING);
      expect(status).toMatchObject({ state: "checked", report: { rows: 2, good: 2, alerts: [] } });
      expect((await stateOf(importer)).contacts).toEqual([]);
      const applied = await applyImport(importer, status.id);
      expect(applied).toMatchObject({
        value: { state: "applied", outcome: { added: 2, consents: 1 } },
      });
      const { contacts } = await stateOf(importer);
      expect(contacts.find(({ email }: { email?: string }) => email === "ada@example.org")).toEqual(
        expect.objectContaining({
          source: "Old newsletter tool",
          collected_on: "2026-01-01",
          attributes: { name: "Ada" },
          consents: [["send.newsletter", "given", "2024-05-02T10:00:00+00:00"]],
        }),
      );
      const verdict = await withOrganisation(importer.database, importer.organisation, (tx) =>
        verifyLedger(tx, importer.organisation),
      );
      expect(verdict).toMatchObject({ isWhole: true, entries: 1 });
    });

    test("imported again is the same import, and with other bytes changes nothing", async () => {
      const importer = await anImporter(fresh());
      const first = await imported(importer, CONTENT, MAPPING);
      const before = await stateOf(importer);
      expect(await imported(importer, CONTENT, MAPPING)).toMatchObject({ id: first.id });
      const again = await imported(importer, `${CONTENT}\n\n`, MAPPING);
      expect(again.id).not.toBe(first.id);
      expect(again.outcome).toMatchObject({ added: 0, changed: 0, unchanged: 2, consents: 0 });
      expect(await stateOf(importer)).toEqual(before);
    });

    test("keeps its good rows, and gives its bad ones to be mended", async () => {
      const importer = await anImporter(fresh());
      const content =
        "email,name\n" +
        "good@example.org,Good\n" +
        "bad address,=HYPERLINK(1)\n" +
        ",Nobody\n" +
        "nul@example.org,a\u0000b\n" +
        "broken@example.org,\ufffd\n" +
        "more@example.org,M,x\n" +
        '"evil@example.org\nBcc: all@example.org",E\n';
      const status = await imported(importer, content, aMapping());
      expect(status.report?.rejected).toEqual({
        "bad-address": 2,
        "no-address": 1,
        "control-characters": 1,
        "damaged-text": 1,
        "more-cells-than-columns": 1,
      });
      expect(status.outcome.added).toBe(1);
      let csv = "";
      for await (const text of rejectedRows(importer, status.id)) csv += text;
      const lines = csv.split("\r\n");
      expect(lines[0]).toBe("line,table,reason,email,name");
      expect(lines[1]).toBe("3,,bad-address,bad address,'=HYPERLINK(1)");
      expect(lines[2]).toBe("4,,no-address,,Nobody");
    });

    test("makes one line of a name with line ends", async () => {
      const importer = await anImporter(fresh());
      await imported(
        importer,
        'email,name\na@example.org,"Ada\r\nBcc: x@example.org"\n',
        aMapping(),
      );
      expect((await stateOf(importer)).contacts).toMatchObject([
        { attributes: { name: "Ada Bcc: x@example.org" } },
      ]);
    });

    test("from a source that is held back holds its people back, once somebody saw it", async () => {
      const importer = await anImporter(fresh(), { kind: "scraped", name: "Pages" });
      const status = await started(importer, CONTENT, aMapping());
      expect(status.report?.alerts).toEqual(["source-quarantined"]);
      await imported(importer, CONTENT, aMapping());
      const { contacts } = await stateOf(importer);
      expect(contacts).toHaveLength(2);
      for (const contact of contacts)
        expect(contact).toHaveProperty("quarantined_by", expect.any(String));
    });
  });
});
