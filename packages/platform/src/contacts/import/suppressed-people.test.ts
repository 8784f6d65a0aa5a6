import type { Day } from "@consentry/kernel";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";

import { suppress, suppressedAmong } from "../../consent/suppressions/suppressions.ts";
import { withOrganisation } from "../../database/database.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anImporter, NOW } from "./testing/import-files.ts";
import { aMapping, imported, keyOf, stateOf } from "./testing/importing.ts";

inSomeDoor((fresh) => {
  describe("a suppressed address", () => {
    const CONTENT = "email,name\nada@example.org,Ada\ngrace@example.org,Grace\n";

    test.each([
      "unsubscribed",
      "objected",
      "complained",
      "erased",
      "requested",
      "bounced",
    ] as const)("(%s) is counted and not taken in", async (reason) => {
      const importer = await anImporter(fresh());
      await withOrganisation(importer.database, importer.organisation, (tx) =>
        suppress(tx, importer.organisation, [
          {
            addressKey: keyOf(importer, "ADA@example.org"),
            channel: "all",
            topic: null,
            reason,
            since: NOW,
            until: null,
            saidBy: "contact",
          },
        ]),
      );
      const status = await imported(importer, CONTENT, aMapping());
      expect(status).toMatchObject({
        report: { suppressed: 1 },
        outcome: { added: 1, leftOut: 1 },
      });
      expect((await stateOf(importer)).contacts).toMatchObject([{ email: "grace@example.org" }]);
    });

    test("of an export stays so: unsubscribed and cleaned are never written to", async () => {
      const importer = await anImporter(fresh());
      const head =
        "Email Address,First Name,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,LEID,EUID";
      const archive = zipSync({
        "subscribed_members.csv": strToU8(
          `${head}\nada@example.org,Ada,2,,,2024-05-02 10:00:00,1,a\n`,
        ),
        "unsubscribed_members.csv": strToU8(
          `${head},UNSUB_TIME\nbob@example.org,Bob,2,,,,2,b,2025-02-03 11:00:00\nada@example.org,Ada,2,,,,2,b,\n`,
        ),
        "cleaned_members.csv": strToU8(`${head}\ncy@example.org,Cy,2,,,,3,c\n`),
      });
      const status = await imported(importer, archive, null);
      expect(status.report).toMatchObject({ rows: 4, suppressing: 3 });
      expect(status.outcome).toMatchObject({ added: 1, suppressed: 3 });
      const all = ["ada", "bob", "cy"].map((name) => keyOf(importer, `${name}@example.org`));
      const found = await withOrganisation(importer.database, importer.organisation, (tx) =>
        suppressedAmong(tx, importer.organisation, all, {
          channel: "email",
          topic: null,
          on: "2026-11-21" as Day,
        }),
      );
      expect([...found.values()]).toEqual(["imported", "imported", "imported"]);
    });
  });
});
