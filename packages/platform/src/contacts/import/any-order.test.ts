import { setTimeout } from "node:timers/promises";

import * as fc from "fast-check";
import { expect, test } from "vitest";

import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anImporter } from "./testing/import-files.ts";
import { aMapping, CONSENT, imported, stateOf } from "./testing/importing.ts";

inSomeDoor((fresh) => {
  test("files leave the same state in whatever order they come, and however often", async () => {
    const day = fc.constantFrom("2023-01-01", "2024-02-02", "2025-03-03", "");
    const row = fc.record({
      who: fc.constantFrom("ada", "Ada", "grace", "joan"),
      name: fc.constantFrom("", "A", "B", "C"),
      country: fc.constantFrom("", "FR", "DE"),
      tag: fc.constantFrom("", "x", "y"),
      day,
      agreed: fc.constantFrom("yes", "no"),
      gone: fc.constantFrom("", "", "", "gone"),
    });
    const table = fc.array(row, { minLength: 1, maxLength: 5 });
    const head = "email,name,country,tag,day,agreed,agreed at,ip,gone\n";
    const textOf = (rows: readonly (typeof row extends fc.Arbitrary<infer R> ? R : never)[]) =>
      head +
      rows
        .map(
          ({ who, name, country, tag, day: on, agreed, gone }) =>
            `${who}@example.org,${name},${country},${tag},${on},${agreed},${on},203.0.113.7,${gone}\n`,
        )
        .join("");
    const mapping = aMapping({
      country: "country",
      tags: "tag",
      collectedOn: "day",
      consents: [CONSENT],
      suppress: [{ column: "gone", values: null }],
    });
    await fc.assert(
      fc.asyncProperty(table, table, table, async (one, two, three) => {
        const files = [textOf(one), textOf(two), textOf(three)];
        const orders = [
          [0, 1, 2],
          [2, 1, 0],
          [1, 0, 2, 1],
        ];
        const states = [];
        for (const order of orders) {
          const base = await anImporter(fresh(), { name: "0" });
          // The sources of a run are declared in one order, so that their ids sort alike.
          const sources = [base];
          for (const name of ["1", "2"]) {
            // Ids of one millisecond sort by chance.
            await setTimeout(2);
            const kind = name === "2" ? ("scraped" as const) : ("import" as const);
            sources.push(await anImporter(fresh(), { name, kind }, base.whose));
          }
          for (const at of order) await imported(sources[at]!, files[at]!, mapping);
          const { contacts, suppressions } = await stateOf(base);
          const names = new Map(sources.map(({ source }, at) => [source, String(at)]));
          const text = JSON.stringify(contacts).replaceAll(
            /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
            (id) => names.get(id) ?? id,
          );
          const people = (JSON.parse(text) as { email: string }[]).toSorted((a, b) =>
            a.email.toLowerCase() < b.email.toLowerCase() ? -1 : 1,
          );
          states.push({ people, suppressed: suppressions.length });
        }
        expect(states[1]).toEqual(states[0]);
        expect(states[2]).toEqual(states[0]);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });
});
