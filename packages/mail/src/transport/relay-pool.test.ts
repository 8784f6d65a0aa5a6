import { Secret } from "@consentry/kernel";
import { afterEach, expect, test } from "vitest";

import { relayPool } from "./relay-pool.ts";
import { relayAt, type RelaySettings } from "./relay-settings.ts";
import { aMail, aRelay, stopRelays } from "./testing/a-relay.ts";

afterEach(stopRelays);

/** A clock that is moved by waiting. */
function aPace() {
  let now = 0;
  const waits: number[] = [];
  const pace = {
    now: () => now,
    wait: (ms: number) => {
      waits.push(ms);
      now += ms;
      return Promise.resolve();
    },
  };
  return { pace, waits, forward: (ms: number) => void (now += ms) };
}

const NOBODY: RelaySettings = relayAt(new Secret("smtp://127.0.0.1:1"), "gone");

test("what arrives is byte for byte what was composed, for the envelope's recipient", async () => {
  const { settings, arrived } = await aRelay();
  const pool = relayPool([settings]);
  expect(await pool.deliver(aMail())).toEqual({
    ok: true,
    value: { relay: "relay", code: "250" },
  });
  await pool.close();
  const bytes = Buffer.from(aMail().message).toString();
  expect(arrived).toEqual([{ to: ["ada@example.net"], bytes }]);
});

test("one connection carries many mails, and no more are open than allowed", async () => {
  let opened = 0;
  let now = 0;
  let most = 0;
  const { settings, arrived } = await aRelay({
    onConnect: (_session, done) => {
      opened += 1;
      now += 1;
      most = Math.max(most, now);
      done();
    },
    onClose: () => void (now -= 1),
  });
  const pool = relayPool([{ ...settings, connections: 3 }]);
  const mails = Array.from({ length: 60 }, (_, index) => aMail(`reader${index}@example.net`));
  const answers = await Promise.all(mails.map((mail) => pool.deliver(mail)));
  await pool.close();
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(new Set(arrived.flatMap(({ to }) => to)).size).toBe(60);
  expect(most).toBeLessThanOrEqual(3);
  expect(opened).toBeLessThanOrEqual(3);
});

test("a session ends after a hundred mails", async () => {
  let opened = 0;
  const { settings } = await aRelay({
    onConnect: (_session, done) => {
      opened += 1;
      done();
    },
  });
  const pool = relayPool([{ ...settings, connections: 1 }]);
  for (let mails = 0; mails < 201; mails++) await pool.deliver(aMail());
  await pool.close();
  expect(opened).toBe(3);
});

test("a rate spreads mails evenly", async () => {
  const { settings } = await aRelay();
  const { pace, waits } = aPace();
  const pool = relayPool([{ ...settings, connections: 1, perSecond: 4 }], pace);
  for (let mails = 0; mails < 5; mails++) await pool.deliver(aMail());
  await pool.close();
  expect(waits).toEqual([250, 250, 250, 250]);
});

test("relays share by their weights", async () => {
  const [one, other] = [await aRelay(), await aRelay()];
  const pool = relayPool([
    { ...one.settings, name: "one", weight: 3 },
    { ...other.settings, name: "other", weight: 1 },
  ]);
  for (let mails = 0; mails < 40; mails++) await pool.deliver(aMail());
  await pool.close();
  expect([one.arrived.length, other.arrived.length]).toEqual([30, 10]);
});

test("what a relay in trouble cannot take another takes, and it is asked again after a rest", async () => {
  const { settings, arrived } = await aRelay();
  const { pace, forward } = aPace();
  const pool = relayPool([{ ...NOBODY, weight: 10 }, settings], pace);
  for (let mails = 0; mails < 5; mails++)
    expect(await pool.deliver(aMail())).toMatchObject({ value: { relay: "relay" } });
  expect(arrived).toHaveLength(5);
  forward(1_000);
  expect(await pool.deliver(aMail())).toMatchObject({ ok: true });
  await pool.close();
});

test("with nobody there a mail waits, and a rest grows with each trouble", async () => {
  const { pace, forward } = aPace();
  const pool = relayPool([NOBODY], pace);
  const refused = { kind: "for-now", about: "relay" };
  expect(await pool.deliver(aMail())).toMatchObject({ error: { ...refused, code: "ESOCKET" } });
  expect(await pool.deliver(aMail())).toMatchObject({ error: { ...refused, code: "resting" } });
  forward(1_000);
  expect(await pool.deliver(aMail())).toMatchObject({ error: { ...refused, code: "ESOCKET" } });
  forward(1_000);
  expect(await pool.deliver(aMail())).toMatchObject({ error: { ...refused, code: "resting" } });
  forward(1_000);
  expect(await pool.deliver(aMail())).toMatchObject({ error: { ...refused, code: "ESOCKET" } });
  await pool.close();
});

test("closing waits for what is under way", async () => {
  let answer: (() => void) | undefined;
  const { settings } = await aRelay({
    onData: (stream, _session, done) => {
      stream.resume();
      stream.once("end", () => (answer = done));
    },
  });
  const pool = relayPool([settings]);
  const delivering = pool.deliver(aMail());
  await expect.poll(() => answer).toBeDefined();
  const closing = pool.close();
  answer?.();
  expect(await delivering).toMatchObject({ ok: true });
  await closing;
});

test("a pool of no relays is a mistake of its maker's", () => {
  expect(() => relayPool([])).toThrow("no relays");
});
