import { Bug, err } from "@consentry/kernel";
import { parseQuestion, permitSend, type Parties } from "@consentry/law";
import * as fc from "fast-check";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";

import { makeDkimKey } from "../sign/dkim-key.ts";
import { makeSigner } from "../sign/signer.ts";
import { lookupOf, verifySigned } from "../sign/verify-signed.ts";
import { composeTransactionalMail, type TransactionalMail } from "./transactional-mail.ts";
import { anAddress } from "./testing/a-message.ts";
import { aSendPermit, NOW } from "./testing/permits.ts";
import { hardText, inMail } from "./testing/text.ts";

const PARTIES: Parties = { organisation: "o-1", contact: "ab12" };

const signer = makeSigner({
  domain: "shop.example",
  selector: "k1",
  algorithm: "ed25519-sha256",
  privateKeyPem: await makeDkimKey("ed25519-sha256"),
});
if (!signer.ok) throw new Error(signer.error.code);
const lookup = lookupOf(signer.value);

function aPermit(parties: Parties = PARTIES) {
  const asked = parseQuestion({
    act: "send",
    on: "2026-11-21",
    channel: "email",
    message: "transactional",
  });
  if (!asked.ok) throw new Error("a test's own question is wrong");
  const permit = permitSend(asked.value, parties, NOW);
  if (!permit.ok) throw new Error(JSON.stringify(permit.error));
  return permit.value;
}

function aMail(overrides: Partial<TransactionalMail> = {}): TransactionalMail {
  if (!signer.ok) throw new Error("no key");
  return {
    organisation: "o-1",
    about: "ab12",
    send: aPermit(),
    from: { name: "Tea Shop", address: anAddress("orders@shop.example") },
    to: { name: "Ada", address: anAddress("ada@example.net") },
    replyTo: null,
    returnPath: anAddress("b-1@shop.example"),
    messageId: "0199-a",
    subject: "Your order",
    language: "en",
    html: "<p>Thank you.</p>",
    text: "Thank you.\n",
    pictures: [],
    attachments: [],
    receiptTo: null,
    at: NOW,
    signer: signer.value,
    ...overrides,
  };
}

async function written(overrides: Partial<TransactionalMail> = {}) {
  const mail = await composeTransactionalMail(aMail(overrides));
  if (!mail.ok) throw new Error(mail.error.code);
  return mail.value;
}

const aName = fc
  .string({ unit: "binary", minLength: 1, maxLength: 120 })
  .map((name) => name.toWellFormed().replaceAll(/\p{Cc}/gu, ""));

describe("a transactional mail", () => {
  test("has the header of one message to one person, and nothing of a list", async () => {
    const { message, sender, recipient } = await written({
      receiptTo: anAddress("orders@shop.example"),
    });
    expect([sender.reveal(), recipient.reveal()]).toEqual(["b-1@shop.example", "ada@example.net"]);
    const { headers } = await PostalMime.parse(message);
    const names = headers.map(({ key }) => key).filter((key) => key !== "dkim-signature");
    expect(names).toEqual([
      "date",
      "from",
      "to",
      "subject",
      "message-id",
      "auto-submitted",
      "disposition-notification-to",
      "content-language",
      "mime-version",
      "content-type",
    ]);
  });

  test("asks for no receipt by itself", async () => {
    const { headers } = await PostalMime.parse((await written()).message);
    expect(headers.some(({ key }) => key === "disposition-notification-to")).toBe(false);
  });

  test("is read as it was written, and its signature holds, whatever stands in it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          html: fc.option(hardText),
          text: hardText.filter((text) => text.trim() !== ""),
          subject: hardText.map((subject) => `Order ${subject}`),
          files: fc.array(fc.record({ name: aName, bytes: fc.uint8Array({ maxLength: 300 }) }), {
            maxLength: 2,
          }),
          hasPicture: fc.boolean(),
        }),
        async ({ html, text, subject, files, hasPicture }) => {
          const picture = { id: "a1", mediaType: "image/png", bytes: new Uint8Array([1, 2]) };
          const { message } = await written({
            html,
            text,
            subject,
            pictures: hasPicture && html !== null ? [picture] : [],
            attachments: files.map((file) => ({ ...file, mediaType: "application/pdf" })),
          });
          // The signature holds; what is asked of a newsletter besides is not there to be signed.
          expect(await verifySigned(message, lookup)).toEqual(err("unsubscribe-not-signed"));
          const read = await PostalMime.parse(message);
          const attached = read.attachments.filter(({ disposition }) => disposition !== "inline");
          expect(attached.map(({ content }) => new Uint8Array(content as ArrayBuffer))).toEqual(
            files.map(({ bytes }) => bytes),
          );
          const body = Buffer.from(message).toString("latin1");
          expect(body.split("\r\n\r\n", 1)[0]).not.toMatch(/^bcc:/im);
          if (html !== null) expect(inMail(read.html ?? "").trim()).toBe(inMail(html).trim());
        },
      ),
      { numRuns: 60 },
    );
  });

  test("keeps the name of a file in any letters", async () => {
    const name = "Facture n° 12 — été.pdf";
    const { message } = await written({
      attachments: [{ name, mediaType: "application/pdf", bytes: new Uint8Array([37]) }],
    });
    expect((await PostalMime.parse(message)).attachments[0]?.filename).toBe(name);
  });

  test("is plain text where there is no HTML", async () => {
    const read = await PostalMime.parse(
      (await written({ html: null, text: "Code: 1234\n\n" })).message,
    );
    expect([read.html, read.text]).toEqual([undefined, "Code: 1234\n"]);
  });

  test("is not written without law's permit for it, nor with somebody else's", async () => {
    const wrong = [
      aSendPermit({ organisation: "o-1", contact: "ab12" }),
      aPermit({ organisation: "o-2", contact: "ab12" }),
      aPermit({ organisation: "o-1", contact: "cd34" }),
      structuredClone(aPermit()),
    ];
    for (const send of wrong) {
      await expect(composeTransactionalMail(aMail({ send }))).rejects.toThrow(Bug);
    }
  });

  test("is refused where receivers would refuse it", async () => {
    const bytes = new Uint8Array(13_000_000);
    const files = [{ name: "a.bin", mediaType: "application/zip", bytes }];
    expect(await composeTransactionalMail(aMail({ attachments: files }))).toEqual({
      ok: false,
      error: { code: "too-long" },
    });
    const from = { name: "", address: anAddress("é@shop.example") };
    expect(await composeTransactionalMail(aMail({ from }))).toEqual({
      ok: false,
      error: { code: "sender-not-ascii" },
    });
  });
});
