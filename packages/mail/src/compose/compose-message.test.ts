import { auditMessage } from "@consentry/audit";
import * as fc from "fast-check";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";

import { SIGNED_FIELDS } from "../sign/signature-field.ts";
import type { ReadWriting } from "../writing/writing.ts";
import { composeMessage } from "./compose-message.ts";
import type { OutgoingMessage } from "./outgoing-message.ts";
import { aMeasuredMessage, aMessage, anAddress, composed } from "./testing/a-message.ts";
import { action, aWriting, link, liquid, liquidPieces, say } from "./testing/a-writing.ts";
import { hardText, inMail } from "./testing/text.ts";
import { makeVariant } from "./variant.ts";

const UNMEASURED = { open: "none", click: "none" } as const;
const MEASURED = { open: "individual", click: "individual" } as const;
const plain = makeVariant(aWriting(), UNMEASURED);
const measured = makeVariant(aWriting(), MEASURED);

const read = (mail: Uint8Array) => PostalMime.parse(mail);
const hello = (name: string) => ({ contact: { first_name: name }, organisation: {}, campaign: {} });

async function htmlOf(message: OutgoingMessage, writing: ReadWriting = aWriting()) {
  const { open, click } = message;
  const variant = makeVariant(writing, { open: open.level, click: click.level });
  return (await read(composed(composeMessage(variant, message)))).html ?? "";
}

