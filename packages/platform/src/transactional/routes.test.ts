import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, test } from "vitest";

import type { Instant } from "@consentry/kernel";

import { erasePerson } from "../contacts/contacts/erase-person.ts";
import { addContact } from "../contacts/contacts/add-contact.ts";
import { declareSource } from "../contacts/sources/sources.ts";
import { aDeclaration, BY_MEMBER, valueOf } from "../contacts/testing/organisation.ts";
import { withOrganisation } from "../database/database.ts";
import type { Tx } from "../database/transaction.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { anApi, anApiClient, NOW, type ApiClient } from "../http/api/testing/api-client.ts";
import { messageContent, messageLog } from "../retention/rules/dated-tables.ts";
import { removeDue } from "../retention/testing/remove-due.ts";
import { addSender } from "./testing/a-shop.ts";

const TEXT = { subject: "Your order", text: "Thank you: it is on its way." };
const order = (changes: object = {}) => ({
  kind: "order",
  to: { email: "ada@example.net", name: "Ada" },
  content: TEXT,
  ...changes,
});

interface MessageDocument {
  readonly id: string;
  readonly state: string;
  readonly recipient: string | null;
  readonly content: { readonly text: string } | null;
  readonly files: readonly unknown[];
  readonly events: readonly { readonly kind: string }[];
}

