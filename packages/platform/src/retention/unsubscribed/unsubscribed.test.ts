import { addDays, type Day, type Instant } from "@consentry/kernel";
import { expect, test } from "vitest";

import {
  aReader,
  anAudienceGround,
  type AudienceGround,
  type SketchedPerson,
} from "../../campaigns/audience/testing/audience-ground.ts";
import { suppressedAmong } from "../../consent/suppressions/suppressions.ts";
import { findContact } from "../../contacts/contacts/find-contacts.ts";
import { NOW, TODAY } from "../../contacts/testing/organisation.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { countOf } from "../table-rule.ts";
import { reducedOn, unsubscribed } from "./unsubscribed.ts";

const OVER = addDays(TODAY, 31);

/** Somebody who agreed, took it back and left everything today. */
const LEAVER: Partial<SketchedPerson> = {
  acts: [
    { purpose: "send.newsletter", action: "given", at: "2026-05-01T08:00:00Z" as Instant },
    { purpose: "send.newsletter", action: "withdrawn", at: NOW },
  ],
  suppressed: { reason: "unsubscribed", ofList: false },
};

inSomeDoor((at) => {
  const run = (ground: AudienceGround, on: Day) =>
    ground.within((tx) =>
      unsubscribed.removeSome(
        { tx, organisation: ground, keys: ground.keys, publicUrl: "", now: NOW },
        { on, hasHolds: false, most: 100 },
      ),
    );
  const isThere = (ground: AudienceGround, id: string) =>
    ground.within(async (tx) => (await findContact(tx, ground.id, id)) !== null);

  test("a month after leaving only the keyed hash is left, which still holds", async () => {
    const ground = await anAudienceGround(at().database);
    const contact = await ground.add(aReader(LEAVER));
    const known = await ground.within((tx) => findContact(tx, ground.id, contact));
    const last = await ground.within((tx) =>
      reducedOn({ tx, organisation: ground, now: NOW }, contact),
    );
    expect(last).toBe(addDays(TODAY, 30));
    expect(countOf(await run(ground, addDays(TODAY, 30)))).toBe(0);
    expect(await run(ground, OVER)).toMatchObject({
      tables: { contacts: 1 },
      oldest: addDays(TODAY, 30),
    });
    expect(await isThere(ground, contact)).toBe(false);
    const key = ground.keys.addressKey(known?.email as never);
    const way = { channel: "email", topic: null, on: OVER } as const;
    const held = await ground.within((tx) => suppressedAmong(tx, ground.id, [key], way));
    expect([...held.values()]).toEqual(["unsubscribed"]);
  });

  test.each<[string, Partial<SketchedPerson>]>([
    ["is a customer", { relation: "customer" }],
    ["has an account", { relation: "account" }],
    ["says yes to something still", { acts: LEAVER.acts?.slice(0, 1) ?? [] }],
    ["left one list alone", { suppressed: { reason: "unsubscribed", ofList: true } }],
    [
      "was not reached, which is a server's word",
      { suppressed: { reason: "bounced", ofList: false } },
    ],
    ["did not leave", { suppressed: null }],
  ])("who %s stays", async (_why, changes) => {
    const ground = await anAudienceGround(at().database);
    const contact = await ground.add(aReader({ ...LEAVER, ...changes }));
    expect(countOf(await run(ground, OVER))).toBe(0);
    expect(await isThere(ground, contact)).toBe(true);
    const last = ground.within((tx) => reducedOn({ tx, organisation: ground, now: NOW }, contact));
    expect(await last).toBeNull();
  });
});