describe("a composed message", () => {
  test("has the header of a newsletter and no other", async () => {
    const message = aMessage({
      from: { name: "Chœur", address: anAddress("news@été.example") },
      replyTo: anAddress("hello@choir.example.org"),
      listId: "list-1.été.example",
    });
    const mail = await read(composed(composeMessage(plain, message)));
    expect(mail.from).toMatchObject({ name: "Chœur" });
    expect(Object.fromEntries(mail.headers.map(({ key, value }) => [key, value]))).toEqual({
      date: "Sat, 21 Nov 2026 10:00:00 +0000",
      from: "=?UTF-8?B?Q2jFk3Vy?= <news@xn--t-9fab.example>",
      "reply-to": "hello@choir.example.org",
      to: "ada@example.net",
      subject: "Rehearsals in May, Ada",
      "message-id": "<0199-ada@xn--t-9fab.example>",
      "list-id": "<list-1.xn--t-9fab.example>",
      "list-unsubscribe": "<https://mail.example.org/u/ADA?now=1>",
      "list-unsubscribe-post": "List-Unsubscribe=One-Click",
      "feedback-id": "campaign-1:o-1:consentry",
      "content-language": "en",
      "mime-version": "1.0",
      "content-type": 'multipart/alternative; boundary="=_alternative"',
    });
  });

  test("goes to its reader, and bounces to its return path", () => {
    const mail = composeMessage(plain, aMessage());
    expect(mail.ok && [mail.value.sender, mail.value.recipient].map((one) => one.reveal())).toEqual(
      ["bounce+1@choir.example.org", "ada@example.net"],
    );
  });

  test("unmeasured, holds the author's links, the ways out and no image of ours", async () => {
    const mail = composed(composeMessage(plain, aMessage()));
    const { html, text } = await read(mail);
    expect(html).toContain('<a href="https://choir.example.org/may?a=1&amp;b=2">in May</a>');
    expect(html).toContain('<a href="https://mail.example.org/u/ADA">Leave</a>');
    expect(text).toContain("we sing in May: https://choir.example.org/may?a=1&b=2\n");
    expect(html).not.toMatch(/\/o\/|\/l\/|Not measured/);
    const { summary, references, links } = auditMessage(mail);
    expect(new Set(links.map(({ url }) => url))).toEqual(
      new Set([
        "https://choir.example.org/may?a=1&b=2",
        "https://hall.example.net/d%C3%BC",
        "https://mail.example.org/u/ADA",
        "https://mail.example.org/u/ADA?now=1",
        "https://mail.example.org/p/ADA",
      ]),
    );
    expect(summary).toMatchObject({ openTrackers: 0, trackedLinks: 0, verdict: "untracked" });
    expect(references).toHaveLength(1);
  });

  test("measured, holds one image, links by number, and what withdraws it", async () => {
    const { html, text } = await read(composed(composeMessage(measured, aMeasuredMessage())));
    expect(html).toContain(
      '<img src="https://mail.example.org/o/ADA?a=1&amp;b=&#39;" width="1" height="1" alt="">',
    );
    expect(html).toContain('<a href="https://mail.example.org/l/ADA-1">in May</a>');
    expect(html).toContain('<a href="https://mail.example.org/p/ADA#measuring">Not measured</a>');
    expect(text).toContain("we sing in May: https://mail.example.org/l/ADA-1\n");
    expect(text).not.toContain("/o/");
    expect(`${html}${text}`).not.toContain("hall.example.net");
  });

  test("is found out by our own auditor where it measures", () => {
    const mail = composed(composeMessage(measured, aMeasuredMessage()));
    expect(auditMessage(mail).summary.verdict).toBe("tracked");
  });

  test("follows a condition on the reader to the links inside it, at each level", async () => {
    const member = liquidPieces(({ is_member }) =>
      is_member === true
        ? [say('<a href="'), link(2, "https://hall.example.net/d%C3%BC"), say('">Members</a>')]
        : [],
    );
    const writing = aWriting({ html: [say("<p>"), member, say("</p>"), { kind: "pixel" }] });
    const reader = { ...hello("Ada"), contact: { first_name: "Ada", is_member: true } };
    expect(await htmlOf(aMessage({ reader }), writing)).toContain(
      '<p><a href="https://hall.example.net/d%C3%BC">Members</a></p>',
    );
    expect(await htmlOf(aMeasuredMessage({ reader }), writing)).toContain(
      '<p><a href="https://mail.example.org/l/ADA-2">Members</a></p>',
    );
    expect(await htmlOf(aMessage(), writing)).toContain("<p></p>");
  });

  test("keeps a link with quotes in it that only some readers get", async () => {
    const written = `https://choir.example.org/?q="may"&amp;b='2'`;
    const some = liquidPieces(() => [say("("), link(1, written), say("). ")]);
    const name = liquid(({ first_name }) => first_name);
    const writing = aWriting({ html: [say("<p>"), some, name, say("</p>")] });
    expect(await htmlOf(aMessage(), writing)).toContain(`<p>(${written}). Ada</p>`);
  });

  test("says what Liquid could not do, with its place", () => {
    const problem = {
      code: "liquid-limit",
      part: "source",
      line: 3,
      column: 1,
      message: "Shorten the loop.",
    } as const;
    const writing = aWriting({
      html: [{ kind: "liquid", template: { render: () => ({ ok: false, error: problem }) } }],
    });
    const answer = composeMessage(makeVariant(writing, UNMEASURED), aMessage());
    expect(answer).toEqual({ ok: false, error: { code: "writing", problem } });
  });

  test("is refused where it is too large to be taken", () => {
    const writing = aWriting({ html: [say("é".repeat(2_000_000))] });
    const answer = composeMessage(makeVariant(writing, UNMEASURED), aMessage());
    expect(answer).toEqual({ ok: false, error: { code: "too-long" } });
  });

  test("to a reader with letters that ASCII has not, keeps them; from such a sender is refused", async () => {
    const mail = composeMessage(plain, aMessage({ to: anAddress("zoë@example.net") }));
    expect((await read(composed(mail))).to?.[0]?.address).toBe("zoë@example.net");
    const from = { name: "Zoë", address: anAddress("zoë@choir.example.org") };
    const refused = { ok: false, error: { code: "sender-not-ascii" } };
    expect(composeMessage(plain, aMessage({ from }))).toEqual(refused);
    const replyTo = anAddress("zoë@choir.example.org");
    expect(composeMessage(plain, aMessage({ replyTo }))).toEqual(refused);
  });
});

describe("complaints", () => {
  test("are asked for in two signed fields, or in none", async () => {
    const address = anAddress("feedback@back.choir.example.org");
    const complaints = { address, feedbackId: "c7a" };
    const fieldsOf = async (message: OutgoingMessage) =>
      (await read(composed(composeMessage(plain, message)))).headers.filter(({ key }) =>
        key.startsWith("cfbl-"),
      );
    expect((await fieldsOf(aMessage({ complaints }))).map(({ value }) => value)).toEqual([
      "feedback@back.choir.example.org; report=arf",
      "c7a",
    ]);
    expect(await fieldsOf(aMessage())).toEqual([]);
    expect(SIGNED_FIELDS).toEqual(expect.arrayContaining(["CFBL-Address", "CFBL-Feedback-ID"]));
  });
});

