import { expect, test } from "vitest";

import { valueOf } from "../contacts/testing/organisation.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { note } from "../incoming/effects/note.ts";
import { aMailedPerson } from "../incoming/testing/a-mailed-person.ts";
import { makeEndpoint } from "./endpoints/endpoints.ts";

inSomeDoor((fresh) => {
  test.each(["bounced", "complained"] as const)(
    "that a message was %s is told once, however often a server reports it",
    async (kind) => {
      const mailed = await aMailedPerson(fresh().database);
      const { campaign, delivery, person } = mailed;
      const told = await mailed.as(async ({ tx, organisation: { id }, keys, now: at }) => {
        const draft = {
          name: "Shop",
          url: "https://shop.example.org/hooks",
          kinds: [`delivery.${kind}`] as const,
          addressWhy: null,
          isOn: true,
        };
        const holder = { organisation: id, wrappingKey: keys.wrappingKey };
        valueOf(await makeEndpoint(tx, holder, draft, { by: "system", now: at }));
        const mail = { kind: "delivery", id: delivery } as const;
        for (let reports = 0; reports < 2; reports++) {
          const about = { campaign, mail, contact: person.id };
          await note(tx, id, about, { kind, at, code: "550 5.1.1", detail: "ada@example.net" });
        }
        return tx.rows<{ readonly kind: string; readonly about: object }>(
          "select kind, about from webhook_events where organisation_id = $1",
          [id],
        );
      });
      const of = { campaign, delivery, contact: person.id };
      expect(told).toEqual([
        {
          kind: `delivery.${kind}`,
          about: kind === "bounced" ? { ...of, code: "550 5.1.1" } : of,
        },
      ]);
    },
  );
});
