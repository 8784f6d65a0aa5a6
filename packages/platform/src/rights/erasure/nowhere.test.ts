import { mkdir, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";

import { EmailAddress, type Instant } from "@consentry/kernel";
import { strFromU8, unzipSync } from "fflate";
import { Client, type ClientConfig } from "pg";
import { expect, test } from "vitest";

import {
  backUpForTest,
  refreshKeysForTest,
  restoreForTest,
} from "../../backup/testing/backup-and-restore.ts";
import { verifyLedger } from "../../consent/ledger/verify.ts";
import { SECRET } from "../../consent/testing/people.ts";
import { erasePerson } from "../../contacts/contacts/erase-person.ts";
import { exportContacts } from "../../contacts/contacts/export-contacts.ts";
import { findContact } from "../../contacts/contacts/find-contacts.ts";
import {
  aGround,
  BY_MEMBER,
  NOW,
  TODAY,
  type Ground,
} from "../../contacts/testing/organisation.ts";
import { filesHolding, formsOf, tablesHolding } from "../../contacts/testing/traces.ts";
import { acrossOrganisations, type Database } from "../../database/database.ts";
import { openEmbedded } from "../../database/embedded/open-embedded.ts";
import { openThrough } from "../../database/open-database.ts";
import { makeFastFolder } from "../../database/testing/fast-folder.ts";
import { doors, inSomeDoor, makeTestDatabase } from "../../database/testing/in-every-door.ts";
import { folderStore } from "../../files/folder-store.ts";
import { verifyStaffLog } from "../../staff-log/chain/verify-staff-log.ts";
import { copyOf } from "../copy/copy-of.ts";
import { EXCUSED } from "../copy/excused.ts";
import { ADDRESS, NAME, NOTE, somebodyEverywhere } from "../copy/testing/somebody-everywhere.ts";
import { noteBackups } from "./backups-reached.ts";
import { erasureNeeds } from "./erasure-needs.ts";
import { eraseAddress } from "./erase-address.ts";
import { finishErasures } from "./finish-erasures.ts";
import { findErasure, notYet } from "./reached.ts";
import { scrubWhenDue } from "./scrub.ts";

const LATER = "2026-11-21T11:30:00Z" as Instant;

/** Everything by which somebody could be found again: in any spelling, hashed without a key, or as bytes. */
const TRACES = [ADDRESS, NAME, NOTE].flatMap((text) => [...formsOf(text)]);

/** The same where every byte of a server is searched. */
const IN_FILES = [ADDRESS, ADDRESS.toLowerCase(), NAME, NOTE];

/** Tables whose rows lead to a person only by way of others, or are sealed. */
const BY_WAY_OF_OTHERS = [
  "campaign_texts",
  "automation_moves",
  "campaign_decisions",
  "campaign_responses",
  "file_pieces",
  "import_batches",
  "imports",
  "rights_recipients",
  // Written from staff_acts, by which they are tested.
  "staff_log_people",
];

function addressOf(text: string): EmailAddress {
  const parsed = EmailAddress.parse(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

async function personalTables(ground: Ground): Promise<readonly string[]> {
  const rows = await ground.within((tx) =>
    tx.rows<{ readonly name: string }>(
      `select relname as name from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
          and not relispartition and obj_description(oid, 'pg_class') ~ 'personal: (?!none)'`,
    ),
  );
  const left = new Set([...BY_WAY_OF_OTHERS, ...Object.keys(EXCUSED)]);
  return rows.flatMap(({ name }) => (left.has(name) ? [] : [name]));
}

const NO_UPLOADS = folderStore("/nowhere/uploads");

/** What of an address is held, by the parts of a copy that have something. */
async function heldOf(
  database: Database,
  ground: Ground,
  language = "en",
): Promise<readonly string[]> {
  const issuer = { database, organisation: ground, keys: ground.keys, publicUrl: "", now: NOW };
  const copy = await copyOf(issuer, { address: addressOf(ADDRESS) }, { language, form: "copy" });
  if (copy === null) return [];
  const files = unzipSync(new Uint8Array(await buffer(copy)));
  const data = JSON.parse(strFromU8(files["data.json"] ?? new Uint8Array())) as {
    readonly held: Readonly<Record<string, readonly unknown[]>>;
  };
  return Object.keys(data.held).filter((name) => data.held[name]?.length !== 0);
}

/** Everything that is handed out of an organisation's people. */
async function exported(ground: Ground): Promise<string> {
  return ground.within(async (tx) => {
    let all = "";
    for await (const piece of exportContacts(tx, ground.id, "json", TODAY)) all += piece;
    return all;
  });
}

inSomeDoor((fresh) => {
  const ownOf = (
    ground: Ground,
    tx: Parameters<Parameters<Ground["within"]>[0]>[0],
    now = LATER,
  ) => ({
    tx,
    organisation: ground,
    keys: ground.keys,
    publicUrl: "",
    now,
  });

  test("an erased person is in no column of any table, in no export, and the chains verify", async () => {
    const { database, connection } = fresh();
    const ground = await aGround(database);
    const { id, source } = await somebodyEverywhere(database, ground);
    const analyse = new Client(connection);
    await analyse.connect();
    // The planner takes its samples while the person is there.
    await analyse.query("analyze");
    await analyse.end();
    const before = await tablesHolding(connection, [...TRACES, id]);
    expect(before).toEqual(expect.arrayContaining([...(await personalTables(ground))]));

    const erased = await ground.within((tx) => erasePerson(tx, ground, id, BY_MEMBER));
    await ground.within((tx) => finishErasures(ownOf(ground, tx), NO_UPLOADS));
    await acrossOrganisations(database, (tx) => noteBackups(tx, LATER));

    expect(await tablesHolding(connection, TRACES)).toEqual([]);
    // A number may stay among the planner's samples until it looks again: it leads nowhere.
    const holding = await tablesHolding(connection, [id]);
    expect(holding.filter((name) => name !== "pg_stats")).toEqual([]);
    // The address is known by its keyed hash alone, and the rows of the file are sealed without it.
    expect(await heldOf(database, ground)).toEqual(["person", "suppressions", "recipients"]);
    expect(await exported(ground)).not.toContain(ADDRESS);
    expect(await ground.within((tx) => verifyLedger(tx, ground.id))).toMatchObject({
      isWhole: true,
      entries: 1,
    });
    expect(await ground.within((tx) => verifyStaffLog(tx, ground.id))).toMatchObject({
      isWhole: true,
    });
    const [delivery] = await ground.within((tx) =>
      tx.rows("select contact_id as contact, state from deliveries"),
    );
    expect(delivery).toEqual({ contact: null, state: "sent" });
    if (!erased.ok) throw new Error(erased.error.kind);
    const journal = await ground.within((tx) => findErasure(tx, ground.id, erased.value.erasure));
    expect(journal).toMatchObject({
      by: BY_MEMBER.by,
      wasContact: true,
      removed: { contacts: 1, messages: 3, inbox_mails: 1, campaign_audiences: 1 },
    });
    expect(journal && notYet(journal, TODAY).map(({ what }) => what)).toEqual(["storage"]);
    // Nobody else of the file went.
    const [batch] = await ground.within((tx) =>
      tx.rows("select octet_length(address_keys) as keys from import_batches"),
    );
    expect(batch).toEqual({ keys: 8 });
    expect(source).not.toBeNull();
  });

  test("somebody who is no contact goes with their messages, and is not written to again", async () => {
    const { database, connection } = fresh();
    const ground = await aGround(database);
    const { id } = await somebodyEverywhere(database, ground);
    await ground.within(async (tx) => {
      // Without the contact nothing says whose number it is: texts go on their own days.
      for (const table of ["texts", "incoming_texts", "inbox_texts"]) {
        await tx.run(`delete from ${table} where organisation_id = $1`, [ground.id]);
      }
      await tx.run("delete from contacts where contact_id = $1", [id]);
    });
    const address = addressOf(ADDRESS.toUpperCase());
    const erase = () => ground.within((tx) => eraseAddress(tx, ground, address, BY_MEMBER));
    expect(await erase()).toMatchObject({ ok: true, value: { wasContact: false } });
    expect(await tablesHolding(connection, TRACES)).toEqual([]);
    expect(await erase()).toEqual({ ok: false, error: "nothing-held" });
    const stranger = addressOf("nobody@example.org");
    expect(await ground.within((tx) => eraseAddress(tx, ground, stranger, BY_MEMBER))).toEqual({
      ok: false,
      error: "nothing-held",
    });
    const known = await ground.within((tx) => tx.rows("select reason from suppressions"));
    expect(known).toEqual(expect.arrayContaining([{ reason: "erased" }]));
  });

  test("a file that is still being read is told of until it is not", async () => {
    const { database } = fresh();
    const ground = await aGround(database);
    const { id } = await somebodyEverywhere(database, ground);
    const uploads = makeFastFolder("consentry-uploads-");
    const file = join(uploads, ground.id, "f".repeat(64));
    await mkdir(join(uploads, ground.id));
    await writeFile(file, ADDRESS);
    await utimes(file, new Date("2026-11-21T08:00:00Z"), new Date("2026-11-21T08:00:00Z"));
    const erased = await ground.within((tx) => erasePerson(tx, ground, id, BY_MEMBER));
    if (!erased.ok) throw new Error(erased.error.kind);
    const reached = async () => {
      await ground.within((tx) => finishErasures(ownOf(ground, tx), folderStore(uploads)));
      const found = await ground.within((tx) => findErasure(tx, ground.id, erased.value.erasure));
      return found?.reach.find(({ what }) => what === "files")?.at;
    };
    expect(await reached()).toBeNull();
    await rm(file);
    await ground.within((tx) => tx.run("update imports set state = 'reading'"));
    expect(await reached()).toBeNull();
    await ground.within((tx) => tx.run("update imports set state = 'checked'"));
    expect(await reached()).toBe(LATER);
    // Two days later it is told: nothing was overwritten, and no backup was looked after.
    const needs = (now: Instant) =>
      ground.within((tx) => erasureNeeds({ ...ownOf(ground, tx, now) } as never));
    expect(await needs("2026-11-23T09:30:00Z" as Instant)).toEqual([]);
    expect(await needs("2026-11-23T09:30:01Z" as Instant)).toMatchObject([
      { kind: "erasures-unfinished", count: 1, due: NOW },
    ]);
    await rm(uploads, { recursive: true });
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

test("after a quiet hour no file of our own server holds an erased person", async () => {
  const folder = makeFastFolder("consentry-erased-");
  const server = await openEmbedded(join(folder, "kept"), {
    joins: false,
    report: () => undefined,
  });
  if (!server.ok) throw new Error(server.error.sentence);
  const { connection } = server.value;
  const place = { kind: "embedded", folder, isNew: true } as const;
  const opened = await openThrough({ connection, place, stop: () => server.value.stop() });
  if (!opened.ok) throw new Error(opened.error.sentence);
  const { database } = opened.value;
  try {
    const ground = await aGround(database);
    const { id } = await somebodyEverywhere(database, ground);
    const stays = await ground.aContact({ email: "grace-1906@example.org" });
    await setLogFilesAside(connection);
    expect(await scrubWhenDue(database, () => NOW)).toBe(false);
    const erased = await ground.within((tx) => erasePerson(tx, ground, id, BY_MEMBER));
    if (!erased.ok) throw new Error(erased.error.kind);
    expect((await filesHolding(folder, IN_FILES)).length).toBeGreaterThan(0);

    expect(await scrubWhenDue(database, () => LATER)).toBe(true);

    expect(await filesHolding(folder, IN_FILES)).toEqual([]);
    const journal = await ground.within((tx) => findErasure(tx, ground.id, erased.value.erasure));
    expect(journal?.reach.find(({ what }) => what === "storage")).toMatchObject({ at: LATER });
    expect(await scrubWhenDue(database, () => LATER)).toBe(false);
    expect(await ground.within((tx) => findContact(tx, ground.id, stays.id))).not.toBeNull();
    expect((await ground.within((tx) => verifyLedger(tx, ground.id))).isWhole).toBe(true);
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
});

test("a backup of before brings nobody back who was erased since", async () => {
  const made = await makeTestDatabase(doors()[0] ?? "embedded");
  const { database } = made;
  const ground = await aGround(database);
  const { id } = await somebodyEverywhere(database, ground);
  const stays = await ground.aContact({ email: "grace-1906@example.org" });
  const backup = await backUpForTest(database, NOW, SECRET);
  await ground.within((tx) => erasePerson(tx, ground, id, { ...BY_MEMBER, at: LATER }));
  await refreshKeysForTest(database, backup, LATER);
  const restored = await restoreForTest(doors()[0] ?? "embedded", backup, LATER);
  try {
    expect(await tablesHolding(restored.connection, [...TRACES, id])).toEqual([]);
    const { database: again } = restored;
    expect(
      await again.within(ground.id, (tx) => findContact(tx, ground.id, stays.id)),
    ).not.toBeNull();
    expect(await again.within(ground.id, (tx) => verifyLedger(tx, ground.id))).toMatchObject({
      isWhole: true,
    });
    expect(await filesHolding(backup.folder, TRACES)).toEqual([]);
  } finally {
    await restored.remove();
    await made.remove();
    await rm(backup.folder, { recursive: true, force: true });
  }
});