describe("text of any kind", () => {
  test("comes back as it was written, in the body and in the subject", async () => {
    await fc.assert(
      fc.asyncProperty(hardText, hardText, hardText, async (before, name, after) => {
        // Addresses have their own tests.
        fc.pre(![before, name, after].some((one) => /:\/\/|www\./i.test(one)));
        const pieces = [say(before), liquid(({ first_name }) => first_name), say(after)];
        const variant = makeVariant(aWriting({ text: pieces, html: pieces }), UNMEASURED);
        const mail = composed(composeMessage(variant, aMessage({ reader: hello(name) })));
        const { text, html } = await read(mail);
        const sent = [before, name, after].map(inMail).join("").replaceAll("\r\n", "\n");
        // The reader puts a line's end behind whatever it read.
        expect([text, html]).toEqual([`${sent}\n`, `${sent}\n`]);
      }),
    );
  });

  test("adds no header and no part, whatever people are called", async () => {
    const mail = await read(composed(composeMessage(plain, aMessage())));
    const names = mail.headers.map(({ key }) => key);
    await fc.assert(
      fc.asyncProperty(hardText, async (text) => {
        const evil = `${text}\r\nBcc: mallory@example.com\r\n\r\n--=_alternative\r\n${text}`;
        const message = aMessage({
          from: { name: evil, address: anAddress("news@choir.example.org") },
          reader: hello(evil),
        });
        const result = composeMessage(plain, message);
        fc.pre(result.ok);
        const mail = await read(composed(result));
        expect(mail.headers.map(({ key }) => key)).toEqual(names);
        expect(mail.attachments).toEqual([]);
        expect(mail.bcc ?? []).toEqual([]);
      }),
    );
  });

  test.each<Partial<OutgoingMessage>>([
    { messageId: "a>\r\nBcc: b@example.net" },
    { messageId: "ada@example.net" },
    { listId: "a b" },
    { complaints: { address: anAddress("feedback@choir.example.org"), feedbackId: "a\r\nX: y" } },
    { feedbackId: "a:b\r\n:c" },
    { feedbackId: "a:b:c:d:e" },
    { oneClickUrl: "https://mail.example.org/u/1>\r\nX: y" },
    { oneClickUrl: "mailto:leave@choir.example.org" },
    { oneClickUrl: `https://mail.example.org/u/${"a".repeat(1000)}` },
    { actions: { ...aMessage().actions, unsubscribe: 'https://mail.example.org/"><img src=x' } },
    { actions: { ...aMessage().actions, unsubscribe: "javascript:alert(1)" } },
  ])("cannot come in by what we make ourselves: %j", (wrong) => {
    expect(() => composeMessage(plain, aMessage(wrong))).toThrow(/header|address|Feedback-ID/);
  });
});

describe("what is known of a reader", () => {
  const textOf = (name: string, writing = aWriting()) =>
    composeMessage(makeVariant(writing, UNMEASURED), aMessage({ reader: hello(name) }));

  test.each([
    "https://track.example/?id=7",
    "see HTTP://track.example",
    "www.track.example",
    "ftp://track.example",
    "https://choir.example.org/may?a=1&b=2&id=7",
    "https://choir.example.org/may?a=1&b=2)https://track.example/7",
    "https://mail.example.org/u/ADA",
  ])("puts no address into a mail that its author did not write: %s", (name) => {
    expect(textOf(name)).toEqual({
      ok: false,
      error: { code: "foreign-address", part: "subject" },
    });
  });

  test("nor half of one, completed by what stands beside it", () => {
    for (const text of [
      [say("https:"), liquid(({ first_name }) => first_name)],
      [liquid(() => "https:"), liquid(({ first_name }) => first_name)],
      [
        liquid(({ first_name }) => `https:${String(first_name).slice(0, 1)}`),
        say("/track.example"),
      ],
      [say("see https://choir.example.org/may?a=1&b=2"), liquid(() => "&id=7")],
      [action("unsubscribe"), liquid(() => "?id=7")],
    ]) {
      const answer = textOf(
        "//track.example",
        aWriting({ subject: [say("Hello")], html: [], text }),
      );
      expect(answer).toEqual({ ok: false, error: { code: "foreign-address", part: "text" } });
    }
  });

  test.each([
    "Example.com",
    "ada@example.net",
    "A/B // C:D",
    "awww...",
    "https://choir.example.org/may?a=1&b=2.",
    "(https://choir.example.org/hall.png)",
  ])("may look a little like one, or be one of the author's: %s", (name) => {
    expect(textOf(name)).toMatchObject({ ok: true });
  });
});
