import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

import { EmailAddress, Secret, type Instant } from "@consentry/kernel";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, expect, test } from "vitest";

import { composeServiceMail } from "../compose/service-mail.ts";
import { smtpTransport } from "./smtp-transport.ts";

let relay: SMTPServer | undefined;
afterEach(() => new Promise<void>((resolve) => (relay ? relay.close(resolve) : resolve())));

async function listening(options: SMTPServerOptions): Promise<Secret> {
  relay = new SMTPServer({ disabledCommands: ["AUTH", "STARTTLS"], ...options });
  const server = relay.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return new Secret(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

async function aMail() {
  const [from, to] = ["choir@example.org", "ada@example.net"].map((one) => EmailAddress.parse(one));
  if (!from?.ok || !to?.ok) throw new Error("a test's own address is wrong");
  return composeServiceMail({
    from: { name: "Choir", address: from.value },
    to: to.value,
    subject: "Please confirm",
    language: "en",
    text: "Hello\n.\n",
    html: "<p>Hello</p>",
    id: "1",
    at: "2026-05-02T09:30:00Z" as Instant,
  });
}

test("what arrives is byte for byte what was composed, for the envelope's recipient", async () => {
  const got: { to: string[]; bytes: string }[] = [];
  const url = await listening({
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      void text(stream).then((bytes) => {
        got.push({ to, bytes });
        done();
      });
    },
  });
  const mail = await aMail();
  expect(await smtpTransport(url).deliver(mail)).toMatchObject({ ok: true });
  expect(got).toEqual([
    { to: ["ada@example.net"], bytes: expect.stringContaining("Please confirm") as string },
  ]);
  expect(got[0]?.bytes.trimEnd()).toBe(Buffer.from(mail.message).toString().trimEnd());
});

test.each([
  [550, "for-good"],
  [451, "for-now"],
])("a relay that answers %i is a failure %s, told without an address", async (status, kind) => {
  const url = await listening({
    onRcptTo: ({ address }, _session, done) => {
      done(Object.assign(new Error(`${address} is not here`), { responseCode: status }));
    },
  });
  const answer = await smtpTransport(url).deliver(await aMail());
  expect(answer).toEqual({ ok: false, error: { kind, code: String(status) } });
});

test("a relay that is not there is one for now", async () => {
  const answer = await smtpTransport(new Secret("smtp://127.0.0.1:1")).deliver(await aMail());
  expect(answer).toMatchObject({ ok: false, error: { kind: "for-now" } });
});
