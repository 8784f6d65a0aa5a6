import type { Instant } from "@consentry/kernel";
import { Client } from "pg";
import { expect, test } from "vitest";

import { anOrganisation } from "../../consent/testing/people.ts";
import { withOrganisation } from "../../database/database.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { holderOf, listApiKeys, makeApiKey, revokeApiKey } from "./api-keys.ts";
import { keyNeeds } from "./key-needs.ts";
import { keyText, newKeySecret, readKeyText, type KeyParts } from "./key-text.ts";

const NOW = "2026-05-02T09:30:00Z" as Instant;

function parts(text: string): KeyParts {
  const read = readKeyText(text);
  if (read === null) throw new Error("this is no key");
  return read;
}

test("what was shown is read back, and nothing else is a key", () => {
  const shown = keyText({ id: "0197a1b2-0000-7000-8000-00000000000a", secret: newKeySecret() });
  expect(shown).toMatch(/^consentry_[\w-]{64}$/);
  expect(keyText(parts(shown))).toBe(shown);
  for (const text of [
    "",
    "consentry_",
    shown.slice(0, -1),
    `${shown}A`,
    ` ${shown}`,
    "x".repeat(9e5),
  ]) {
    expect(readKeyText(text)).toBeNull();
  }
});

inSomeDoor((at) => {
  async function aKey() {
    const { database } = at();
    const organisation = await anOrganisation(database);
    const made = await withOrganisation(database, organisation.id, (tx) =>
      makeApiKey(tx, organisation.id, { name: "Shop", role: "editor" }, NOW),
    );
    return { database, organisation, made };
  }

  test("opens for its own organisation, in its role", async () => {
    const { database, organisation, made } = await aKey();
    expect(await holderOf(database, parts(made.text), NOW)).toEqual({
      organisation: organisation.id,
      keyId: made.key.id,
      role: "editor",
      scopes: null,
      isOver: false,
    });
  });

  test("opens nothing with another secret, another id, or once it is revoked", async () => {
    const { database, organisation, made } = await aKey();
    const other = await aKey();
    const { id, secret } = parts(made.text);
    expect(await holderOf(database, { id, secret: newKeySecret() }, NOW)).toBeNull();
    expect(await holderOf(database, { id: other.made.key.id, secret }, NOW)).toBeNull();
    const within = <T>(work: Parameters<typeof withOrganisation<T>>[2]) =>
      withOrganisation(database, organisation.id, work);
    expect(await within((tx) => revokeApiKey(tx, organisation.id, id, NOW))).toBe(true);
    expect(await within((tx) => revokeApiKey(tx, organisation.id, id, NOW))).toBe(false);
    expect(await holderOf(database, { id, secret }, NOW)).toBeNull();
    expect(await within((tx) => listApiKeys(tx, organisation.id))).toEqual([
      {
        id,
        name: "Shop",
        role: "editor",
        scopes: null,
        madeAt: NOW,
        expiresAt: "2027-05-02T09:30:00Z",
        usedOn: null,
        revokedAt: NOW,
      },
    ]);
  });

  test("ends on its day, and says on which it was used last", async () => {
    const { database, organisation, made } = await aKey();
    const at = (now: string) => holderOf(database, parts(made.text), now as Instant);
    expect(await at("2027-05-02T09:29:59Z")).toMatchObject({ isOver: false });
    expect(await at("2027-05-02T09:30:00Z")).toMatchObject({ isOver: true });
    const [listed] = await withOrganisation(database, organisation.id, (tx) =>
      listApiKeys(tx, organisation.id),
    );
    expect(listed).toMatchObject({ usedOn: "2027-05-02" });
  });

  test("that ends within two weeks is told of while a program uses it", async () => {
    const { database, organisation, made } = await aKey();
    const told = (now: string) =>
      withOrganisation(database, organisation.id, (tx) =>
        keyNeeds({ tx, organisation, now: now as Instant }),
      );
    expect(await told("2027-04-25T09:30:00Z")).toEqual([]);
    await holderOf(database, parts(made.text), "2027-04-17T08:00:00Z" as Instant);
    expect(await told("2027-04-18T09:29:59Z")).toEqual([]);
    expect(await told("2027-04-18T09:30:00Z")).toMatchObject([
      { kind: "key-ending", about: { name: "Shop" }, due: "2027-05-02T09:30:00Z" },
    ]);
  });

  test("is not in the database, nor within the reach of another organisation", async () => {
    const { database, made } = await aKey();
    const other = await anOrganisation(database);
    const client = new Client(at().connection);
    await client.connect();
    const { rows } = await client.query("select to_jsonb(api_keys) as row from api_keys");
    await client.end();
    const secret = Buffer.from(parts(made.text).secret);
    for (const form of ["hex", "base64", "base64url"] as const) {
      expect(JSON.stringify(rows)).not.toContain(secret.toString(form));
    }
    const seen = await withOrganisation(database, other.id, (tx) => listApiKeys(tx, other.id));
    expect(seen).toEqual([]);
  });
});
