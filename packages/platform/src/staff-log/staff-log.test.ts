import type { FastifyInstance } from "fastify";
import { Client } from "pg";
import { beforeAll, expect, test } from "vitest";

import { addDays, dayOf, type Instant } from "@consentry/kernel";

import { asOrganisation } from "../consent/asking/own.ts";
import { SECRET } from "../consent/testing/people.ts";
import { erasePerson } from "../contacts/contacts/erase-person.ts";
import { aGround, type Ground } from "../contacts/testing/organisation.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { anApi } from "../http/api/testing/api-client.ts";
import type { Role } from "../organisations/roles.ts";
import { anAccount, PUBLIC_URL, signedInBrowser } from "../people/testing/a-member.ts";
import type { TestBrowser } from "../people/testing/a-browser.ts";
import { chainAll } from "./chain/keep-chaining.ts";
import { verifyStaffLog } from "./chain/verify-staff-log.ts";
import { listStaffLog } from "./listing/list-staff-log.ts";
import { noteStaffAct } from "./noting/note-staff-act.ts";
import { dropOldStaffActs } from "./retention/drop-old-staff-acts.ts";
import type { StaffNote } from "./staff-note.ts";

const NOW = "2026-05-02T09:30:00Z" as Instant;
const EVERYTHING = { before: null, limit: 100, actor: null, deed: null, contact: null } as const;

