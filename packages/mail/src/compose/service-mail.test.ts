import { auditMessage } from "@consentry/audit";
import { EmailAddress, type Instant } from "@consentry/kernel";
import * as fc from "fast-check";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";

import { composeServiceMail, type ServiceMail } from "./service-mail.ts";

function address(text: string): EmailAddress {
  const parsed = EmailAddress.parse(text);
  if (!parsed.ok) throw new Error("a test's own address is wrong");
  return parsed.value;
}

const MAIL: ServiceMail = {
  from: { name: "Chorale de l’Été", address: address("chorale@mail.example.org") },
  to: address("ada@example.net"),
  subject: "Confirmez, s’il vous plaît",
  language: "fr",
  text: "Bonjour,\n\nhttps://mail.example.org/c/abc\n",
  html: '<p>Bonjour</p><p><a href="https://mail.example.org/c/abc">Lire et confirmer</a></p>',
  id: "0199-abc",
  at: "2026-05-02T09:30:00Z" as Instant,
};

async function headersOf(mail: ServiceMail) {
  const { message } = await composeServiceMail(mail);
  return (await PostalMime.parse(message)).headers;
}

describe("a service mail", () => {
  test("is read again as it was written, with its own date and name", async () => {
    const { message } = await composeServiceMail(MAIL);
    const read = await PostalMime.parse(message);
    expect(read.subject).toBe(MAIL.subject);
    expect(read.from).toMatchObject({ name: MAIL.from.name, address: "chorale@mail.example.org" });
    expect(read.messageId).toBe("<0199-abc@mail.example.org>");
    expect(read.date).toBe("2026-05-02T09:30:00.000Z");
    expect(read.html).toContain("Lire et confirmer");
    expect(read.text).toContain("https://mail.example.org/c/abc");
  });

  test("has lines of at most 998 octets, all ended as SMTP wants", async () => {
    const text = `${"é".repeat(3_000)}\n.\nend`;
    const { message } = await composeServiceMail({ ...MAIL, text });
    const wire = Buffer.from(message).toString("latin1");
    expect(wire.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(Math.max(...wire.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(998);
    expect(wire).not.toMatch(/[\u0080-\u00ff]/);
  });

  test("loads nothing and reports nothing, says the auditor", async () => {
    const { message } = await composeServiceMail(MAIL);
    const audit = auditMessage(message);
    expect(audit).toMatchObject({ references: [], summary: { openTrackers: 0 } });
  });

  test("has the headers we wrote and no other, whatever people are called", async () => {
    const written = (await headersOf(MAIL)).map(({ key }) => key).toSorted();
    const parts = fc.constantFrom("\r\n", "\n", "\r", "\0", "\u2028", "\u0085", "Bcc: ", "a", "é");
    const hostile = fc.array(parts, { maxLength: 30 }).map((some) => some.join(""));
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (name, subject) => {
        const from = { ...MAIL.from, name: `${name}\r\nBcc: mallory@example.com` };
        const mail = {
          ...MAIL,
          from,
          subject: `${subject}\r\n\r\n<img src=x>`,
          language: "fr\r\nX: y",
        };
        const headers = await headersOf(mail);
        expect(headers.map(({ key }) => key).toSorted()).toEqual(written);
      }),
      { numRuns: 60 },
    );
  });
});
