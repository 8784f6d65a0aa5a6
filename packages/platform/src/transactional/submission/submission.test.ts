import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createTransport } from "nodemailer";
import tlsOptions from "smtp-server/lib/tls-options.js";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { makeApiKey, revokeApiKey } from "../../organisations/api-keys/api-keys.ts";
import type { Role } from "../../organisations/roles.ts";
import { aShop, NOW, type Shop } from "../testing/a-shop.ts";
import { openSubmission, type Submission } from "./submission-server.ts";

const MAIL = {
  from: "Tea Shop <orders@shop.example>",
  to: "Ada Lovelace <ada@example.net>",
  subject: "Votre commande nº 12",
  text: "Merci : elle est en route.",
  headers: { "X-Consentry-Kind": "order" },
};

type Mail = Partial<Omit<typeof MAIL, "headers">> & {
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly [field: string]: unknown;
};

inSomeDoor((fresh) => {
  let shop: Shop;
  let place: Submission;
  let key: string;
  beforeEach(async () => {
    shop = await aShop(fresh().database);
    place = await openSubmission({ host: "127.0.0.1", port: 0, tls: null }, shop.installation);
    key = await aKey("editor");
  });
  afterEach(() => place.stop());

  const aKey = async (role: Role): Promise<string> =>
    (await shop.within((tx) => makeApiKey(tx, shop.organisation.id, { name: "Shop", role }, NOW)))
      .text;

  /** What the server says to a mail that a program hands over. */
  async function submit(changes: Mail = {}, pass = key): Promise<string> {
    const transport = createTransport({
      host: "127.0.0.1",
      port: place.port,
      ignoreTLS: true,
      auth: { user: "shop", pass },
    });
    const mail = { ...MAIL, ...changes } as Parameters<typeof transport.sendMail>[0];
    return transport.sendMail(mail).then(
      ({ response }) => response,
      ({ response }: { readonly response?: string }) => response ?? "no answer",
    );
  }

  interface Kept {
    readonly recipient: string;
    readonly name: string | null;
    readonly kind: string;
    readonly subject: string;
    readonly text: string;
    readonly html: string | null;
    readonly reference: string | null;
    readonly receipt: boolean;
    readonly files: readonly string[];
  }

  const kept = () =>
    shop.within((tx) =>
      tx.rows<Kept>(
        `select recipient, recipient_name as name, kind, subject, text, html, reference, receipt,
                array(select name || ' ' || encode(bytes, 'escape') from message_attachments as file
                       where file.message_id = message.message_id order by position) as files
           from messages as message join message_contents as content using (message_id)
          where message.organisation_id = $1
          order by recipient`,
        [shop.organisation.id],
      ),
    );

  test("a program's mail is kept when it hears 250, taken apart and without what it reports by", async () => {
    const answer = await submit({
      html: "<p>Merci : elle est <b>en route</b>.</p>",
      attachments: [
        { filename: "facture été.pdf", content: "%PDF", contentType: "application/pdf" },
      ],
      headers: {
        "X-Consentry-Kind": "order",
        "X-Consentry-Reference": "order-12",
        "Disposition-Notification-To": "spy@example.org",
        "Return-Receipt-To": "spy@example.org",
        "X-Confirm-Reading-To": "spy@example.org",
      },
    });
    expect(answer).toMatch(/^250 /);
    expect(await kept()).toEqual([
      {
        recipient: "ada@example.net",
        name: "Ada Lovelace",
        kind: "order",
        subject: "Votre commande nº 12",
        text: "Merci : elle est en route.",
        html: "<p>Merci : elle est <b>en route</b>.</p>",
        reference: "order-12",
        receipt: false,
        files: ["facture été.pdf %PDF"],
      },
    ]);
  });

  test("each recipient gets a message of their own, who stands in no field, too", async () => {
    expect(await submit({ cc: "bo@example.net", bcc: "cy@example.net" })).toMatch(/^250 /);
    expect((await kept()).map(({ recipient, name }) => [recipient, name])).toEqual([
      ["ada@example.net", "Ada Lovelace"],
      ["bo@example.net", null],
      ["cy@example.net", null],
    ]);
  });

  test("handed over again under its key, it is kept once for each", async () => {
    const headers = { "X-Consentry-Kind": "order", "X-Consentry-Idempotency-Key": "order-12" };
    const cc = "bo@example.net";
    expect(await submit({ headers, cc })).toMatch(/^250 /);
    expect(await submit({ headers, cc })).toMatch(/^250 /);
    expect(await kept()).toHaveLength(2);
    expect(await submit({ headers, cc, text: "Autre chose." })).toMatch(/^554 /);
  });

  test.each<[string, Mail, RegExp]>([
    ["without a kind", { headers: {} }, /^554 5\.6\.0 Say in X-Consentry-Kind .*password-reset/],
    [
      "of a kind that is none",
      { headers: { "X-Consentry-Kind": "newsletter" } },
      /^550 5\.7\.1 unknown-kind: .*X-NO-GROUND/,
    ],
    [
      "with a field that nobody knows",
      { headers: { ...MAIL.headers, "X-Consentry-Recipt": "yes" } },
      /^554 .*no field x-consentry-recipt/,
    ],
    [
      "with two kinds",
      { headers: { "X-Consentry-Kind": ["order", "login-code"] } },
      /^554 .*stands there twice/,
    ],
    ["of a sender who is nobody's", { from: "ceo@shop.example" }, /^554 5\.6\.0 no-such-sender/],
    ["of two senders", { from: "a@shop.example, b@shop.example" }, /^554 .*From names one address/],
    [
      "with a picture that reports",
      { html: '<p>Hello</p><img src="https://track.example/p.gif?u=ada%40example.net" width="1">' },
      /^550 5\.7\.1 /,
    ],
    ["that promotes", { text: "Shop now: 20 % off everything until Friday!" }, /^55[04] 5\./],
    [
      "with a mail in it",
      { attachments: [{ filename: "a.eml", content: "From: x", contentType: "message/rfc822" }] },
      /^554 .*mail within a mail/,
    ],
    [
      "that shows what is attached",
      {
        html: '<p>Hello</p><img src="cid:logo">',
        attachments: [{ filename: "l.png", content: "x", cid: "logo" }],
      },
      /^554 .*pictures that are attached/,
    ],
    [
      "with a program",
      { attachments: [{ filename: "a.exe", content: "MZ" }] },
      /^554 5\.6\.0 refused-file/,
    ],
  ])(
    "a mail %s is refused with what to do, and nothing of it is kept",
    async (_what, changes, says) => {
      expect(await submit({ cc: "bo@example.net", ...changes })).toMatch(says);
      expect(await kept()).toEqual([]);
    },
  );

  describe("a login", () => {
    test("takes a key that may write, and no other word", async () => {
      const parts = await shop.within(async (tx) => {
        const made = await makeApiKey(
          tx,
          shop.organisation.id,
          { name: "Old", role: "editor" },
          NOW,
        );
        await revokeApiKey(tx, shop.organisation.id, made.key.id, NOW);
        return made.text;
      });
      for (const pass of [
        "",
        "secret",
        `consentry_${"A".repeat(64)}`,
        parts,
        await aKey("viewer"),
      ]) {
        expect(await submit({}, pass)).not.toMatch(/^250/);
      }
      expect(await kept()).toEqual([]);
      expect(await submit()).toMatch(/^250 /);
    });

    test("is not even looked at after ten that failed within a minute", async () => {
      for (let tries = 0; tries < 10; tries++) await submit({}, "wrong");
      expect(await submit()).toMatch(/^421 4\.7\.0/);
      expect(await kept()).toEqual([]);
    });

    test("from elsewhere waits until the connection is encrypted", async () => {
      const folder = await mkdtemp(join(tmpdir(), "consentry-tls-"));
      const tls = { cert: join(folder, "cert.pem"), key: join(folder, "key.pem") };
      // What the library brings along for trying out.
      await writeFile(tls.cert, tlsOptions().cert as string);
      await writeFile(tls.key, tlsOptions().key as string);
      const outer = await openSubmission({ host: "127.0.0.1", port: 0, tls }, shop.installation);
      const send = (security: object) =>
        createTransport({
          host: "127.0.0.1",
          port: outer.port,
          auth: { user: "shop", pass: key },
          tls: { rejectUnauthorized: false },
          ...security,
        }).sendMail(MAIL);
      try {
        await expect(send({ ignoreTLS: true })).rejects.toThrow();
        expect(await kept()).toEqual([]);
        expect((await send({ requireTLS: true })).response).toMatch(/^250 /);
      } finally {
        await outer.stop();
        await rm(folder, { recursive: true });
      }
    });

    test("is needed before anything is taken", async () => {
      const transport = createTransport({ host: "127.0.0.1", port: place.port, ignoreTLS: true });
      await expect(transport.sendMail(MAIL)).rejects.toMatchObject({ responseCode: 530 });
    });
  });
});
