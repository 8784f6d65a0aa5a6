import { createConnection } from "node:net";

import { EmailAddress, type Instant } from "@consentry/kernel";
import type { ComposedMail } from "@consentry/mail";
import { afterEach, beforeEach, expect, test } from "vitest";

import { acrossOrganisations } from "../database/database.ts";
import { inEveryDoor } from "../database/testing/in-every-door.ts";
import { openInbox, type InboxServer } from "./inbox-server.ts";
import { dropOldMails, findInboxMail, keepMails, listInbox, MOST_KEPT } from "./local-inbox.ts";

const NOW = "2026-05-02T09:30:00Z" as Instant;

let inbox: InboxServer | undefined;
afterEach(async () => {
  await inbox?.stop();
  inbox = undefined;
});

function aMail(to = "ada@example.net"): ComposedMail {
  const [sender, recipient] = ["choir@example.org", to].map((text) => EmailAddress.parse(text));
  if (!sender?.ok || !recipient?.ok) throw new Error("a test's own address is wrong");
  return {
    sender: sender.value,
    recipient: recipient.value,
    message: Buffer.from("Subject: x\r\n\r\n.Hello\r\n..\r\n"),
  };
}

inEveryDoor((fresh) => {
  beforeEach(async () => {
    await acrossOrganisations(fresh().database, (tx) => tx.run("delete from inbox_mails"));
  });

  test("a mail ends in the local inbox, byte for byte", async () => {
    const { database } = fresh();
    inbox = await openInbox(database, () => NOW);
    expect(await inbox.transport.deliver(aMail())).toMatchObject({ ok: true });
    const [mail] = await listInbox(database, 10);
    expect(mail).toMatchObject({
      sender: "choir@example.org",
      recipient: "ada@example.net",
      receivedAt: NOW,
    });
    expect(Buffer.from(mail?.message ?? [])).toEqual(Buffer.from(aMail().message));
    expect(await findInboxMail(database, mail?.id ?? "")).toEqual(mail);
    expect(await findInboxMail(database, "'; drop table inbox_mails")).toBeNull();
  });

  test("many at once are all kept, and listed a page after the other", async () => {
    const { database } = fresh();
    const { transport } = (inbox = await openInbox(database, () => NOW));
    const mails = Array.from({ length: 30 }, (_, index) => aMail(`reader${index}@example.net`));
    const answers = await Promise.all(mails.map((mail) => transport.deliver(mail)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const first = await listInbox(database, 20);
    const second = await listInbox(database, 20, first.at(-1)?.id);
    const seen = [...first, ...second].map(({ recipient }) => recipient);
    expect(new Set(seen).size).toBe(30);
    expect(second).toHaveLength(10);
  });

  test("what cannot be kept is not taken", async () => {
    const { database } = fresh();
    const breaking = { ...database, across: () => Promise.reject(new Error("the disk is full")) };
    inbox = await openInbox(breaking, () => NOW);
    const answer = await inbox.transport.deliver(aMail());
    expect(answer).toMatchObject({ ok: false, error: { kind: "for-now", code: "451" } });
    expect(await listInbox(database, 10)).toEqual([]);
  });

  test("the oldest make room, and what is past its day goes", async () => {
    const { database } = fresh();
    const message = Buffer.from("x");
    const some = (sender: string, count: number) =>
      Array.from({ length: count }, () => ({ sender, recipient: "ada@example.net", message }));
    await keepMails(database, some("old@example.org", 10), NOW);
    await keepMails(database, some("new@example.org", MOST_KEPT), NOW);
    const [kept] = await acrossOrganisations(database, (tx) =>
      tx.rows<{ readonly old: number; readonly all: number }>(
        `select count(*)::int as all,
                (count(*) filter (where sender = 'old@example.org'))::int as old from inbox_mails`,
      ),
    );
    expect(kept).toEqual({ all: MOST_KEPT, old: 0 });
    await acrossOrganisations(database, (tx) =>
      dropOldMails(tx, "2026-06-02T00:00:00Z" as Instant),
    );
    expect(await listInbox(database, 10)).toEqual([]);
  });

  test("a stranger on the machine cannot put anything into it", async () => {
    const { database } = fresh();
    inbox = await openInbox(database, () => NOW);
    const said = await talk(inbox.port, ["EHLO stranger", "MAIL FROM:<a@example.org>", "QUIT"]);
    expect(said).toMatch(/^530 /m);
    expect(await listInbox(database, 10)).toEqual([]);
  });
});

function talk(port: number, lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ port, host: "127.0.0.1" });
    let said = "";
    const left = [...lines];
    socket.setEncoding("utf8");
    socket.on("data", (chunk: string) => {
      said += chunk;
      // One line at a time: after each complete answer the next.
      if (/^\d{3} .*\r\n$/m.test(chunk)) {
        const next = left.shift();
        if (next !== undefined) socket.write(`${next}\r\n`);
      }
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(said));
  });
}
