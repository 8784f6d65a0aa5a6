import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { withOrganisation } from "../../database/database.ts";
import { acknowledgeImport } from "./acknowledge-import.ts";
import { applyImport } from "./apply-import.ts";
import type { ImportMapping } from "./mapping.ts";
import { anImporter, type TestImporter } from "./testing/import-files.ts";
import { aMapping, CONSENT, started } from "./testing/importing.ts";

const CHOICE: ImportMapping["consents"][number] = {
  ...CONSENT,
  purpose: "track.open.individual",
  no: ["no", "non"],
};
const MAPPING = aMapping({ consents: [CHOICE] });

inSomeDoor((fresh) => {
  async function apply(importer: TestImporter, content: string, mapping: unknown = MAPPING) {
    const status = await started(importer, content, mapping);
    await acknowledgeImport(importer, status.id, "member:1");
    const applied = await applyImport(importer, status.id);
    if (!applied.ok) throw new Error(applied.error.kind);
    return status;
  }

  function held(importer: TestImporter) {
    return withOrganisation(importer.database, importer.organisation, async (tx) => ({
      answers: await tx.rows<{ readonly email: string; readonly action: string }>(
        `select contact.email, state.action, state.at::date::text as on
           from consent_states as state
           join contact_keys as key using (organisation_id)
           join contacts as contact using (organisation_id, contact_id)
          where key.pseudonym = state.contact
          order by contact.email`,
      ),
      unknown: await tx.rows(
        `select contact.email, reason, written
           from unproven_choices
           join contacts as contact using (organisation_id, contact_id)
          order by contact.email`,
      ),
    }));
  }

  describe("choices of another tool", () => {
    test("come with their proof, a no as it stands, and what nothing shows as unknown", async () => {
      const importer = await anImporter(fresh());
      const status = await apply(
        importer,
        "email,name,agreed,agreed at,ip\n" +
          "a@example.org,A,yes,2024-05-02,203.0.113.7\n" +
          "b@example.org,B,no,2024-06-02,\n" +
          "c@example.org,C,Non,,\n" +
          "d@example.org,D,yes,,203.0.113.7\n" +
          "e@example.org,E,yes,2024-05-02,\n" +
          "f@example.org,F,opt-in?,2024-05-02,203.0.113.7\n" +
          "g@example.org,G,,,\n",
      );
      expect(status.report?.consents).toMatchObject([
        { given: 1, refused: 2, unproven: 3, notGiven: 1 },
      ]);
      const { answers, unknown } = await held(importer);
      expect(answers).toMatchObject([
        { email: "a@example.org", action: "given", on: "2024-05-02" },
        { email: "b@example.org", action: "refused", on: "2024-06-02" },
        { email: "c@example.org", action: "refused" },
      ]);
      expect(unknown).toEqual([
        { email: "d@example.org", reason: "no-moment", written: "yes" },
        { email: "e@example.org", reason: "no-evidence", written: "yes" },
        { email: "f@example.org", reason: "unclear-answer", written: "opt-in?" },
      ]);
    });

    test("brought twice stand once, and a yes brought later does not undo a no", async () => {
      const importer = await anImporter(fresh());
      const no = "email,name,agreed,agreed at,ip\na@example.org,A,no,2024-05-02,\n";
      await apply(importer, no);
      await apply(importer, no);
      const yes = "email,name,agreed,agreed at,ip\na@example.org,A,yes,2025-05-02,203.0.113.7\n";
      await apply(importer, yes);
      const events = await withOrganisation(importer.database, importer.organisation, (tx) =>
        tx.rows("select action from consent_events"),
      );
      expect(events).toEqual([{ action: "refused" }]);
    });

    test("never come to more consents than have a moment and something that shows them", async () => {
      const cell = fc.record({
        agreed: fc.constantFrom("yes", "YES", "no", "non", "maybe", ""),
        at: fc.constantFrom("2024-05-02", "2999-01-01", "soon", ""),
        ip: fc.constantFrom("203.0.113.7", ""),
      });
      const rows = fc.sample(cell, 200);
      const importer = await anImporter(fresh());
      const lines = rows.map(
        ({ agreed, at, ip }, n) => `p${n}@example.org,P,${agreed},${at},${ip}`,
      );
      await apply(importer, `email,name,agreed,agreed at,ip\n${lines.join("\n")}\n`);
      const { answers, unknown } = await held(importer);
      const count = (action: string): number =>
        answers.filter((answer) => answer.action === action).length;
      const yes = rows.filter(({ agreed }) => agreed.toLowerCase() === "yes");
      const shown = yes.filter(({ at, ip }) => at === "2024-05-02" && ip !== "");
      const unclear = rows.filter(({ agreed }) => agreed === "maybe");
      expect(count("given")).toBe(shown.length);
      expect(count("refused")).toBe(rows.filter(({ agreed }) => agreed.startsWith("no")).length);
      expect(unknown).toHaveLength(yes.length - shown.length + unclear.length);
    });
  });
});
