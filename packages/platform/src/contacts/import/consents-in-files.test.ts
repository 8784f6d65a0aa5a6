import { describe, expect, test } from "vitest";

import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { acknowledgeImport } from "./acknowledge-import.ts";
import { applyImport } from "./apply-import.ts";
import { anImporter } from "./testing/import-files.ts";
import { aMapping, CONSENT, started } from "./testing/importing.ts";

inSomeDoor((fresh) => {
  describe("a file", () => {
    const MAPPING = aMapping({ consents: [CONSENT] });

    test("that does not say when and with what proof gives no consent", async () => {
      const importer = await anImporter(fresh());
      const content =
        "email,name,agreed,agreed at,ip\n" +
        "a@example.org,A,yes,,203.0.113.7\n" +
        "b@example.org,B,yes,2024-05-02,\n" +
        "c@example.org,C,yes,2999-05-02,203.0.113.7\n" +
        "d@example.org,D,maybe,2024-05-02,203.0.113.7\n";
      const status = await started(importer, content, MAPPING);
      expect(status.report).toMatchObject({
        consents: [{ given: 0, unproven: 3, notGiven: 1 }],
        alerts: ["consents-unproven"],
      });
      expect(await applyImport(importer, status.id)).toEqual({
        ok: false,
        error: { kind: "not-acknowledged", alerts: ["consents-unproven"] },
      });
      await acknowledgeImport(importer, status.id, "member:1");
      expect(await applyImport(importer, status.id)).toMatchObject({
        value: { outcome: { added: 4, consents: 0 }, acknowledgedBy: "member:1" },
      });
    });
  });
});
