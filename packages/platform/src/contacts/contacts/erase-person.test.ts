import { rm } from "node:fs/promises";
import { join } from "node:path";

import { Client, type ClientConfig } from "pg";
import { expect, test } from "vitest";

import type { Day, Instant } from "@consentry/kernel";

import { recordActs } from "../../consent/acts/record-acts.ts";
import { verifyLedger } from "../../consent/ledger/verify.ts";
import { suppress, suppressedAmong } from "../../consent/suppressions/suppressions.ts";
import type { Database } from "../../database/database.ts";
import { openEmbedded } from "../../database/embedded/open-embedded.ts";
import { openThrough } from "../../database/open-database.ts";
import { newId } from "../../database/organisation-id.ts";
import { makeFastFolder } from "../../database/testing/fast-folder.ts";
import { inEveryDoor } from "../../database/testing/in-every-door.ts";
import { addToList, makeList } from "../lists/lists.ts";
import { aGround, BY_MEMBER, NOW, valueOf, type Ground } from "../testing/organisation.ts";
import { filesHolding, formsOf, tablesHolding } from "../testing/traces.ts";
import { addContact } from "./add-contact.ts";
import { erasePerson } from "./erase-person.ts";
import { recordFacts } from "./facts.ts";
import { findContact } from "./find-contacts.ts";

const ADDRESS = "Ada.Lovelace-1815@example.org";

/** Somebody of whom there is something in every table that knows people. */
async function somebody(ground: Ground): Promise<{ id: string; source: string }> {
  const { id, source, email } = await ground.aContact({
    email: ADDRESS,
    attributes: { alias: `Ada <${ADDRESS}>` },
    tags: ["choir"],
  });
  await ground.within(async (tx) => {
    const list = { name: newId(), purpose: "send.newsletter", isPublic: true } as const;
    const { id: news } = valueOf(await makeList(tx, ground.id, list));
    await addToList(tx, ground.id, news, [id], NOW);
    await recordFacts(tx, ground.id, [{ contact: id, kind: "replied", at: NOW }], NOW);
    await recordActs(
      tx,
      { organisation: ground.id, keys: ground.keys, contact: id },
      [{ purpose: "send.newsletter", channel: "email", action: "given", wording: null }],
      {
        method: "form",
        place: null,
        actor: "contact",
        at: "2026-05-02T09:00:00Z" as Instant,
        evidence: { address: ADDRESS, note: "said so on the phone" },
      },
    );
    const addressKey = ground.keys.addressKey(email);
    await tx.run(
      `insert into asks (organisation_id, ask_id, source_id, email, address_key, locale, answers,
         requested_at, expires_at)
       values ($1, $2, $3, $4, $5, 'en', '[]', $6, $6)`,
      [ground.id, newId(), source, ADDRESS, addressKey, NOW],
    );
    await tx.run(
      `insert into service_mails (organisation_id, mail_id, kind, sender, recipient, address_key,
         message, due_at, keep_until)
       values ($1, $2, 'confirm-consent', 'chorale@example.com', $3, $4, $5, $6, $6)`,
      [ground.id, newId(), ADDRESS, addressKey, Buffer.from(`To: ${ADDRESS}\r\n\r\n`), NOW],
    );
  });
  return { id, source };
}

function erase(ground: Ground, contact: string) {
  return ground.within((tx) => erasePerson(tx, ground, contact, BY_MEMBER));
}

inEveryDoor((fresh) => {
  test("an erased person is nowhere, and the ledger verifies", async () => {
    const ground = await aGround(fresh().database);
    const { id } = await somebody(ground);
    const forms = formsOf(ADDRESS);
    const analyse = new Client(fresh().connection);
    await analyse.connect();
    // The planner takes its samples while the person is there.
    await analyse.query("analyze");
    await analyse.end();
    expect(await tablesHolding(fresh().connection, forms)).toEqual([
      "asks",
      "contacts",
      "service_mails",
    ]);

    expect(await erase(ground, id)).toEqual({ ok: true, value: null });

    expect(await tablesHolding(fresh().connection, [...forms, id])).toEqual([]);
    expect(await ground.within((tx) => findContact(tx, ground.id, id))).toBeNull();
    const verdict = await ground.within((tx) => verifyLedger(tx, ground.id));
    expect(verdict).toMatchObject({ isWhole: true, entries: 1 });
    const keys = await ground.within((tx) => tx.rows("select from contact_keys"));
    expect(keys).toHaveLength(0);
  });

  test("an erased address comes back by nobody's hand but its owner's", async () => {
    const ground = await aGround(fresh().database);
    const { id, source } = await somebody(ground);
    const { email } = (await ground.within((tx) => findContact(tx, ground.id, id))) ?? {};
    if (email === undefined) throw new Error("nobody was added");
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

  test("nobody of another organisation is erased", async () => {
    const [ground, other] = [await aGround(fresh().database), await aGround(fresh().database)];
    const { id } = await other.aContact();
    expect(await erase(ground, id)).toEqual({ ok: false, error: { kind: "no-such-contact" } });
    expect(await other.within((tx) => findContact(tx, other.id, id))).not.toBeNull();
  });
});

/** As a server at work does: files of its log that are full are kept, as they are, for later use. */
async function setLogFilesAside(connection: ClientConfig): Promise<void> {
  const client = new Client(connection);
  await client.connect();
  for (let file = 0; file < 3; file += 1) {
    await client.query("select pg_logical_emit_message(false, '', $1)", [ADDRESS]);
    await client.query("select pg_switch_wal()");
  }
  await client.query("checkpoint");
  await client.end();
}

test("after scrubbing, no file of our own server holds an erased address", async () => {
  const folder = makeFastFolder("consentry-erased-");
  const server = valueOf(
    await openEmbedded(join(folder, "kept"), { joins: false, report: () => undefined }),
  );
  const place = { kind: "embedded", folder, isNew: true } as const;
  const door = { connection: server.connection, place, stop: () => server.stop() };
  const database: Database = valueOf(await openThrough(door)).database;
  try {
    const ground = await aGround(database);
    const { id } = await somebody(ground);
    const stays = await ground.aContact({ email: "grace-1906@example.org" });
    const forms = formsOf(ADDRESS);
    await setLogFilesAside(server.connection);
    await erase(ground, id);
    expect((await filesHolding(folder, forms)).length).toBeGreaterThan(0);

    expect(await database.scrub()).toEqual({ ok: true, value: undefined });

    expect(await filesHolding(folder, forms)).toEqual([]);
    expect(await ground.within((tx) => findContact(tx, ground.id, stays.id))).not.toBeNull();
    expect((await ground.within((tx) => verifyLedger(tx, ground.id))).isWhole).toBe(true);
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