inSomeDoor((at) => {
  let api: FastifyInstance;
  beforeAll(async () => {
    api = await anApi(at().database, { publicUrl: PUBLIC_URL });
  });

  const work = () => ({
    database: at().database,
    secret: SECRET,
    publicUrl: PUBLIC_URL,
    now: () => NOW,
  });

  async function aMember(ground: Ground, role: Role): Promise<TestBrowser & { by: string }> {
    const account = await anAccount(at().database, ground, role);
    const browser = await signedInBrowser(api, at().database, account, ground);
    return Object.assign(browser, { by: `member:${account.id}` });
  }

  /** What the log says once everything that waits is in it. */
  async function logOf(ground: Ground) {
    await chainAll(work());
    return ground.within((tx) => listStaffLog(tx, ground.id, EVERYTHING));
  }

  const verdictOn = (ground: Ground) => ground.within((tx) => verifyStaffLog(tx, ground.id));

  function note(ground: Ground, now: Instant, changes: Partial<StaffNote> = {}): Promise<void> {
    const { id: organisation, keys } = ground;
    const nothing = { contact: null, about: null, people: null };
    return ground.within((tx) =>
      noteStaffAct(
        tx,
        { organisation, keys, now },
        { actor: "member:1", deed: "saw", operation: "listContacts", ...nothing, ...changes },
      ),
    );
  }

  test("who saw, exported, changed and was refused what stands in it, and a look once", async () => {
    const ground = await aGround(at().database);
    const { id, email } = await ground.aContact();
    const [owner, viewer] = [await aMember(ground, "owner"), await aMember(ground, "viewer")];
    await viewer.send("/api/v1/contacts");
    await viewer.send("/api/v1/contacts");
    await viewer.send(`/api/v1/contacts/${id}`);
    const refused = await viewer.send("/api/v1/contacts/export");
    expect(refused.statusCode).toBe(403);
    const missing = await viewer.send(`/api/v1/contacts/0197a1b2-0000-7000-8000-00000000000a`);
    expect(missing.statusCode).toBe(404);
    await owner.send("/api/v1/contacts/export");
    await owner.send(`/api/v1/contacts/${id}`, { method: "PATCH", body: { tags: ["choir"] } });
    await owner.send("/api/v1/lists");
    const acts = await logOf(ground);
    const about = { id, email: email.reveal() };
    expect(
      acts.map(({ actor, deed, operation, people, contact }) => ({
        who: actor === owner.by ? "owner" : "viewer",
        did: `${deed} ${operation}`,
        people,
        contact,
      })),
    ).toEqual([
      { who: "owner", did: "changed changeContact", people: null, contact: about },
      { who: "owner", did: "exported exportContacts", people: null, contact: null },
      { who: "viewer", did: "was-refused exportContacts", people: null, contact: null },
      { who: "viewer", did: "saw getContact", people: 1, contact: about },
      { who: "viewer", did: "saw listContacts", people: 1, contact: null },
    ]);
    expect(await verdictOn(ground)).toEqual({
      isWhole: true,
      beginsAfter: 0,
      entries: 5,
      seals: 1,
    });
  });

  test("an erased person is in it no more, and it holds", async () => {
    const ground = await aGround(at().database);
    const { id } = await ground.aContact();
    await note(ground, NOW, { contact: id, operation: "getPerson" });
    await chainAll(work());
    await note(ground, NOW, { contact: id, operation: "getContact" });
    await ground.within((tx) => erasePerson(tx, ground, id, { by: "member:1", at: NOW }));
    const acts = await logOf(ground);
    expect(acts.map(({ operation, contact, about }) => [operation, contact, about])).toEqual([
      ["getContact", null, null],
      ["getPerson", null, null],
    ]);
    expect(await verdictOn(ground)).toMatchObject({ isWhole: true, entries: 2 });
  });

  test("reading in bulk is told to those who answer for it, by mail and once an hour", async () => {
    const ground = await aGround(at().database);
    const dpo = await anAccount(at().database, ground, "dpo", { email: "dpo@example.org" });
    await anAccount(at().database, ground, "viewer");
    await note(ground, NOW, { people: 400 });
    await note(ground, NOW, { people: 500 });
    await chainAll(work());
    const mails = () =>
      ground.within((tx) =>
        tx.rows<{ recipient: string; message: Uint8Array }>(
          "select recipient, message from service_mails where kind = 'staff-alert'",
        ),
      );
    expect(await mails()).toEqual([]);
    await note(ground, NOW, { people: 100 });
    await note(ground, NOW, { deed: "exported", operation: "exportContacts" });
    await chainAll(work());
    await note(ground, NOW, { deed: "exported", operation: "exportContacts" });
    await chainAll(work());
    const sent = await mails();
    expect(sent.map(({ recipient }) => recipient)).toEqual(["dpo@example.org"]);
    expect(Buffer.from(sent[0]?.message ?? []).toString()).not.toContain("member:1");
    const browser = await signedInBrowser(api, at().database, dpo, ground);
    const alerts = (await browser.send("/api/v1/staff-log/alerts")).json<{
      items: readonly { id: string }[];
    }>();
    expect(alerts.items).toMatchObject([{ actor: "member:1", people: null, seenAt: null }]);
    const seen = `/api/v1/staff-log/alerts/${alerts.items[0]?.id ?? ""}/seen`;
    expect((await browser.send(seen, { method: "POST" })).json()).toMatchObject({ seenAt: NOW });
  });

  test("old acts go from its beginning, on their day, and it still holds", async () => {
    const ground = await aGround(at().database);
    const later = "2026-08-02T09:30:00Z" as Instant;
    for (const moment of [NOW, NOW, later]) await note(ground, moment);
    await chainAll(work());
    const keep = (await ground.within((tx) =>
      tx.rows<{ until: string }>(
        "select keep_until::text as until from staff_log where organisation_id = $1 order by sequence",
        [ground.id],
      ),
    )) as readonly { until: ReturnType<typeof dayOf> }[];
    const lastDay = keep[0]?.until ?? dayOf(NOW);
    const drop = (before: ReturnType<typeof dayOf>) =>
      asOrganisation(work(), ground.id, (own) => dropOldStaffActs(own, before));
    expect(await drop(lastDay)).toBe(0);
    expect(await drop(addDays(lastDay, 1))).toBe(2);
    expect(await drop(addDays(lastDay, 1))).toBe(0);
    expect(await verdictOn(ground)).toEqual({
      isWhole: true,
      beginsAfter: 2,
      entries: 1,
      seals: 2,
    });
    await note(ground, later);
    expect(await logOf(ground)).toHaveLength(2);
    expect(await verdictOn(ground)).toMatchObject({ isWhole: true, beginsAfter: 2, entries: 2 });
  });

  test("nobody rewrites it, and whoever can is found out", async () => {
    const ground = await aGround(at().database);
    for (let acts = 0; acts < 3; acts += 1) await note(ground, NOW);
    await chainAll(work());
    const owner = new Client(at().connection);
    await owner.connect();
    try {
      // Its owner alone may say that its rules do not hold for them.
      await owner.query("alter table staff_log no force row level security");
      const touch = (sql: string) => owner.query(`${sql} where organisation_id = $1`, [ground.id]);
      await expect(touch("update staff_log set actor = 'member:2'")).rejects.toThrow(
        "never changed",
      );
      await expect(touch("delete from staff_log")).rejects.toThrow("never changed");
      await owner.query("alter table staff_log disable trigger staff_log_is_kept");
      await owner.query(
        "update staff_log set actor = 'member:2' where organisation_id = $1 and sequence = 2",
        [ground.id],
      );
      expect(await verdictOn(ground)).toEqual({ isWhole: false, sequence: 2, fault: "changed" });
      await owner.query("delete from staff_log where organisation_id = $1 and sequence >= 2", [
        ground.id,
      ]);
      expect(await verdictOn(ground)).toMatchObject({ isWhole: false, fault: "head-is-elsewhere" });
    } finally {
      await owner.query(
        `alter table staff_log enable trigger staff_log_is_kept;
         alter table staff_log force row level security`,
      );
      await owner.end();
    }
  });
});
