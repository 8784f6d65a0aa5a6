import { randomBytes } from "node:crypto";

import { err } from "@consentry/kernel";
import { ImapFlow } from "imapflow";
import { afterAll, beforeAll, expect, test } from "vitest";

import { suppressionsOf } from "../../consent/suppressions/suppressions.ts";
import { NOW, valueOf } from "../../contacts/testing/organisation.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { aMailedPerson } from "../testing/a-mailed-person.ts";
import { aBounce, aReply } from "../testing/messages.ts";
import { fetchDue } from "./keep-fetching.ts";
import { findMailbox, makeMailbox } from "./keep-mailboxes.ts";
import type { MailboxSettings } from "./mailbox.ts";
import { openMailbox } from "./open-mailbox.ts";

/** `imap://NAME:PASSWORD@127.0.0.1:PORT`, of a server that was started for this. */
const { CONSENTRY_TEST_IMAP: place } = process.env;

inSomeDoor((fresh) => {
  let hands: ImapFlow;
  let server: Pick<MailboxSettings, "host" | "port" | "user" | "password" | "security">;

  beforeAll(async () => {
    if (place === undefined) throw new Error("CONSENTRY_TEST_IMAP names no server");
    const { hostname: host, port, username, password } = new URL(place);
    const [user, pass] = [decodeURIComponent(username), decodeURIComponent(password)];
    server = { host, port: Number(port), user, password: pass, security: "none" };
    const { port: number } = server;
    const auth = { user, pass };
    hands = new ImapFlow({ host, port: number, secure: false, auth, logger: false });
    await hands.connect();
  });
  afterAll(() => hands.logout());

  /** Two folders of its own, with what a sender's mailbox holds. */
  async function folders(mails: readonly Uint8Array[]) {
    const name = `k${randomBytes(6).toString("hex")}`;
    for (const folder of [name, `${name}-done`]) await hands.mailboxCreate(folder);
    for (const mail of mails) await hands.append(name, Buffer.from(mail), [], new Date(NOW));
    const left = async (folder: string) => {
      await hands.mailboxOpen(folder);
      const flags: string[][] = [];
      for await (const mail of hands.fetch("1:*", { flags: true }))
        flags.push([...(mail.flags ?? [])]);
      await hands.mailboxClose();
      return flags;
    };
    return { name, done: `${name}-done`, left };
  }

  test.each(["seen", "move", "delete"] as const)(
    "reports are taken in and %s, and what a person wrote stays unread",
    async (afterwards) => {
      const sent = await aMailedPerson(fresh().database);
      const { ground } = sent;
      const { name, done, left } = await folders([
        aBounce({ to: sent.returnPath }),
        aBounce({ to: "b-forged@back.choir.example.org" }),
        aReply({ answers: sent.messageId }),
      ]);
      const owner = { organisation: ground.id, wrappingKey: ground.keys.wrappingKey };
      const draft: MailboxSettings = {
        ...server,
        name: "Returns",
        folder: name,
        afterwards,
        moveTo: afterwards === "move" ? done : null,
        isOn: true,
      };
      const id = valueOf(await ground.within((tx) => makeMailbox(tx, owner, draft, NOW)));
      await fetchDue(sent.installation);
      const mailbox = await ground.within((tx) => findMailbox(tx, owner, id));
      expect(mailbox).toMatchObject({ trouble: null, mailsRead: 3, mailsOurs: 2 });
      const key = ground.keys.addressKey(sent.person.email);
      const closed = await ground.within((tx) => suppressionsOf(tx, ground.id, key));
      expect(closed).toMatchObject([{ reason: "bounced" }]);
      const inbox = (await left(name)).map((flags) => flags.includes("\\Seen"));
      expect(inbox).toEqual(afterwards === "seen" ? [true, false, false] : [false, false]);
      expect(await left(done)).toHaveLength(afterwards === "move" ? 1 : 0);
    },
  );

  test("what is wrong with a mailbox is told apart", async () => {
    const settings: MailboxSettings = {
      ...server,
      name: "Returns",
      folder: "INBOX",
      afterwards: "seen",
      moveTo: null,
      isOn: true,
    };
    const opened = valueOf(await openMailbox(settings));
    expect(opened.mails).toBeGreaterThanOrEqual(0);
    await opened.close();
    expect(await openMailbox({ ...settings, password: "wrong" })).toEqual(err("login"));
    expect(await openMailbox({ ...settings, folder: "nowhere" })).toEqual(err("folder"));
    // It speaks no TLS from the first octet.
    expect(await openMailbox({ ...settings, security: "tls" })).toEqual(err("tls"));
  });
});
