import { describe, expect, test } from "vitest";

import { aGround, valueOf, type Ground } from "../../contacts/testing/organisation.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import type { RelayDraft } from "./relay.ts";
import {
  changeRelay,
  findRelay,
  listRelays,
  makeRelay,
  MOST_RELAYS,
  readRelays,
  removeRelay,
} from "./relays.ts";

const RELAY: RelayDraft = {
  name: "First",
  url: "smtps://shop:p%40ss@relay.example.org:465",
  weight: 2,
  connections: 5,
  perSecond: null,
  needsTls: true,
  isOn: true,
};

inSomeDoor((fresh) => {
  const aHolder = async (): Promise<{
    readonly ground: Ground;
    readonly holder: { readonly organisation: Ground["id"]; readonly wrappingKey: Uint8Array };
  }> => {
    const ground = await aGround(fresh().database);
    return {
      ground,
      holder: { organisation: ground.id, wrappingKey: ground.keys.wrappingKey },
    };
  };

  describe("a relay", () => {
    test("is used with its login, which is never shown", async () => {
      const { ground, holder } = await aHolder();
      const made = valueOf(await ground.within((tx) => makeRelay(tx, holder, RELAY)));
      expect(made).toMatchObject({ server: "smtps://relay.example.org:465", hasLogin: true });
      const shown = await ground.within((tx) => listRelays(tx, holder));
      expect(shown).toEqual([made]);
      expect(JSON.stringify(shown)).not.toMatch(/shop|p%40ss|p@ss/);
      const [settings] = await ground.within((tx) => readRelays(tx, holder));
      expect(settings?.url.reveal()).toBe(RELAY.url);
      expect(settings).toMatchObject({ name: "First", weight: 2, needsTls: true });
    });

    test("lies sealed in the table", async () => {
      const { ground, holder } = await aHolder();
      await ground.within((tx) => makeRelay(tx, holder, RELAY));
      const [row] = await ground.within((tx) =>
        tx.rows<{ readonly url: Uint8Array }>("select url from relays where organisation_id = $1", [
          ground.id,
        ]),
      );
      expect(Buffer.from(row?.url ?? []).includes("relay.example.org")).toBe(false);
    });

    test("keeps its login when something else is changed", async () => {
      const { ground, holder } = await aHolder();
      const { id } = valueOf(await ground.within((tx) => makeRelay(tx, holder, RELAY)));
      const changed = await ground.within((tx) => changeRelay(tx, holder, id, { weight: 9 }));
      expect(valueOf(changed)).toMatchObject({ weight: 9, hasLogin: true });
      const [settings] = await ground.within((tx) => readRelays(tx, holder));
      expect(settings?.url.reveal()).toBe(RELAY.url);
    });

    test("that is off is in no pool", async () => {
      const { ground, holder } = await aHolder();
      await ground.within((tx) => makeRelay(tx, holder, { ...RELAY, isOn: false }));
      expect(await ground.within((tx) => readRelays(tx, holder))).toEqual([]);
    });

    test.each([
      "http://relay.example.org",
      "smtp://",
      "smtp://relay.example.org/path",
      "smtp://relay.example.org?pool=true",
      "smtp://a:100%@relay.example.org",
      "smtp://a:b%0d%0aQUIT@relay.example.org",
      "relay.example.org",
    ])("is refused at %s, which is not quoted", async (url) => {
      const { ground, holder } = await aHolder();
      const made = await ground.within((tx) => makeRelay(tx, holder, { ...RELAY, url }));
      expect(made).toMatchObject({ error: { kind: "bad-fields", problems: [{ path: "url" }] } });
      expect(JSON.stringify(made)).not.toContain(`"${url}"`);
    });

    test("goes, once", async () => {
      const { ground, holder } = await aHolder();
      const { id } = valueOf(await ground.within((tx) => makeRelay(tx, holder, RELAY)));
      const remove = () => ground.within((tx) => removeRelay(tx, ground.id, id));
      expect((await remove()).ok).toBe(true);
      expect(await remove()).toEqual({ ok: false, error: { kind: "no-such-relay" } });
      expect(await ground.within((tx) => findRelay(tx, holder, id))).toBeNull();
    });

    test("is one of a few", async () => {
      const { ground, holder } = await aHolder();
      await ground.within(async (tx) => {
        for (let made = 0; made < MOST_RELAYS; made += 1)
          valueOf(await makeRelay(tx, holder, RELAY));
      });
      const more = await ground.within((tx) => makeRelay(tx, holder, RELAY));
      expect(more).toEqual({ ok: false, error: { kind: "too-many" } });
    });
  });
});