inSomeDoor((at) => {
  let api: FastifyInstance;
  beforeAll(async () => {
    api = await anApi(at().database);
  });

  async function aClient(): Promise<ApiClient> {
    const client = await anApiClient(api, at().database);
    await addSender(at().database, client.organisation);
    return client;
  }

  const within = <T>(client: ApiClient, work: (tx: Tx) => Promise<T>): Promise<T> =>
    withOrganisation(at().database, client.organisation.id, work);

  async function sent(client: ApiClient, changes: object = {}): Promise<string> {
    const answer = await client.send("/messages", { method: "POST", body: order(changes) });
    expect(answer.statusCode, answer.body).toBe(202);
    return answer.json<{ id: string }>().id;
  }

  const read = async (client: ApiClient, id: string): Promise<MessageDocument> =>
    (await client.send(`/messages/${id}`)).json<MessageDocument>();

  const listed = async (client: ApiClient, query: string): Promise<readonly string[]> => {
    const answer = await client.send(`/messages?${query}`);
    return answer.json<{ items: { id: string }[] }>().items.map(({ id }) => id);
  };

  describe("the interface for messages", () => {
    test("takes one, or says everything that is wrong with it", async () => {
      const client = await aClient();
      const id = await sent(client, {
        attachments: [{ name: "a.pdf", type: "application/pdf", base64: "JVBERg==" }],
      });
      const message = await read(client, id);
      expect(message).toMatchObject({ state: "waiting", content: TEXT });
      expect(message.files).toEqual([{ name: "a.pdf", type: "application/pdf", bytes: 4 }]);
      expect(message.events.map(({ kind }) => kind)).toEqual(["accepted"]);
      const refused = await client.send("/messages", {
        method: "POST",
        body: order({ content: { subject: "Black Friday", text: "Shop now" } }),
      });
      expect(refused.statusCode).toBe(422);
      expect(refused.json()).toMatchObject({
        kind: "message-refused",
        reasons: [{ code: "promotional-content", path: "content" }],
      });
      const both = await client.send("/messages", {
        method: "POST",
        body: order({ template: "a" }),
      });
      expect(both.json()).toMatchObject({ reasons: [{ code: "bad-field", path: null }] });
    });

    test("answers for each message of a batch, and for each again under one key", async () => {
      const client = await aClient();
      const batch = () =>
        client.send("/messages/batch", {
          method: "POST",
          headers: { "idempotency-key": "night-run" },
          body: {
            messages: [
              order(),
              order({ content: { subject: "x", text: "Shop now" } }),
              order({ attachments: [{ name: "a.pdf", type: "application/pdf", base64: "JVB" }] }),
              order({ to: { email: "lea@example.net" } }),
            ],
          },
        });
      interface Outcome {
        readonly outcome: string;
        readonly message: { readonly id: string; readonly isRepeat: boolean } | null;
      }
      const [first, again] = [
        (await batch()).json<{ items: Outcome[] }>().items,
        (await batch()).json<{ items: Outcome[] }>().items,
      ];
      expect(first.map(({ outcome }) => outcome)).toEqual([
        "accepted",
        "refused",
        "refused",
        "accepted",
      ]);
      expect(again.map(({ message }) => message?.id)).toEqual(
        first.map(({ message }) => message?.id),
      );
      expect(again[0]?.message?.isRepeat).toBe(true);
      expect(await listed(client, "limit=10")).toHaveLength(2);
    });

    test("finds messages by address, reference, kind and state, a page at a time", async () => {
      const client = await aClient();
      const ids = [
        await sent(client, { reference: "order-1" }),
        await sent(client, { kind: "invoice", to: { email: "ADA@example.net" } }),
        await sent(client, { to: { email: "lea@example.net" }, sendAt: "2026-05-03T09:00:00Z" }),
      ] as const;
      expect(await listed(client, "email=ada%40example.net")).toEqual([ids[1], ids[0]]);
      expect(await listed(client, "email=ad%40example.net")).toEqual([]);
      expect(await listed(client, "reference=order-1")).toEqual([ids[0]]);
      expect(await listed(client, "kind=invoice")).toEqual([ids[1]]);
      expect(await listed(client, "state=scheduled")).toEqual([ids[2]]);
      const page = await client.send("/messages?limit=2");
      const { items, next } = page.json<{ items: { id: string }[]; next: string }>();
      expect(items.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
      expect(await listed(client, `limit=2&after=${next}`)).toEqual([ids[0]]);
    });

    test("cancels what has not left, and tries anew what did not", async () => {
      const client = await aClient();
      const id = await sent(client, { sendAt: "2026-05-03T09:00:00Z" });
      const kinds = async () => (await read(client, id)).events.map(({ kind }) => kind);
      expect(await kinds()).toEqual(["accepted", "scheduled"]);
      const post = (what: string) => client.send(`/messages/${id}/${what}`, { method: "POST" });
      expect((await post("again")).statusCode).toBe(422);
      expect((await post("cancel")).json()).toMatchObject({ state: "cancelled" });
      expect((await post("cancel")).statusCode).toBe(200);
      expect((await post("again")).json()).toMatchObject({ state: "waiting" });
      await within(client, (tx) => tx.run("update messages set state = 'sent'"));
      expect((await post("cancel")).statusCode).toBe(422);
      expect((await post("again")).statusCode).toBe(422);
    });

    test("keeps what was said for 60 days and the log for 180, or as chosen", async () => {
      const client = await aClient();
      const id = await sent(client);
      const housekeeping = (now: string) =>
        within(client, async (tx) => {
          const { id: organisation } = client.organisation;
          for (const rule of [messageContent, messageLog]) {
            await removeDue(tx, organisation, rule, now as Instant);
          }
        });
      await housekeeping("2026-06-30T09:00:00Z");
      expect((await read(client, id)).content).not.toBeNull();
      await housekeeping("2026-07-01T09:00:00Z");
      expect(await read(client, id)).toMatchObject({ content: null, recipient: "ada@example.net" });
      await housekeeping("2026-10-29T09:00:00Z");
      expect((await client.send(`/messages/${id}`)).statusCode).toBe(404);

      const choose = (contentDays: number, logDays: number) =>
        client.send("/message-retention", { method: "PUT", body: { contentDays, logDays } });
      expect((await choose(61, 180)).statusCode).toBe(400);
      expect((await choose(30, 800)).statusCode).toBe(400);
      const another = await sent(client);
      expect((await choose(7, 10)).json()).toMatchObject({ contentDays: 7, mostContentDays: 60 });
      await housekeeping("2026-05-09T09:00:00Z");
      expect((await read(client, another)).content).toBeNull();
      await housekeeping("2026-05-12T09:00:00Z");
      expect(await listed(client, "limit=10")).toEqual([]);
    });

    test("forgets whom a message went to, and what it said, when they are erased", async () => {
      const client = await aClient();
      const { organisation } = client;
      const waiting = await sent(client, { reference: "order-1", metadata: { cart: "7" } });
      const other = await sent(client, { to: { email: "lea@example.net" } });
      await within(client, async (tx) => {
        const source = valueOf(await declareSource(tx, organisation, aDeclaration(), BY_MEMBER));
        const ada = valueOf(
          await addContact(
            tx,
            organisation,
            { email: "ada@example.net", collectedOn: "2026-04-02" as never, source: source.id },
            NOW,
          ),
        );
        await erasePerson(tx, organisation, ada.id, { by: "contact", at: NOW });
      });
      expect(await read(client, waiting)).toMatchObject({
        state: "cancelled",
        recipient: null,
        reference: null,
        metadata: {},
        content: null,
      });
      expect(await read(client, other)).toMatchObject({ state: "waiting", content: TEXT });
    });
  });
});
