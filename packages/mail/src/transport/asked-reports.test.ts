import type { SMTPServerSession } from "smtp-server";
import { afterEach, expect, test } from "vitest";

import { relayPool } from "./relay-pool.ts";
import { aMail, aRelay, aScriptedRelay, stopRelays } from "./testing/a-relay.ts";

afterEach(stopRelays);

const ENVELOPE = "0197a1b2-0000-7000-8000-00000000000c";

test.each([
  [false, ["FAILURE", "DELAY"]],
  [true, ["SUCCESS", "FAILURE", "DELAY"]],
] as const)(
  "a relay that reports is asked to, under the mail’s own number, of arrival: %s",
  async (ofArrival, notify) => {
    const told: object[] = [];
    const { settings } = await aRelay({
      hideDSN: false,
      onData: (stream, { envelope }: SMTPServerSession, done) => {
        told.push({ ...envelope.dsn, notify: envelope.rcptTo[0]?.dsn?.notify });
        stream.on("end", () => done()).resume();
      },
    });
    const pool = relayPool([settings]);
    const asked = await pool.deliver({ ...aMail(), reports: { envelope: ENVELOPE, ofArrival } });
    const plain = await pool.deliver(aMail());
    await pool.close();
    expect([asked.ok, plain.ok]).toEqual([true, true]);
    expect(told[0]).toMatchObject({ envid: ENVELOPE, ret: "HDRS", notify });
    expect(told[1]).not.toMatchObject({ envid: ENVELOPE });
  },
);

test("one that does not gets the mail without a word of it", async () => {
  const { settings, mails } = await aScriptedRelay({ EHLO: "250 relay.example.org" });
  const pool = relayPool([settings]);
  const reports = { envelope: ENVELOPE, ofArrival: true };
  expect(await pool.deliver({ ...aMail(), reports })).toMatchObject({ ok: true });
  await pool.close();
  expect(mails()).toBe(1);
});
