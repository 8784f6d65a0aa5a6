import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, onTestFinished, test, vi } from "vitest";

import { EmailAddress, ok, type Instant } from "@consentry/kernel";
import type { ComposedMail, Transport } from "@consentry/mail";

import { allowSending, stopEverything } from "../../campaigns/delivery/control/stop-everything.ts";
import { refusal } from "../../campaigns/delivery/testing/a-mailing.ts";
import { bouncedAmong, suppress } from "../../consent/suppressions/suppressions.ts";
import { valueOf } from "../../contacts/testing/organisation.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import type { MessageDraft } from "../message.ts";
import { messageEventsOf } from "../events/message-events.ts";
import { readContent } from "../reading/read-messages.ts";
import { aShop, NOW, type Shop } from "../testing/a-shop.ts";
import { keepSendingMessages } from "./send-messages.ts";

/** A relay that keeps what it takes and says what it is told to. */
class Post implements Transport {
  readonly got: ComposedMail[] = [];
  answer: (recipient: string) => ReturnType<Transport["deliver"]> = async () =>
    ok({ relay: "test", code: "250 2.0.0" });

  async deliver(mail: ComposedMail): ReturnType<Transport["deliver"]> {
    const answer = await this.answer(mail.recipient.reveal());
    if (answer.ok) this.got.push(mail);
    return answer;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** Others compute on the same machine. */
const PATIENCE_MS = 20_000;

const textOf = ({ message }: ComposedMail): string => Buffer.from(message).toString("latin1");

inSomeDoor((fresh) => {
  function sending(shop: Shop, post = new Post()): Post {
    const carrier = { transportOf: () => post, connections: 5 };
    const job = keepSendingMessages(shop.installation, carrier, () => undefined);
    onTestFinished(() => job.stop());
    return post;
  }

  const settled = (shop: Shop, states: Readonly<Record<string, number>>) =>
    vi.waitFor(async () => expect(await shop.states()).toEqual(states), PATIENCE_MS);

  const idOf = async (shop: Shop, draft: Partial<MessageDraft>): Promise<string> => {
    const [answer] = await shop.accept(draft);
    if (answer?.outcome !== "accepted") throw new Error(JSON.stringify(answer));
    return answer.id;
  };

  const kindsOf = (shop: Shop, id: string) =>
    shop.within(async (tx) => {
      const events = await messageEventsOf(tx, shop.organisation.id, id);
      return events.map(({ kind, code }) => [kind, code]);
    });

  const keyOf = (shop: Shop, address: string) =>
    shop.organisation.keys.addressKey(valueOf(EmailAddress.parse(address)));

  const suppressed = (shop: Shop, reason: "objected" | "bounced") =>
    shop.within((tx) =>
      suppress(tx, shop.organisation.id, [
        {
          addressKey: keyOf(shop, "ada@example.net"),
          channel: "all",
          topic: null,
          reason,
          since: NOW,
          until: null,
          saidBy: "system",
        },
      ]),
    );

  describe("sending messages", () => {
    test("hands over at once what was accepted here, signed, with what law said", async () => {
      const shop = await aShop(fresh().database);
      const post = sending(shop);
      const id = await idOf(shop, {
        receipt: true,
        attachments: [{ name: "a.pdf", mediaType: "application/pdf", bytes: Buffer.from("%PDF") }],
      });
      await settled(shop, { sent: 1 });
      const mail = textOf(post.got[0]!);
      for (const field of [
        `Message-ID: <${id}@shop.example>`,
        "DKIM-Signature: v=1; a=ed25519-sha256;",
        "Auto-Submitted: auto-generated",
        "Disposition-Notification-To: orders@shop.example",
        'filename="a.pdf"',
      ]) {
        expect(mail).toContain(field);
      }
      expect(mail).not.toMatch(/^list-|https?:/im);
      expect(await kindsOf(shop, id)).toEqual([
        ["accepted", null],
        ["handed-over", "250 2.0.0"],
      ]);
      const [row] = await shop.within((tx) =>
        tx.rows<{ readonly decision: object }>(
          "select decision from messages where organisation_id = $1",
          [shop.organisation.id],
        ),
      );
      expect(row?.decision).toMatchObject({ outcome: "permitted", on: "2026-11-21" });
    });

    test("waits for a moment that is to come", async () => {
      const shop = await aShop(fresh().database);
      const post = sending(shop);
      await idOf(shop, { sendAt: "2026-11-21T10:00:00Z" as Instant });
      await idOf(shop, {});
      await settled(shop, { scheduled: 1, sent: 1 });
      shop.setNow("2026-11-21T10:00:00Z" as Instant);
      await settled(shop, { sent: 2 });
      expect(post.got).toHaveLength(2);
    });

    test("is not held back by an objection, and is by a mailbox that is not there", async () => {
      const shop = await aShop(fresh().database);
      const post = sending(shop);
      await suppressed(shop, "objected");
      await idOf(shop, { kind: "invoice" });
      await settled(shop, { sent: 1 });
      await suppressed(shop, "bounced");
      const id = await idOf(shop, { kind: "login-code" });
      await settled(shop, { sent: 1, "held-back": 1 });
      expect(await kindsOf(shop, id)).toContainEqual(["refused", "suppression:bounced"]);
      expect(post.got).toHaveLength(1);
    });

    test("tries again what was put off, and tells what was refused for good", async () => {
      const shop = await aShop(fresh().database);
      const post = sending(shop);
      const answers = [
        refusal({ kind: "for-now", code: "451 4.2.0" }),
        ok({ relay: "test", code: "250" }),
        refusal({}),
      ];
      post.answer = async () => answers.shift() ?? refusal({ code: "550 5.7.1", about: "policy" });
      const id = await idOf(shop, {});
      await settled(shop, { waiting: 1 });
      await vi.waitFor(async () => expect(await kindsOf(shop, id)).toHaveLength(2), PATIENCE_MS);
      shop.setNow("2026-11-21T09:32:00Z" as Instant);
      await settled(shop, { sent: 1 });
      await idOf(shop, {});
      await settled(shop, { sent: 1, bounced: 1 });
      const keys = [keyOf(shop, "ada@example.net")];
      const bounced = await shop.within((tx) =>
        bouncedAmong(tx, shop.organisation.id, keys, "2026-11-21" as never),
      );
      expect(bounced.size).toBe(1);
      const policy = await idOf(shop, { to: { email: "lea@example.net" } });
      await settled(shop, { sent: 1, bounced: 2 });
      expect(await kindsOf(shop, policy)).toContainEqual(["bounced", "550 5.7.1"]);
    });

    test("puts back what no relay would take, and does not count it as a try", async () => {
      const shop = await aShop(fresh().database);
      const post = sending(shop);
      let [isDown, asked] = [true, 0];
      const { answer } = post;
      post.answer = async (recipient) => {
        asked += 1;
        return isDown
          ? refusal({ kind: "for-now", about: "relay", code: "ECONNREFUSED" })
          : answer(recipient);
      };
      const id = await idOf(shop, {});
      await vi.waitFor(() => expect(asked).toBeGreaterThan(0), PATIENCE_MS);
      await settled(shop, { waiting: 1 });
      isDown = false;
      await settled(shop, { sent: 1 });
      expect(await kindsOf(shop, id)).toEqual([
        ["accepted", null],
        ["handed-over", "250 2.0.0"],
      ]);
    });

    test("keeps what a login's mail said until a server has it, and shows it to nobody", async () => {
      const shop = await aShop(fresh().database);
      const { id } = shop.organisation;
      const secret = await idOf(shop, { kind: "login-code" });
      const kept = (message: string) => shop.within((tx) => readContent(tx, id, message));
      const rows = () =>
        shop.within((tx) =>
          tx.rows("select 1 as one from message_contents where organisation_id = $1", [id]),
        );
      expect(await kept(secret)).toBeNull();
      expect(await rows()).toHaveLength(1);
      const order = await idOf(shop, {});
      sending(shop);
      await settled(shop, { sent: 2 });
      expect(await rows()).toHaveLength(1);
      expect(await kept(order)).toMatchObject({ subject: "Your order" });
    });

    test("sends nothing while everything is stopped, and then all of it", async () => {
      const shop = await aShop(fresh().database);
      const { id } = shop.organisation;
      await shop.within((tx) => stopEverything(tx, id, NOW));
      const post = sending(shop);
      await idOf(shop, {});
      await pause(200);
      expect(post.got).toEqual([]);
      await shop.within((tx) => allowSending(tx, id));
      await settled(shop, { sent: 1 });
    });

    test("lets a login's code go before what waits", async () => {
      const shop = await aShop(fresh().database);
      const many = Array.from({ length: 200 }, (_, at) => ({
        to: { email: `reader.${at}@example.net` },
      }));
      await shop.accept(...many, { kind: "login-code", to: { email: "ada@example.net" } });
      const post = sending(shop);
      await settled(shop, { sent: 201 });
      const place = post.got.findIndex(({ recipient }) => recipient.reveal().startsWith("ada@"));
      expect(place).toBeLessThan(10);
      expect(new Set(post.got.map(({ recipient }) => recipient.reveal())).size).toBe(201);
    });

    test("two at once send each message once", async () => {
      const shop = await aShop(fresh().database);
      const posts = [sending(shop), sending(shop)];
      await shop.accept(
        ...Array.from({ length: 300 }, (_, at) => ({ to: { email: `reader.${at}@example.net` } })),
      );
      await settled(shop, { sent: 300 });
      const got = posts.flatMap((post) => post.got.map(({ recipient }) => recipient.reveal()));
      expect(got.length).toBe(300);
      expect(new Set(got).size).toBe(300);
    });
  });
});
