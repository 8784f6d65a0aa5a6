import { err, ok, type Instant } from "@consentry/kernel";
import { Client } from "pg";
import { afterEach, describe, expect, test } from "vitest";

import { NOW, valueOf } from "../../contacts/testing/organisation.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { incomingNeeds } from "../incoming-needs.ts";
import { aMailedPerson, type MailedPerson } from "../testing/a-mailed-person.ts";
import { aBounce, aReply } from "../testing/messages.ts";
import { fetchDue } from "./keep-fetching.ts";
import {
  changeMailbox,
  findMailbox,
  listMailboxes,
  makeMailbox,
  MOST_MAILBOXES,
  readSettings,
  removeMailbox,
} from "./keep-mailboxes.ts";
import { LARGEST_FETCHED, MOST_A_LOOK } from "./look-into.ts";
import type { MailboxSettings } from "./mailbox.ts";
import { openMailbox, troubleOf } from "./open-mailbox.ts";
import { aFolder } from "./testing/kept-folder.ts";

const MAILBOX: MailboxSettings = {
  name: "Returns",
  host: "imap.example.org",
  port: 993,
  security: "tls",
  user: "returns@example.org",
  password: "p@ss word",
  folder: "INBOX",
  afterwards: "seen",
  moveTo: null,
  isOn: true,
};

