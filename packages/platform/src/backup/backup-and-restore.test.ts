import {
  copyFileSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

import { EmailAddress, Secret, type Instant } from "@consentry/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { recordActs } from "../consent/acts/record-acts.ts";
import { suppress } from "../consent/suppressions/suppressions.ts";
import { verifyLedger } from "../consent/ledger/verify.ts";
import { withOrganisation } from "../database/database.ts";
import { newId } from "../database/organisation-id.ts";
import { doors, makeTestDatabase, type TestDatabase } from "../database/testing/in-every-door.ts";
import { erasePerson } from "../contacts/contacts/erase-person.ts";
import { aGround, BY_MEMBER, NOW, type Ground } from "../contacts/testing/organisation.ts";
import { formsOf, tablesHolding } from "../contacts/testing/traces.ts";
import { passingKeys } from "./file/identity.ts";
import { readSealed } from "./file/read-sealed.ts";
import { readCatalogue } from "./catalogue.ts";
import { LEFT_OUT } from "./left-out.ts";
import { makeBackup } from "./make/make-backup.ts";
import { restoreBackup } from "./restore/restore-backup.ts";
import {
  backUpForTest,
  placeIn,
  refreshKeysForTest,
  restoreForTest,
  type TestBackup,
} from "./testing/backup-and-restore.ts";
import { everyRow } from "./testing/every-row.ts";

const ADA = "Ada.Lovelace-1815@example.org";
const BOB = "bob@example.net";
const CARL = "carl@example.org";
const TO_NOBODY = "passer-by@example.com";
/** After the moment at which everything was written. */
const LATER = "2026-11-22T02:00:00Z" as Instant;

/** Text that a server's own escapes must survive. */
const ODD = { note: "a\tb\\c\n\\.\nd", bracket: "“Straße”" };

async function aPerson(ground: Ground, address: string): Promise<string> {
  const { id } = await ground.aContact({ email: address, attributes: ODD, tags: ["choir", "\\N"] });
  await ground.within((tx) =>
    recordActs(
      tx,
      { organisation: ground.id, keys: ground.keys, contact: id },
      [{ purpose: "send.newsletter", channel: "email", action: "given", wording: null }],
      { method: "form", place: null, actor: "contact", at: NOW, evidence: { address } },
    ),
  );
  return id;
}

async function aMessage(ground: Ground, address: string): Promise<void> {
  const email = EmailAddress.parse(address);
  if (!email.ok) throw new Error("no address");
  const message = newId();
  await ground.within(async (tx) => {
    await tx.run(
      `insert into messages (organisation_id, message_id, kind, state, recipient, address_key,
         accepted_by, accepted_at, due_at, is_urgent, keep_until)
       values ($1, $2, 'order', 'sent', $3, $4, 'api-key:1', $5, $5, false, '2027-05-01')`,
      [ground.id, message, address, ground.keys.addressKey(email.value), NOW],
    );
    await tx.run(
      `insert into message_contents (organisation_id, message_id, subject, text, keep_until)
       values ($1, $2, 'Your order', $3, '2027-01-01')`,
      [ground.id, message, `To ${address}\n`.repeat(60)],
    );
  });
}

describe.each(doors())("through the door “%s”", (door) => {
  let made: TestDatabase;
  let ground: Ground;
  let ada: string;
  let backup: TestBackup;
  beforeAll(async () => {
    made = await makeTestDatabase(door);
    ground = await aGround(made.database);
    ada = await aPerson(ground, ADA);
    await aPerson(ground, BOB);
    await aMessage(ground, TO_NOBODY);
    await aMessage(ground, BOB);
    backup = await backUpForTest(made.database, LATER);
  });
  afterAll(async () => {
    await made.remove();
    rmSync(backup.folder, { recursive: true });
  });

  test("what comes back is what was there, table by table, and nothing is sent of it", async () => {
    const before = await everyRow(made.connection);
    const back = await restoreForTest(door, backup, LATER);
    expect(back.restored).toMatchObject({ gone: 0, organisations: 1, brokenLedgers: 0 });
    const after = await everyRow(back.connection);
    const differing = [...before.keys()].filter(
      (table) => JSON.stringify(before.get(table)) !== JSON.stringify(after.get(table)),
    );
    expect(differing).toEqual(["organisations"]);
    const stopped = await withOrganisation(back.database, ground.id, (tx) =>
      tx.rows<{ at: string | null }>("select sending_stopped_at as at from organisations"),
    );
    expect(stopped).toEqual([{ at: LATER }]);
    // Triggers, links and row security hold again.
    const refused = withOrganisation(back.database, ground.id, (tx) =>
      tx.run(
        "insert into list_members (organisation_id, list_id, contact_id) values ($1, $2, $2)",
        [ground.id, newId()],
      ),
    );
    await expect(refused).rejects.toMatchObject({ code: "23503" });
    const none = await withOrganisation(back.database, (await aGround(back.database)).id, (tx) =>
      tx.rows("select from contacts"),
    );
    expect(none).toEqual([]);
    await back.remove();
  });

  // The stricter of our doors is enough: its login owns the tables and nothing else.
  if (door !== "embedded") {
    test("who was erased since is in no older backup, and stays suppressed", async () => {
      const other = await aGround(made.database);
      const id = await aPerson(other, ADA);
      await aMessage(other, ADA);
      // Who never said anything has no key in the ledger.
      const { id: silent } = await other.aContact({ email: CARL });
      const older = await backUpForTest(made.database, LATER);
      // Nothing that names them stands open in it, not even for whoever has its key.
      const open = await textOf(older);
      expect([ADA, CARL, BOB, TO_NOBODY].filter((address) => open.includes(address))).toEqual([]);
      const addressKey = other.keys.addressKey(addressOf(ADA));
      for (const contact of [id, silent]) {
        await other.within((tx) => erasePerson(tx, other, contact, BY_MEMBER));
      }
      await other.within((tx) =>
        suppress(tx, other.id, [
          {
            addressKey: other.keys.addressKey(addressOf(BOB)),
            channel: "all",
            topic: null,
            reason: "objected",
            since: NOW,
            until: null,
            saidBy: "contact",
          },
        ]),
      );
      await refreshKeysForTest(made.database, older, "2026-11-22T03:00:00Z" as Instant);

      const back = await restoreForTest(door, older, LATER);
      expect(back.restored.gone).toBeGreaterThanOrEqual(4);
      const within = <T>(work: Parameters<typeof withOrganisation<T>>[2]) =>
        withOrganisation(back.database, other.id, work);
      expect(await within((tx) => tx.rows("select from contacts"))).toEqual([]);
      expect(await within((tx) => tx.rows("select from message_contents"))).toEqual([]);
      const suppressed = await within((tx) =>
        tx.rows<{ address_key: Uint8Array; reason: string }>(
          "select address_key, reason from suppressions order by reason",
        ),
      );
      expect(suppressed.map(({ reason }) => reason)).toEqual(["erased", "erased", "objected"]);
      const keys = suppressed.map(({ address_key: key }) => Buffer.from(key).toString("hex"));
      expect(keys).toContain(Buffer.from(addressKey).toString("hex"));
      expect(await within((tx) => verifyLedger(tx, other.id))).toMatchObject({ isWhole: true });
      // The same person at another organisation, who did not ask for it, is there.
      const adas = await tablesHolding(back.connection, formsOf(ADA));
      expect(adas).toEqual(["contacts"]);
      expect(await tablesHolding(back.connection, [id])).toEqual([]);
      expect(await tablesHolding(back.connection, [ada])).toContain("contacts");
      await back.remove();
      rmSync(older.folder, { recursive: true });
    });
  }

  test("every table is in a backup, or excused with a reason", async () => {
    const { tables, unsealed } = await made.database.asOwner(readCatalogue);
    const all = [...(await everyRow(made.connection)).keys()];
    const named = [...tables.map(({ name }) => name), ...Object.keys(LEFT_OUT)];
    expect(named.toSorted()).toEqual(all);
    expect(tables.find(({ name }) => name === "contacts")).toMatchObject({
      sealed: expect.arrayContaining(["email", "address_key", "attributes"]) as string[],
    });
    for (const name of ["messages", "message_contents", "contact_facts", "asks"]) {
      expect(unsealed, name).not.toContain(name);
    }
  });
});

async function textOf({ file, identity }: TestBackup): Promise<string> {
  const opened = await readSealed(file, [identity.reveal()]);
  if (!opened.ok) throw new Error(opened.error.sentence);
  const chunks: Buffer[] = [];
  for await (const chunk of opened.value) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function addressOf(text: string): EmailAddress {
  const parsed = EmailAddress.parse(text);
  if (!parsed.ok) throw new Error("no address");
  return parsed.value;
}

describe("a file that is not as it was written", () => {
  let made: TestDatabase;
  let backup: TestBackup;
  beforeAll(async () => {
    made = await makeTestDatabase(doors()[0] ?? "embedded");
    const ground = await aGround(made.database);
    await aPerson(ground, ADA);
    backup = await backUpForTest(made.database, LATER);
  });
  afterAll(async () => {
    await made.remove();
    rmSync(backup.folder, { recursive: true });
  });

  async function restoring(target: TestDatabase, changes: Partial<TestBackup>): Promise<string> {
    const { file, keyFile, identity } = { ...backup, ...changes };
    const result = await restoreBackup({
      file,
      keyFile,
      identities: [identity.reveal()],
      place: placeIn(target),
      replaces: false,
      now: LATER,
    });
    return result.ok ? "restored" : result.error.code;
  }

  test("is refused, and leaves nothing behind", async () => {
    const size = readFileSync(backup.file).length;
    const copy = (name: string): string => {
      const path = join(backup.folder, name);
      copyFileSync(backup.file, path);
      return path;
    };
    const cut = copy("cut");
    truncateSync(cut, size - 100);
    const changed = copy("changed");
    const bytes = readFileSync(changed);
    bytes[size - 200] = (bytes[size - 200] ?? 0) ^ 1;
    writeFileSync(changed, bytes);
    const other = join(backup.folder, "other");
    writeFileSync(other, "PK\u0003\u0004 no backup");
    const { identity } = await passingKeys();
    const none = join(backup.folder, "none");
    const target = await makeTestDatabase(doors()[0] ?? "embedded");
    const wrong: readonly (readonly [string, Partial<TestBackup>])[] = [
      ["damaged", { file: cut }],
      ["damaged", { file: changed }],
      ["damaged", { file: other }],
      ["damaged", { file: backup.keyFile }],
      ["folder", { file: none }],
      ["keys", { keyFile: backup.file }],
      ["keys", { keyFile: none }],
      ["identity", { identity }],
    ];
    for (const [code, changes] of wrong) {
      expect(await restoring(target, changes), JSON.stringify(changes)).toBe(code);
    }
    const rows = await everyRow(target.connection);
    expect([rows.get("organisations"), rows.get("contact_keys")]).toEqual([[], []]);
    await target.remove();
  });

  test("is not put where something is, nor beside keys that are older", async () => {
    const { file, keyFile, identity } = backup;
    const what = { file, keyFile, identities: [identity.reveal()], now: LATER };
    const place = placeIn(made);
    expect(await restoreBackup({ ...what, place, replaces: false })).toMatchObject({
      error: { code: "not-empty" },
    });
    const before = await everyRow(made.connection);
    expect(await restoreBackup({ ...what, place, replaces: true })).toMatchObject({ ok: true });
    expect((await everyRow(made.connection)).get("contacts")).toEqual(before.get("contacts"));
    const newer = await makeBackup({
      database: made.database,
      secret: new Secret("another"),
      folder: join(backup.folder, "newer"),
      recipients: backup.recipients,
      now: "2026-11-23T02:00:00Z" as Instant,
    });
    if (!newer.ok) throw new Error(newer.error.sentence);
    const newest = join(backup.folder, "newer", newer.value.file);
    expect(await restoreBackup({ ...what, file: newest, place, replaces: true })).toMatchObject({
      error: { code: "keys" },
    });
    expect(readdirSync(join(backup.folder, "newer")).toSorted()).toEqual([
      newer.value.file,
      "keys",
    ]);
  });
});
