import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Instant } from "@consentry/kernel";

import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import type { Acceptance, MessageDraft } from "../message.ts";
import { aShop, type Shop } from "../testing/a-shop.ts";

const codes = (answer: Acceptance | undefined): readonly string[] =>
  answer?.outcome === "refused"
    ? answer.reasons.map(({ code, path }) => `${code} ${path ?? ""}`.trim())
    : [];

const idOf = (answer: Acceptance | undefined): string => {
  if (answer?.outcome !== "accepted") throw new Error(codes(answer).join());
  return answer.id;
};

const content = (text: string, html?: string) =>
  ({ by: "content", subject: "Your order", text, html }) as const;

/** Drafts that hold, and near misses of each kind. */
const GOOD: readonly Partial<MessageDraft>[] = [
  {},
  { kind: "login-code", content: content("Your code is 123456.") },
  { sendAt: "2026-11-23T08:00:00Z" as Instant, reference: "order-12" },
  { attachments: [{ name: "invoice.pdf", mediaType: "application/pdf", bytes: Buffer.from("%") }] },
];
const BAD: readonly Partial<MessageDraft>[] = [
  { kind: "Order" },
  { to: { email: "nobody" } },
  { content: content("Shop now!") },
  { from: { address: "other@shop.example" } },
  { sendAt: "2027-02-21T08:00:00Z" as Instant },
  { attachments: [{ name: "a.pdf.exe", mediaType: "application/pdf", bytes: Buffer.from("%") }] },
  { content: { by: "template", template: "no-such", data: {} } },
];

inSomeDoor((fresh) => {
  const stored = (shop: Shop) =>
    shop.within((tx) =>
      tx.rows<{ readonly id: string; readonly events: number; readonly text: string }>(
        `select message.message_id as id, content.text,
                (select count(*)::int from message_events as event
                  where event.organisation_id = $1 and event.message_id = message.message_id) as events
           from messages as message
           join message_contents as content
             on content.organisation_id = $1 and content.message_id = message.message_id
          where message.organisation_id = $1`,
        [shop.organisation.id],
      ),
    );

  describe("handing messages in", () => {
    test("keeps exactly what was accepted, whatever mix it came in", async () => {
      const shop = await aShop(fresh().database);
      const accepted = new Set<string>();
      await fc.assert(
        fc.asyncProperty(
          fc.array(
            fc.oneof(
              fc.constantFrom(...GOOD).map((draft) => ({ draft, isGood: true })),
              fc.constantFrom(...BAD).map((draft) => ({ draft, isGood: false })),
            ),
            { maxLength: 12 },
          ),
          async (mix) => {
            const answers = await shop.accept(...mix.map(({ draft }) => draft));
            expect(answers.map(({ outcome }) => outcome === "accepted")).toEqual(
              mix.map(({ isGood }) => isGood),
            );
            for (const one of answers) if (one.outcome === "accepted") accepted.add(one.id);
            expect(new Set((await stored(shop)).map(({ id }) => id))).toEqual(accepted);
          },
        ),
        { numRuns: 25 },
      );
    });

    test("names everything that is wrong at once, and quotes nothing of it", async () => {
      const shop = await aShop(fresh().database);
      const [answer] = await shop.accept({
        kind: "offer",
        to: { email: "ada@", name: "A\r\nBcc: x" },
        reference: "ada@example.net",
        content: { by: "content", subject: " ", text: "x" },
      });
      expect(codes(answer)).toEqual([
        "unknown-kind kind",
        "bad-field to.email",
        "bad-field to.name",
        "bad-field reference",
        "bad-field content.subject",
      ]);
      expect(JSON.stringify(answer)).not.toContain("ada@");
    });

    test.each<[string, string]>([
      ["measured-content", '<p>Order</p><img src="https://t.example/o.gif?u=ada@example.net">'],
      [
        "unexplained-address",
        '<img src="https://shop.example/8f3a9c1b7d2e4f60a1b2c3d4e5f60718.png">',
      ],
      [
        "measured-content",
        '<a href="https://u1.ct.sendgrid.net/ls/click?upn=u001.abcdefghijklmnop">Order</a>',
      ],
    ])("refuses %s", async (code, html) => {
      const shop = await aShop(fresh().database);
      const [answer] = await shop.accept({ content: content("Order", html) });
      expect(codes(answer)).toContain(`${code} content`);
    });

    test("notes pictures that stay with another server", async () => {
      const shop = await aShop(fresh().database);
      const html = '<img src="https://shop.example/logo.png" alt="Tea">';
      const [answer] = await shop.accept({ content: content("Order", html) });
      expect(answer).toMatchObject({ outcome: "accepted", findings: [{ code: "remote-content" }] });
    });

    test("takes a link with a token and a picture of ours", async () => {
      const shop = await aShop(fresh().database);
      const html = `<a href="https://shop.example/reset?token=8f3a9c1b7d2e4f60a1b2c3d4">Reset</a>
        <img src="https://mail.shop.example/i/0197a1b2-0000-7000-8000-00000000000a" alt="Tea">`;
      const [answer] = await shop.accept({
        kind: "password-reset",
        content: content("Reset", html),
      });
      expect(answer).toMatchObject({ outcome: "accepted", findings: [] });
    });

    test("gives the same answer to the same message under one key, and takes no other", async () => {
      const shop = await aShop(fresh().database);
      const keyed = { idempotencyKey: "order-1" } as const;
      const [[first], [again], [other], [free]] = [
        await shop.accept(keyed),
        await shop.accept(keyed),
        await shop.accept({ ...keyed, content: content("Something else.") }),
        await shop.accept({ idempotencyKey: "order-2" }),
      ];
      expect(again).toMatchObject({ id: idOf(first), isRepeat: true });
      expect(codes(other)).toEqual(["not-the-same-message idempotencyKey"]);
      expect(idOf(free)).not.toBe(idOf(first));
      const twins = await shop.accept({ idempotencyKey: "twin" }, { idempotencyKey: "twin" });
      expect(new Set(twins.map(idOf)).size).toBe(1);
      expect(await stored(shop)).toHaveLength(3);
    });

    test("keeps nothing of a key or a message but what it must", async () => {
      const shop = await aShop(fresh().database);
      await shop.accept({ idempotencyKey: "ada@example.net" });
      const [row] = await shop.within((tx) =>
        tx.rows<{ readonly text: string }>(
          "select (named, request, reference)::text as text from messages where organisation_id = $1",
          [shop.organisation.id],
        ),
      );
      expect(row?.text).not.toContain("ada@");
    });

    test("needs a sender whose mails can be signed", async () => {
      const shop = await aShop(fresh().database);
      await shop.within((tx) =>
        tx.run(
          `update sender_identities set dkim_key = null, dkim_domain = null, dkim_selector = null,
             dkim_algorithm = null where organisation_id = $1`,
          [shop.organisation.id],
        ),
      );
      expect(codes((await shop.accept({}))[0])).toEqual(["no-sender from"]);
      const named = await shop.accept({ from: { address: "ORDERS@shop.example" } });
      expect(codes(named[0])).toEqual(["no-signing-key from"]);
    });
  });
});
