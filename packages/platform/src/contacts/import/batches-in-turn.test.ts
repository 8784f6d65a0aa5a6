import { expect, test } from "vitest";

import { verifyLedger } from "../../consent/ledger/verify.ts";
import { withOrganisation } from "../../database/database.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { applyImport } from "./apply-import.ts";
import { anImporter, type TestImporter } from "./testing/import-files.ts";
import { aMapping, CONSENT, imported, started } from "./testing/importing.ts";

const HEAD = "email,name,agreed,agreed at,ip\n";
const MAPPING = aMapping({ consents: [CONSENT] });

function rowsOf(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, at) => from + at)
    .map((at) => `p${at}@example.org,P,yes,2024-05-02 10:00:00,203.0.113.7\n`)
    .join("");
}

function ledgerOf({ database, organisation }: TestImporter) {
  return withOrganisation(database, organisation, (tx) => verifyLedger(tx, organisation));
}

inSomeDoor((fresh) => {
  test("people who stand in several batches are one person each, whichever ends first", async () => {
    const importer = await anImporter(fresh());
    // Batches of five thousand: the second begins with people of the first, the third with both's.
    const content = `${HEAD}${rowsOf(0, 5_200)}${rowsOf(4_000, 8_800)}${rowsOf(0, 600)}`;
    const { outcome } = await imported(importer, content, MAPPING);
    expect(outcome).toMatchObject({ added: 8_800, changed: 0, consents: 8_800 });
    expect(await ledgerOf(importer)).toMatchObject({ isWhole: true, entries: 8_800 });
  });

  test("two who apply the same import write each row once", async () => {
    const importer = await anImporter(fresh());
    const { id } = await started(importer, `${HEAD}${rowsOf(0, 6_000)}`, MAPPING);
    const results = await Promise.all([applyImport(importer, id), applyImport(importer, id)]);
    for (const result of results) {
      if (!result.ok) expect(result.error).toEqual({ kind: "already-running" });
    }
    expect(results.some(({ ok }) => ok)).toBe(true);
    expect(await applyImport(importer, id)).toMatchObject({
      value: { state: "applied", outcome: { added: 6_000, consents: 6_000 } },
    });
    expect(await ledgerOf(importer)).toMatchObject({ isWhole: true, entries: 6_000 });
  });

  test("two files with the same people at once, in opposite orders, both come in", async () => {
    const importer = await anImporter(fresh());
    const content = rowsOf(0, 6_000);
    const turned = content.trimEnd().split("\n").toReversed().join("\n");
    const one = await started(importer, `${HEAD}${content}`, MAPPING);
    const other = await started(importer, `${HEAD}${turned}\n`, MAPPING);
    const [first, second] = await Promise.all([
      applyImport(importer, one.id),
      applyImport(importer, other.id),
    ]);
    if (!first.ok || !second.ok) throw new Error(JSON.stringify([first, second]));
    expect(first.value.outcome.added + second.value.outcome.added).toBe(6_000);
    expect(await ledgerOf(importer)).toMatchObject({ isWhole: true, entries: 6_000 });
  });
});
