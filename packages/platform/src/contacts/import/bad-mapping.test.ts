import { describe, expect, test } from "vitest";

import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anImporter } from "./testing/import-files.ts";
import { aMapping, CONSENT, start } from "./testing/importing.ts";

inSomeDoor((fresh) => {
  describe("a file", () => {
    const CONTENT =
      "email,name,agreed,agreed at,ip\n" +
      "ada@example.org,Ada,yes,2024-05-02 10:00:00,203.0.113.7\n" +
      "grace@example.org,Grace,no,,\n";
    const MAPPING = aMapping({ consents: [CONSENT] });

    test("that a mapping does not fit is refused, naming each place", async () => {
      const importer = await anImporter(fresh());
      expect(await start(importer, CONTENT, { ...MAPPING, country: "land" })).toEqual({
        ok: false,
        error: {
          kind: "bad-mapping",
          problems: [{ path: "country", expected: "a column of the file" }],
        },
      });
      const list = "00000000-0000-7000-8000-000000000000";
      expect(await start(importer, CONTENT, { ...MAPPING, lists: [list] })).toMatchObject({
        error: { problems: [{ path: "lists" }] },
      });
      expect(await start(importer, CONTENT, { address: 5 })).toMatchObject({
        error: { kind: "bad-mapping" },
      });
      expect(await start(importer, "a,b\n1,2\n", null)).toEqual({
        ok: false,
        error: { kind: "no-address-column", columns: ["a", "b"] },
      });
    });
  });
});