inSomeDoor((fresh) => {
  async function aMailbox(changes: Partial<MailboxSettings> = {}) {
    const sent = await aMailedPerson(fresh().database);
    const { ground } = sent;
    const owner = { organisation: ground.id, wrappingKey: ground.keys.wrappingKey };
    const id = valueOf(
      await ground.within((tx) => makeMailbox(tx, owner, { ...MAILBOX, ...changes }, NOW)),
    );
    const read = async () => {
      const mailbox = await ground.within((tx) => findMailbox(tx, owner, id));
      if (mailbox === null) throw new Error("the test's mailbox is gone");
      return mailbox;
    };
    return { sent, ground, owner, id, read };
  }

  /** What the tests before left is not looked into again. */
  afterEach(async () => {
    const client = new Client(fresh().connection);
    await client.connect();
    await client.query("delete from incoming_mailboxes");
    await client.end();
  });

  describe("a mailbox", () => {
    test("is kept with its login sealed, which is never shown", async () => {
      const { ground, owner, id, read } = await aMailbox();
      expect(await read()).toMatchObject({ name: "Returns", user: MAILBOX.user, mailsRead: 0 });
      const shown = await ground.within((tx) => listMailboxes(tx, owner));
      expect(JSON.stringify(shown)).not.toContain(MAILBOX.password);
      const [row] = await ground.within((tx) =>
        tx.rows<{ readonly login: Uint8Array }>("select login from incoming_mailboxes"),
      );
      expect(Buffer.from(row?.login ?? []).toString()).not.toMatch(/returns|p@ss/);
      const settings = await ground.within((tx) => readSettings(tx, owner, id));
      expect(settings).toEqual(MAILBOX);
    });

    test("keeps its password while its server stays, and gives it to no other", async () => {
      const { ground, owner, id } = await aMailbox();
      const change = (changes: Partial<MailboxSettings>) =>
        ground.within((tx) => changeMailbox(tx, owner, id, changes, NOW));
      valueOf(await change({ folder: "Bounces" }));
      const settings = await ground.within((tx) => readSettings(tx, owner, id));
      expect(settings).toEqual({ ...MAILBOX, folder: "Bounces" });
      expect(await change({ host: "imap.example.net" })).toMatchObject({
        error: { problems: [{ path: "password" }] },
      });
    });

    test.each<[string, Partial<MailboxSettings>]>([
      ["host", { host: "imap.example.org/x" }],
      ["host", { host: "" }],
      ["security", { security: "none" }],
      ["user", { user: "a\r\nb" }],
      ["folder", { folder: " " }],
      ["moveTo", { afterwards: "move", moveTo: null }],
      ["moveTo", { afterwards: "move", moveTo: "INBOX" }],
    ])("is refused with a wrong %s: %j", async (path, changes) => {
      const { ground, owner } = await aMailbox();
      const made = await ground.within((tx) =>
        makeMailbox(tx, owner, { ...MAILBOX, ...changes }, NOW),
      );
      expect(made).toMatchObject({ error: { kind: "bad-fields", problems: [{ path }] } });
    });

    test("may be unencrypted on this machine, is one of a few, and goes once", async () => {
      const { ground, owner, id } = await aMailbox({ host: "127.0.0.1", security: "none" });
      await ground.within(async (tx) => {
        for (let made = 1; made < MOST_MAILBOXES; made += 1) {
          valueOf(await makeMailbox(tx, owner, MAILBOX, NOW));
        }
        expect(await makeMailbox(tx, owner, MAILBOX, NOW)).toEqual(err({ kind: "too-many" }));
      });
      const remove = () => ground.within((tx) => removeMailbox(tx, ground.id, id));
      expect((await remove()).ok).toBe(true);
      expect(await remove()).toEqual(err({ kind: "no-such-mailbox" }));
    });
  });

  describe("fetching", () => {
    const kinds = ({ ground }: MailedPerson) =>
      ground.within((tx) =>
        tx.rows<{ readonly kind: string }>("select kind from incoming_mails order by incoming_id"),
      );

    test("takes each mail in once, and puts reports away and nothing else", async () => {
      const { sent, read } = await aMailbox({ afterwards: "delete" });
      const folder = aFolder(NOW);
      const report = folder.add(aBounce({ to: sent.returnPath }));
      folder.add(aBounce({ to: "b-forged@back.choir.example.org" }));
      folder.add(aReply({ answers: sent.messageId }));
      folder.add(Buffer.from("Subject: an invoice of somebody else\r\n\r\nHello"));
      for (const at of [NOW, "2026-11-21T10:00:00Z" as Instant]) {
        sent.installation.now = () => at;
        await fetchDue(sent.installation, () => Promise.resolve(ok(folder)));
      }
      expect(folder.readNumbers).toEqual([1, 2, 3, 4]);
      expect(folder.putAwayNumbers).toEqual([report]);
      expect((await kinds(sent)).map(({ kind }) => kind)).toEqual(["bounce", "reply"]);
      expect(await read()).toMatchObject({ mailsRead: 4, mailsOurs: 2, trouble: null });
    });

    test("goes on where a look was broken off, and begins anew when numbers do", async () => {
      const { sent, read } = await aMailbox();
      const folder = aFolder(NOW);
      folder.add(aBounce({ to: sent.returnPath }));
      folder.add(aReply({ answers: sent.messageId }));
      const broken = {
        ...folder,
        read: (number: number) =>
          number === 2
            ? Promise.reject(Object.assign(new Error("x"), { code: "ECONNRESET" }))
            : folder.read(number, 1),
      };
      await fetchDue(sent.installation, () => Promise.resolve(ok(broken)));
      expect(await read()).toMatchObject({ trouble: "connection", mailsRead: 1 });
      sent.installation.now = () => "2026-11-21T10:00:00Z" as Instant;
      await fetchDue(sent.installation, () => Promise.resolve(ok(folder)));
      expect(folder.readNumbers).toEqual([1, 2]);
      folder.uidValidity = 2;
      sent.installation.now = () => "2026-11-21T11:00:00Z" as Instant;
      await fetchDue(sent.installation, () => Promise.resolve(ok(folder)));
      expect(folder.readNumbers).toEqual([1, 2, 1, 2]);
      expect(await kinds(sent)).toHaveLength(2);
    });

    test("leaves what is old or too large, and takes many in several looks", async () => {
      const { sent, read } = await aMailbox();
      const folder = aFolder(NOW);
      folder.add(aBounce({ to: sent.returnPath }), "2026-11-01T09:00:00Z" as Instant);
      const large = {
        ...folder,
        sizesOf: () => Promise.resolve(new Map([[2, LARGEST_FETCHED + 1]])),
      };
      folder.add(aBounce({ to: sent.returnPath }));
      for (let more = 0; more < MOST_A_LOOK; more += 1)
        folder.add(Buffer.from(`X: ${more}\r\n\r\n`));
      await fetchDue(sent.installation, () => Promise.resolve(ok(large)));
      expect(folder.readNumbers).not.toContain(1);
      expect(folder.readNumbers).not.toContain(2);
      expect(await read()).toMatchObject({ mailsRead: MOST_A_LOOK, dueAt: NOW });
      await fetchDue(sent.installation, () => Promise.resolve(ok(folder)));
      expect((await read()).mailsRead).toBe(MOST_A_LOOK + 1);
    });

    test("of a mailbox in trouble is tried more and more rarely, and told when it lasts", async () => {
      const { sent, ground, read } = await aMailbox();
      const look = (at: string) => {
        sent.installation.now = () => at as Instant;
        return fetchDue(sent.installation, () => Promise.resolve(err("login" as const)));
      };
      const needs = (now: string) =>
        ground.within((tx) =>
          incomingNeeds({
            tx,
            organisation: ground,
            keys: ground.keys,
            now: now as Instant,
            publicUrl: "https://consentry.example.org",
            places: { relay: null, database: null },
            inbox: { endsHere: false, isForwardedTo: false },
          }),
        );
      await look("2026-11-21T09:30:00Z");
      expect(await read()).toMatchObject({ trouble: "login", dueAt: "2026-11-21T09:32:00Z" });
      await look("2026-11-21T09:32:00Z");
      expect(await read()).toMatchObject({ dueAt: "2026-11-21T09:36:00Z" });
      expect(await needs("2026-11-21T09:40:00Z")).toEqual([]);
      expect(await needs("2026-11-21T10:01:00Z")).toMatchObject([
        { kind: "mailbox-trouble", because: "mailbox-login", about: { name: "Returns" } },
      ]);
    });
  });
});

test("a server that is not there, or is none, is a trouble of its own", async () => {
  const settings = { ...MAILBOX, host: "127.0.0.1", port: 1, security: "none" } as const;
  expect(await openMailbox(settings)).toEqual(err("connection"));
  const troubles = [
    [{ authenticationFailed: true }, "login"],
    [{ mailboxMissing: true }, "folder"],
    [{ code: "DEPTH_ZERO_SELF_SIGNED_CERT" }, "tls"],
    [{ code: "ENOTFOUND" }, "host"],
    [{ code: "CONNECT_TIMEOUT" }, "timeout"],
    [{ code: "Anything" }, "answer"],
    [{}, "answer"],
  ] as const;
  for (const [error, trouble] of troubles) expect(troubleOf(error)).toBe(trouble);
});
