import { addDays, dayOf, EmailAddress, type Instant } from "@consentry/kernel";
import type { ComposedMail } from "@consentry/mail";
import { afterEach, expect, test } from "vitest";

import { anOrganisation, type TestOrganisation } from "../consent/testing/people.ts";
import { withOrganisation } from "../database/database.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { openInbox, type InboxServer } from "./inbox-server.ts";
import type { Folder } from "./inbox-mail.ts";
import { localInbox } from "../retention/rules/dated-tables.ts";
import { removeDue } from "../retention/testing/remove-due.ts";
import { keepMails, MOST_KEPT } from "./keep-mails.ts";
import { findMail, listMails, readSource } from "./read-inbox.ts";
import { talkSmtp } from "./testing/talk-smtp.ts";

const NOW = "2026-05-02T09:30:00Z" as Instant;

let inbox: InboxServer | undefined;
afterEach(async () => {
  await inbox?.stop();
  inbox = undefined;
});

function aMail(
  to = "ada@example.net",
  source = "Subject: x\r\n\r\n.Hello\r\n..\r\n",
): ComposedMail {
  const [sender, recipient] = ["choir@example.org", to].map((text) => EmailAddress.parse(text));
  if (!sender?.ok || !recipient?.ok) throw new Error("a test's own address is wrong");
  return { sender: sender.value, recipient: recipient.value, message: Buffer.from(source) };
}

inSomeDoor((fresh) => {
  const list = (
    { id }: TestOrganisation,
    asked: { readonly folder?: Folder; readonly limit?: number; readonly after?: string } = {},
  ) => {
    const { folder = "inbox", limit = 100, after = null } = asked;
    return withOrganisation(fresh().database, id, (tx) =>
      listMails(tx, id, { folder, search: null, verdict: null }, { after, limit }),
    );
  };
  const organisation = () => anOrganisation(fresh().database);

  test("a mail ends in the local inbox, byte for byte, with what it does to its reader", async () => {
    const { database } = fresh();
    const own = await organisation();
    inbox = await openInbox(database, () => NOW);
    const transport = inbox.transportOf(own.id);
    expect(await transport.deliver(aMail())).toMatchObject({ ok: true });
    const html = '<img src="https://t.example/o?m=ada%40example.net" width="1" height="1">';
    const tracked = `To: ada@example.net\r\nSubject: y\r\nContent-Type: text/html\r\n\r\n${html}\r\n`;
    await transport.deliver(aMail("ada@example.net", tracked));
    const [second, first] = await list(own);
    expect(second).toMatchObject({ subject: "y", verdict: "tracked" });
    expect(first).toMatchObject({
      sender: "choir@example.org",
      recipient: "ada@example.net",
      subject: "x",
      verdict: "untracked",
      handedInBy: "system",
      receivedAt: NOW,
    });
    const source = await withOrganisation(database, own.id, (tx) =>
      readSource(tx, own.id, first?.id ?? ""),
    );
    expect(Buffer.from(source ?? [])).toEqual(Buffer.from(aMail().message));
  });

  test("each organisation's mails are its own", async () => {
    const { database } = fresh();
    const [own, other] = [await organisation(), await organisation()];
    inbox = await openInbox(database, () => NOW);
    await Promise.all([
      inbox.transportOf(own.id).deliver(aMail("one@example.net")),
      inbox.transportOf(other.id).deliver(aMail("two@example.net")),
    ]);
    const [mail, ...more] = await list(own);
    expect([mail?.recipient, more]).toEqual(["one@example.net", []]);
    const found = await withOrganisation(database, other.id, (tx) =>
      findMail(tx, own.id, mail?.id ?? ""),
    );
    expect(found).toBeNull();
  });

  test("many at once are all kept, and listed a page after the other", async () => {
    const { database } = fresh();
    const own = await organisation();
    const transport = (inbox = await openInbox(database, () => NOW)).transportOf(own.id);
    const mails = Array.from({ length: 30 }, (_, index) => aMail(`reader${index}@example.net`));
    const answers = await Promise.all(mails.map((mail) => transport.deliver(mail)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const first = (await list(own, { limit: 20 })).slice(0, 20);
    const second = await list(own, { limit: 20, after: first.at(-1)?.id ?? "" });
    expect(new Set([...first, ...second].map(({ recipient }) => recipient)).size).toBe(30);
    expect(second).toHaveLength(10);
  });

  test("what cannot be kept is not taken", async () => {
    const { database } = fresh();
    const own = await organisation();
    const breaking = { ...database, within: () => Promise.reject(new Error("the disk is full")) };
    inbox = await openInbox(breaking, () => NOW);
    const answer = await inbox.transportOf(own.id).deliver(aMail());
    expect(answer).toMatchObject({ ok: false, error: { kind: "for-now", code: "451" } });
    expect(await list(own)).toEqual([]);
  });

  test("the oldest of a folder make room, and what is past its day goes", async () => {
    const { database } = fresh();
    const own = await organisation();
    const message = Buffer.from("x");
    const keep = (folder: Folder, sender: string, count: number) => {
      const mail = { sender, recipient: "", message, came: "whole", handedInBy: "system" } as const;
      const mails = Array.from({ length: count }, () => mail);
      return keepMails(database, own.id, { folder, mails }, NOW);
    };
    await keep("inbox", "mine@example.org", 3);
    await keep("audit", "old@example.org", 10);
    await keep("audit", "new@example.org", MOST_KEPT.audit);
    const kept = await list(own, { folder: "audit", limit: 500 });
    expect(kept.map(({ sender }) => sender)).toEqual(
      Array(MOST_KEPT.audit).fill("new@example.org"),
    );
    const drop = (day: number) =>
      withOrganisation(database, own.id, (tx) =>
        removeDue(tx, own.id, localInbox, `${addDays(dayOf(NOW), day)}T00:00:00Z` as Instant),
      );
    await drop(29);
    expect(await list(own)).toHaveLength(3);
    await drop(30);
    expect(await list(own)).toEqual([]);
  });

  test("a stranger on the machine cannot put anything into it", async () => {
    const { database } = fresh();
    const own = await organisation();
    inbox = await openInbox(database, () => NOW);
    inbox.transportOf(own.id);
    const guess = Buffer.from(`\0${own.id}\0guess`).toString("base64");
    for (const login of [[], [`AUTH PLAIN ${guess}`]]) {
      const lines = ["EHLO stranger", ...login, "MAIL FROM:<a@example.org>", "QUIT"];
      expect(await talkSmtp(inbox.port, lines)).toMatch(/^530 /m);
    }
    expect(await list(own)).toEqual([]);
  });
});
