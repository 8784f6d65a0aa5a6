import { expect, test } from "vitest";

import type { Day, Instant } from "@consentry/kernel";

import { suppress, suppressedAmong } from "../../consent/suppressions/suppressions.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { aGround, BY_MEMBER, NOW, type Ground } from "../testing/organisation.ts";
import { holdBack } from "../../retention/holds/holds.ts";
import { addContact } from "./add-contact.ts";
import { erasePerson } from "./erase-person.ts";
import { findContact } from "./find-contacts.ts";

const ADDRESS = "Ada.Lovelace-1815@example.org";

function erase(ground: Ground, contact: string) {
  return ground.within((tx) => erasePerson(tx, ground, contact, BY_MEMBER));
}

inSomeDoor((fresh) => {
  test("an erased address comes back by nobody's hand but its owner's", async () => {
    const ground = await aGround(fresh().database);
    const { id, source, email } = await ground.aContact({ email: ADDRESS });
    const addressKey = ground.keys.addressKey(email);
    const way = { channel: "email", topic: null, on: "2026-11-22" as Day } as const;
    const gone = {
      channel: "all",
      topic: null,
      until: null,
      since: NOW,
      saidBy: "contact",
    } as const;
    await ground.within((tx) =>
      suppress(tx, ground.id, [{ addressKey, reason: "unsubscribed", ...gone }]),
    );
    await erase(ground, id);
    const again = { email: ADDRESS.toLowerCase(), source, collectedOn: "2026-11-01" as Day };
    const added = await ground.within((tx) => addContact(tx, ground, again, NOW));
    expect(added).toEqual({ ok: false, error: { kind: "erased" } });
    // As an import writes them.
    const imported = { addressKey, reason: "imported", ...gone, saidBy: "import:1" } as const;
    await ground.within((tx) => suppress(tx, ground.id, [imported]));
    const standing = await ground.within((tx) => suppressedAmong(tx, ground.id, [addressKey], way));
    expect([...standing.values()]).toEqual(["erased"]);
  });

  test("a complaint outlives the erasure as it was", async () => {
    const ground = await aGround(fresh().database);
    const { id, email } = await ground.aContact();
    const addressKey = ground.keys.addressKey(email);
    const why = { channel: "all", topic: null, until: null, since: NOW, saidBy: "system" } as const;
    await ground.within((tx) =>
      suppress(tx, ground.id, [{ addressKey, reason: "complained", ...why }]),
    );
    await erase(ground, id);
    const way = { channel: "email", topic: null, on: "2026-11-22" as Day } as const;
    const standing = await ground.within((tx) => suppressedAmong(tx, ground.id, [addressKey], way));
    expect([...standing.values()]).toEqual(["complained"]);
  });

  test("nobody is erased who is held for a legal claim by name, and on the day after they are", async () => {
    const ground = await aGround(fresh().database);
    const { id } = await ground.aContact();
    const hold = {
      kind: "contact",
      about: id,
      reason: "A claim",
      until: "2026-11-21" as Day,
    } as const;
    await ground.within((tx) => holdBack(tx, ground.id, hold, BY_MEMBER));
    expect(await erase(ground, id)).toEqual({ ok: false, error: { kind: "held" } });
    expect(await ground.within((tx) => findContact(tx, ground.id, id))).not.toBeNull();
    const after = { ...BY_MEMBER, at: "2026-11-22T00:00:00Z" as Instant };
    expect((await ground.within((tx) => erasePerson(tx, ground, id, after))).ok).toBe(true);
  });

  test("nobody of another organisation is erased", async () => {
    const [ground, other] = [await aGround(fresh().database), await aGround(fresh().database)];
    const { id } = await other.aContact();
    expect(await erase(ground, id)).toEqual({ ok: false, error: { kind: "no-such-contact" } });
    expect(await other.within((tx) => findContact(tx, other.id, id))).not.toBeNull();
  });
});
