import { generateKeyPairSync } from "node:crypto";

import { Secret } from "@consentry/kernel";
import { makeSigner } from "@consentry/mail";
import { describe, expect, test } from "vitest";

import { aGround, valueOf, type Ground } from "../../contacts/testing/organisation.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { keysOf } from "../../organisations/keys.ts";
import {
  changeIdentity,
  listIdentities,
  makeIdentity,
  readIdentity,
  removeIdentity,
} from "./identities.ts";
import type { IdentityDraft } from "./identity.ts";
import { recordOf, signWith, type NewSigning } from "./sign-with.ts";
import { readSigningKey } from "./signing-keys.ts";

const IDENTITY: IdentityDraft = {
  name: "Chorale",
  address: "news@mail.example.org",
  replyTo: "hello@example.org",
  legalIdentity: "Chorale de l’Été\n1 rue de l’Exemple, Paris",
  timeZone: "Europe/Paris",
};

const SIGNING: NewSigning = {
  domain: "example.org",
  selector: "k1",
  algorithm: "ed25519-sha256",
  privateKeyPem: null,
};

inSomeDoor((fresh) => {
  const aSender = async () => {
    const ground = await aGround(fresh().database);
    const made = valueOf(await ground.within((tx) => makeIdentity(tx, ground.id, IDENTITY)));
    return { ground, made };
  };
  const sign = (ground: Ground, identity: string, changes: Partial<NewSigning> = {}) =>
    ground.within((tx) =>
      signWith(tx, ground.id, ground.keys, identity, { ...SIGNING, ...changes }),
    );

  describe("a sender", () => {
    test("is kept as it was stated", async () => {
      const { ground, made } = await aSender();
      const found = await ground.within((tx) => readIdentity(tx, ground.id, made.id));
      expect(found).toEqual(made);
      expect(found?.address.reveal()).toBe("news@mail.example.org");
      expect(found?.signing).toBeNull();
      expect(await ground.within((tx) => listIdentities(tx, ground.id))).toHaveLength(1);
    });

    test("has a domain for what comes back where one is given, in the letters of the DNS", async () => {
      const { ground, made } = await aSender();
      expect(made.returnDomain).toBeNull();
      const change = (returnDomain: string | null) =>
        ground.within((tx) => changeIdentity(tx, ground.id, made.id, { returnDomain }));
      expect(valueOf(await change("Zurück.Example.org")).returnDomain).toBe(
        "xn--zurck-mva.example.org",
      );
      expect(valueOf(await change(null)).returnDomain).toBeNull();
    });

    test.each([
      ["name", { name: "Chorale\r\nBcc: x@example.net" }],
      ["name", { name: " " }],
      ["address", { address: "news" }],
      ["replyTo", { replyTo: "<a@example.org>" }],
      ["legalIdentity", { legalIdentity: "" }],
      ["legalIdentity", { legalIdentity: "a\u0000b" }],
      ["timeZone", { timeZone: "Europe/Nowhere" }],
      ["timeZone", { timeZone: "+01:00" }],
      ["timeZone", { timeZone: "UTC'; drop table campaigns" }],
      ["returnDomain", { returnDomain: "" }],
      ["returnDomain", { returnDomain: "back" }],
      ["returnDomain", { returnDomain: "me@example.org" }],
      ["returnDomain", { returnDomain: `${"a.".repeat(94)}ab` }],
    ])("is refused with a wrong %s: %j", async (path, changes) => {
      const { ground, made } = await aSender();
      const again = await ground.within((tx) =>
        makeIdentity(tx, ground.id, { ...IDENTITY, ...changes }),
      );
      expect(again).toMatchObject({ error: { kind: "bad-fields", problems: [{ path }] } });
      const changed = await ground.within((tx) => changeIdentity(tx, ground.id, made.id, changes));
      expect(changed).toMatchObject({ error: { kind: "bad-fields", problems: [{ path }] } });
    });

    test("goes while nothing was written under it", async () => {
      const { ground, made } = await aSender();
      const remove = () => ground.within((tx) => removeIdentity(tx, ground.id, made.id));
      expect((await remove()).ok).toBe(true);
      expect(await remove()).toEqual({ ok: false, error: { kind: "no-such-identity" } });
    });
  });

  describe("a sender's key", () => {
    test("is made here, sealed, and told by its public half alone", async () => {
      const { ground, made } = await aSender();
      const record = valueOf(await sign(ground, made.id));
      expect(record.name).toBe("k1._domainkey.example.org");
      expect(record.value).toMatch(/^v=DKIM1; k=ed25519; p=[A-Za-z0-9+/=]{44}$/);
      expect(await ground.within((tx) => recordOf(tx, ground.id, ground.keys, made.id))).toEqual(
        record,
      );
      const shown = await ground.within((tx) => readIdentity(tx, ground.id, made.id));
      expect(shown?.signing).toEqual({
        domain: "example.org",
        selector: "k1",
        algorithm: "ed25519-sha256",
      });
      const [row] = await ground.within((tx) =>
        tx.rows<{ readonly key: Uint8Array }>(
          "select dkim_key as key from sender_identities where organisation_id = $1",
          [ground.id],
        ),
      );
      expect(Buffer.from(row?.key ?? []).includes("PRIVATE KEY")).toBe(false);
    });

    test("signs when it is read, and opens under no other secret", async () => {
      const { ground, made } = await aSender();
      valueOf(await sign(ground, made.id));
      const key = await ground.within((tx) => readSigningKey(tx, ground.id, made.id, ground.keys));
      if (key === null) throw new Error("no key was kept");
      expect(makeSigner(key).ok).toBe(true);
      expect(JSON.stringify(key)).not.toContain("PRIVATE");
      const others = keysOf(new Secret("another secret, long enough to be one"), ground.id);
      const read = ground.within((tx) => readSigningKey(tx, ground.id, made.id, others));
      await expect(read).rejects.toThrow("CONSENTRY_SECRET");
    });

    test("may be brought along", async () => {
      const { ground, made } = await aSender();
      const pem = generateKeyPairSync("rsa", { modulusLength: 1024 })
        .privateKey.export({ type: "pkcs8", format: "pem" })
        .toString();
      const record = await sign(ground, made.id, {
        algorithm: "rsa-sha256",
        privateKeyPem: new Secret(pem),
      });
      expect(valueOf(record).value).toMatch(/^v=DKIM1; k=rsa; p=/);
    });

    test.each([
      ["domain", { domain: "example.net" }],
      ["domain", { domain: "ample.org" }],
      ["domain", { domain: "x.mail.example.org" }],
      ["domain", { domain: "org" }],
      ["selector", { selector: "k1;" }],
      ["privateKey", { privateKeyPem: new Secret("no key") }],
    ])("is refused with a wrong %s", async (path, changes) => {
      const { ground, made } = await aSender();
      const signed = await sign(ground, made.id, changes);
      expect(signed).toMatchObject({ error: { kind: "bad-fields", problems: [{ path }] } });
    });

    test("keeps the address within its domain", async () => {
      const { ground, made } = await aSender();
      valueOf(await sign(ground, made.id));
      const change = (address: string) =>
        ground.within((tx) => changeIdentity(tx, ground.id, made.id, { address }));
      expect(await change("news@example.net")).toMatchObject({
        error: { kind: "bad-fields", problems: [{ path: "address" }] },
      });
      expect((await change("news@other.example.org")).ok).toBe(true);
    });
  });
});
