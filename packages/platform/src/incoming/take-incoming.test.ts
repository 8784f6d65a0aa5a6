import type { Instant } from "@consentry/kernel";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { suppressionsOf } from "../consent/suppressions/suppressions.ts";
import { erasePerson } from "../contacts/contacts/erase-person.ts";
import { factsOf } from "../contacts/contacts/facts.ts";
import { NOW } from "../contacts/testing/organisation.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { answersOf } from "./testing/answers-of.ts";
import { takeIncoming } from "./take-incoming.ts";
import { aMailedPerson, type MailedPerson } from "./testing/a-mailed-person.ts";
import { aBounce, aComplaint, aReadReceipt, aReply, type Original } from "./testing/messages.ts";
import { whatIsHeld } from "./testing/what-is-held.ts";

/** Where an address is for is its server's to say; what it names stands before the `@`. */
const LOCAL_PART = 64;

inSomeDoor((fresh) => {
  const aPerson = () => aMailedPerson(fresh().database);

  function take(
    { installation, ground }: MailedPerson,
    bytes: Uint8Array,
    recipient: string | null,
    cameBy: "smtp" | "mailbox" = "smtp",
  ) {
    return takeIncoming(installation, ground.id, { bytes, recipient, cameBy });
  }

  async function suppressions({ ground, person }: MailedPerson) {
    const key = ground.keys.addressKey(person.email);
    const rows = await ground.within((tx) => suppressionsOf(tx, ground.id, key));
    return rows.map(({ channel, reason }) => `${channel} ${reason}`);
  }

  const facts = async ({ ground, person }: MailedPerson) =>
    (await ground.within((tx) => factsOf(tx, ground.id, person.id))).map(({ kind }) => kind);

  async function responses({ ground, delivery }: MailedPerson) {
    const rows = await ground.within((tx) =>
      tx.rows<{ readonly kind: string; readonly code: string | null }>(
        `select kind, code from campaign_responses
          where organisation_id = $1 and delivery_id = $2 order by kind`,
        [ground.id, delivery],
      ),
    );
    return rows.map(({ kind, code }) => [kind, code].filter(Boolean).join(" "));
  }

  const mails = ({ ground }: MailedPerson) =>
    ground.within((tx) =>
      tx.rows<{ readonly kind: string; readonly recipient: string; readonly message: Uint8Array }>(
        "select kind, recipient, message from service_mails where organisation_id = $1",
        [ground.id],
      ),
    );

  const wishes = ({ ground }: MailedPerson) =>
    ground.within((tx) =>
      tx.rows(
        `select kind, contact_id as contact, address as "saidBy", words, due_on as "dueOn"
           from rights_requests where organisation_id = $1 order by request_id`,
        [ground.id],
      ),
    );

  describe("a bounce at the return path of a message", () => {
    test.each([
      ["no such mailbox", { status: "5.1.1" }, ["bounced 5.1.1"], ["bounced"], ["email bounced"]],
      ["a closed mailbox", { status: "5.2.1" }, ["bounced 5.2.1"], ["bounced"], []],
      ["a rule against us", { status: "5.7.1", said: "550 5.7.1 no" }, ["bounced 5.7.1"], [], []],
      ["a message too large", { status: "5.3.4", said: "552 5.3.4 no" }, ["bounced 5.3.4"], [], []],
      ["a full mailbox", { status: "5.2.2" }, ["deferred 5.2.2"], [], []],
      ["a delay", { action: "delayed", status: "4.4.1" }, ["deferred 4.4.1"], [], []],
      ["an arrival", { action: "delivered", status: "2.0.0" }, ["delivered 2.0.0"], [], []],
    ])("for %s has its effect, once", async (_name, report, answered, known, closed) => {
      const sent = await aPerson();
      const bytes = aBounce(report);
      for (const again of [bytes, bytes, Buffer.concat([Buffer.from("X-Again: 1\r\n"), bytes])]) {
        expect(await take(sent, again, sent.returnPath.toUpperCase())).toMatchObject({
          kind: "bounce",
          isOurs: true,
        });
      }
      expect(await responses(sent)).toEqual(answered);
      expect(await facts(sent)).toEqual(known);
      expect(await suppressions(sent)).toEqual(closed);
    });

    test("keeps the server's words, without an address", async () => {
      const sent = await aPerson();
      await take(sent, aBounce({ said: "550 5.1.1 <ada@example.net> unknown" }), sent.returnPath);
      const [row] = await sent.ground.within((tx) =>
        tx.rows(
          `select outcome, about, status, diagnostic, followed, found_by as by, message
             from incoming_mails where organisation_id = $1`,
          [sent.ground.id],
        ),
      );
      expect(row).toEqual({
        outcome: "for-good",
        about: "address",
        status: "5.1.1",
        diagnostic: "550 5.1.1 <…> unknown",
        followed: ["bounced", "suppressed"],
        by: "address",
        message: null,
      });
    });

    test("for a mailbox that takes nothing closes it after three in a row over two weeks", async () => {
      const sent = await aPerson();
      const refuse = async (at: string) => {
        sent.installation.now = () => at as Instant;
        const path = await sent.mail(at as Instant);
        await take(sent, aBounce({ status: "5.2.1", said: `550 5.2.1 disabled ${at}` }), path);
        return suppressions(sent);
      };
      expect(await refuse("2026-12-01T09:00:00Z")).toEqual([]);
      expect(await refuse("2026-12-02T09:00:00Z")).toEqual([]);
      expect(await refuse("2026-12-12T09:00:00Z")).toEqual([]);
      // It arrives, and the row begins anew.
      await sent.mail("2026-12-18T09:00:00Z" as Instant);
      expect(await refuse("2027-01-10T09:00:00Z")).toEqual([]);
      expect(await refuse("2027-01-20T09:00:00Z")).toEqual([]);
      expect(await refuse("2027-01-24T09:00:00Z")).toEqual(["email bounced"]);
    });
  });

  describe("a complaint", () => {
    test.each([
      ["the address of the message", () => ({}), true],
      ["the link to leave", ({ unsubscribe }: MailedPerson) => ({ unsubscribe }), false],
      ["our own word in it", ({ feedbackId }: MailedPerson) => ({ feedbackId }), false],
      ["its number", ({ messageId }: MailedPerson) => ({ messageId }), false],
    ])("known by %s is an objection", async (_name, original, isAtReturnPath) => {
      const sent = await aPerson();
      const to = isAtReturnPath ? sent.returnPath : "feedback@back.choir.example.org";
      const taken = await take(sent, aComplaint("abuse", original(sent)), to);
      expect(taken).toMatchObject({ isOurs: true, followed: ["complained", "suppressed"] });
      expect(await suppressions(sent)).toEqual(["all complained"]);
      expect(await facts(sent)).toEqual(["complained"]);
      const acts = await sent.ground.within((tx) =>
        tx.rows(
          `select distinct action, method, actor from consent_events where organisation_id = $1`,
          [sent.ground.id],
        ),
      );
      expect(acts).toEqual([{ action: "objected", method: "complaint", actor: "contact" }]);
      expect(await mails(sent)).toEqual([]);
    });

    test("that says “not spam” changes nothing", async () => {
      const sent = await aPerson();
      const before = await whatIsHeld(sent);
      const taken = await take(sent, aComplaint("not-spam"), sent.returnPath);
      expect(taken?.followed).toEqual([]);
      expect(await suppressions(sent)).toEqual([]);
      expect(JSON.parse(await whatIsHeld(sent))).toHaveLength(JSON.parse(before).length + 1);
    });
  });

  describe("an answer", () => {
    test("counts for what it answers and prolongs what is held", async () => {
      const sent = await aPerson();
      sent.installation.now = () => "2027-02-01T09:00:00Z" as Instant;
      const taken = await take(sent, aReply({ answers: sent.messageId }), "news@choir.example.org");
      expect(taken).toMatchObject({ isOurs: true, followed: ["replied"] });
      expect(await responses(sent)).toEqual(["replied"]);
      const [row] = await sent.ground.within((tx) =>
        tx.rows(`select last_contact_on as on from contacts where contact_id = $1`, [
          sent.person.id,
        ]),
      );
      expect(row).toEqual({ on: "2027-02-01" });
    });

    test("of a machine changes nothing for anybody", async () => {
      const sent = await aPerson();
      const bytes = aReply({ text: "STOP", answers: sent.messageId, isAutomatic: true });
      expect(await take(sent, bytes, sent.returnPath)).toMatchObject({ followed: [] });
      const { ground, person, delivery } = sent;
      expect(await ground.within((tx) => answersOf(tx, ground.id, person.id, NOW))).toEqual([
        { kind: "automatic", at: NOW, delivery, message: null },
      ]);
      expect(await responses(sent)).toEqual([]);
      expect(await facts(sent)).toEqual([]);
      expect(await suppressions(sent)).toEqual([]);
      expect(await mails(sent)).toEqual([]);
    });

    test("that says “stop” stops everything and is confirmed once", async () => {
      const sent = await aPerson();
      const taken = await take(
        sent,
        aReply({ text: "Désinscription", answers: sent.messageId }),
        null,
      );
      expect(taken?.followed).toEqual(["left", "confirmed"]);
      await take(sent, aReply({ text: "STOP", answers: sent.messageId }), null);
      expect(await suppressions(sent)).toEqual(["email unsubscribed"]);
      expect(await responses(sent)).toEqual(["unsubscribed"]);
      const [mail, ...more] = await mails(sent);
      expect(more).toEqual([]);
      expect(mail).toMatchObject({
        kind: "stop-confirmed",
        recipient: sent.person.email.reveal(),
      });
      const text = Buffer.from(mail?.message ?? []).toString();
      expect(text).toMatch(/^Auto-Submitted: auto-replied\r$/m);
      expect(text).toMatch(/^In-Reply-To: <answer@example.net>\r$/m);
    });

    test("that uses a right waits for somebody, once, with the day it is due", async () => {
      const sent = await aPerson();
      const ask = (text: string) => take(sent, aReply({ text, answers: sent.messageId }), null);
      expect((await ask("Please delete my data."))?.followed).toEqual(["wish"]);
      expect((await ask("I said: delete my data!"))?.followed).toEqual([]);
      expect(await responses(sent)).toEqual([]);
      expect(await wishes(sent)).toEqual([
        {
          kind: "erasure",
          contact: sent.person.id,
          saidBy: null,
          words: "Please delete my data.",
          dueOn: "2026-12-21",
        },
      ]);
    });

    test("of nobody we can name waits with the address it claims, and changes nothing else", async () => {
      const sent = await aPerson();
      const before = await whatIsHeld(sent);
      const from = `Ada <${sent.person.email.reveal()}>`;
      const taken = await take(sent, aReply({ text: "STOP", from }), "news@choir.example.org");
      expect(taken).toMatchObject({ isOurs: false, followed: ["wish"] });
      expect(await whatIsHeld(sent)).toBe(before);
      expect(await wishes(sent)).toMatchObject([
        { kind: "objection", contact: null, saidBy: sent.person.email.reveal() },
      ]);
    });

    test("is kept where we alone have it, and not out of a mailbox", async () => {
      for (const cameBy of ["smtp", "mailbox"] as const) {
        const sent = await aPerson();
        const bytes = aReply({ answers: sent.messageId });
        await take(sent, bytes, null, cameBy);
        await take(sent, aReply({ text: "Nothing to do with any mail" }), null, cameBy);
        const kept = await sent.ground.within((tx) =>
          tx.rows("select message is not null as has from incoming_mails order by incoming_id"),
        );
        expect(kept).toEqual(cameBy === "smtp" ? [{ has: true }, { has: true }] : [{ has: false }]);
      }
    });
  });

  test("a read receipt is written down and counts for nothing", async () => {
    const sent = await aPerson();
    const taken = await take(sent, aReadReceipt(sent.messageId), null);
    expect(taken).toMatchObject({ kind: "read-receipt", isOurs: true, followed: [] });
    expect(await responses(sent)).toEqual([]);
  });

  test("what came goes with a person who is erased, and later reports about them are of nobody", async () => {
    const sent = await aPerson();
    const from = sent.person.email.reveal();
    await take(sent, aReply({ text: "Send me a copy of my data", answers: sent.messageId }), null);
    await take(sent, aReply({ text: "A letter without a trace", from }), null);
    await sent.ground.within((tx) =>
      erasePerson(tx, sent.ground, sent.person.id, { by: "system", at: NOW }),
    );
    expect(await sent.ground.within((tx) => tx.rows("select from incoming_mails"))).toEqual([]);
    expect(await wishes(sent)).toMatchObject([{ contact: null, saidBy: null, words: "" }]);
    const taken = await take(sent, aBounce(), sent.returnPath);
    expect(taken?.followed).toEqual(["bounced"]);
  });

  test("nothing that comes in changes anything for anybody but by its own valid token", async () => {
    const sent = await aPerson();
    const [other, elsewhere] = [await aPerson(), await aPerson()];
    const before = await whatIsHeld(sent);
    const forged = (text: string, at: number, letter: string) =>
      text.slice(0, at % text.length) + letter + text.slice((at % text.length) + 1);
    const word = fc.oneof(
      fc.constantFrom(elsewhere.returnPath, elsewhere.feedbackId, elsewhere.unsubscribe),
      fc.constantFrom(elsewhere.messageId, `${sent.delivery}@elsewhere.example`),
      fc
        .tuple(fc.nat(), fc.constantFrom("a", "b", "7", "@", " ", "="))
        .map(([at, letter]) => forged(sent.returnPath, at % LOCAL_PART, letter)),
      fc.tuple(fc.nat(), fc.constantFrom("A", "-", "%")).map(([at, letter]) => {
        const text = forged(sent.unsubscribe.slice(-131), at, letter);
        return sent.unsubscribe.slice(0, -131) + text;
      }),
      fc.string({ maxLength: 80 }).map((text) => text.replaceAll(/[\r\n<>]/g, "")),
    );
    const genuine = new Set([sent.returnPath, sent.unsubscribe, sent.messageId, sent.feedbackId]);
    const isForged = (text: string) =>
      !genuine.has(text) && text.toLowerCase() !== sent.returnPath.toLowerCase();
    const original: fc.Arbitrary<Original> = fc.record({
      messageId: word,
      unsubscribe: word,
      feedbackId: word,
    });
    const message = fc.oneof(
      fc.tuple(original, word).map(([about, to]) => ({
        texts: [...Object.values(about), to],
        bytes: aBounce({ original: about, to }),
      })),
      original.map((about) => ({
        texts: Object.values(about),
        bytes: aComplaint("abuse", about),
      })),
      fc.tuple(word, fc.constantFrom("STOP", "delete my data", "Hello")).map(([answers, text]) => ({
        texts: [answers],
        bytes: aReply({ answers, text, from: sent.person.email.reveal() }),
      })),
      word.map((text) => ({ texts: [text], bytes: aReadReceipt(text) })),
      fc.uint8Array({ maxLength: 400 }).map((bytes) => ({ texts: [], bytes: Buffer.from(bytes) })),
    );
    await fc.assert(
      fc.asyncProperty(message, word, async ({ texts, bytes }, recipient) => {
        fc.pre([...texts, recipient].every((text) => isForged(text ?? "")));
        await take(sent, bytes, recipient);
      }),
      { numRuns: 120 },
    );
    expect(await whatIsHeld(sent)).toBe(before);
    expect(await suppressions(other)).toEqual([]);
  });
});
