import { Secret } from "@consentry/kernel";
import type { SMTPServerOptions } from "smtp-server";
import { afterEach, describe, expect, test } from "vitest";

import { relayPool } from "./relay-pool.ts";
import { relayAt } from "./relay-settings.ts";
import { aMail, aRelay, aScriptedRelay, stopRelays, type Script } from "./testing/a-relay.ts";
import type { DeliveryFailure } from "./transport.ts";

afterEach(stopRelays);

type Failure = Partial<DeliveryFailure>;

describe("a relay that answers", () => {
  test.each<[string, Script, Failure]>([
    ["451 to RCPT", { RCPT: "451 busy" }, { kind: "for-now", about: "recipient", code: "451" }],
    [
      "a greylist's 450",
      { RCPT: "450 4.7.1 Greylisted" },
      { kind: "for-now", about: "policy", code: "450 4.7.1" },
    ],
    [
      "550 5.1.1 to RCPT",
      { RCPT: "550 5.1.1 <ada@example.net> unknown" },
      { kind: "for-good", about: "recipient", code: "550 5.1.1" },
    ],
    [
      "552 5.2.2 to RCPT",
      { RCPT: "552 5.2.2 full" },
      { kind: "for-good", about: "recipient", code: "552 5.2.2" },
    ],
    [
      "550 5.1.1 to RCPT that is a rule against us",
      { RCPT: "550 5.1.1 blocked for poor reputation" },
      { kind: "for-good", about: "policy", code: "550 5.1.1" },
    ],
    [
      "550 5.7.1 to RCPT",
      { RCPT: "550 5.7.1 not from you" },
      { kind: "for-good", about: "policy", code: "550 5.7.1" },
    ],
    ["553 to MAIL", { MAIL: "553 no" }, { kind: "for-good", about: "policy", code: "553" }],
    ["451 to MAIL", { MAIL: "451 later" }, { kind: "for-now", about: "relay", code: "451" }],
    ["452 to DATA", { DATA: "452 full" }, { kind: "for-now", about: "message", code: "452" }],
    [
      "554 to DATA",
      { DATA: "554 5.5.1 no" },
      { kind: "for-good", about: "message", code: "554 5.5.1" },
    ],
    ["451 to the mail", { ".": "451 oops" }, { kind: "for-now", about: "message", code: "451" }],
    [
      "554 5.6.0 to the mail",
      { ".": "554 5.6.0 bad" },
      { kind: "for-good", about: "message", code: "554 5.6.0" },
    ],
    ["421 to RCPT", { RCPT: "421 bye" }, { kind: "for-now", about: "relay", code: "421" }],
    ["554 as its greeting", { greeting: "554 no service" }, { kind: "for-now", about: "relay" }],
    [
      "550 to EHLO and HELO",
      { EHLO: "550 go away", HELO: "550 go away" },
      { kind: "for-now", about: "relay" },
    ],
    ["nonsense", { greeting: "hello there" }, { kind: "for-now", about: "relay" }],
    ["and hangs up at RCPT", { RCPT: null }, { kind: "for-now", about: "relay" }],
    ["and hangs up at DATA", { DATA: null }, { kind: "for-now", about: "relay" }],
    ["and hangs up after the mail", { ".": null }, { kind: "unknown", about: "relay" }],
    ["nonsense after the mail", { ".": "all fine, thanks" }, { kind: "unknown", about: "relay" }],
    ["lines without end", { EHLO: `250-${"x".repeat(200_000)}` }, { kind: "for-now" }],
  ])("%s", async (_what, script, failure) => {
    const { settings } = await aScriptedRelay(script);
    const pool = relayPool([settings]);
    const answer = await pool.deliver(aMail());
    await pool.close();
    expect(answer).toMatchObject({ ok: false, error: { ...failure, relay: "relay" } });
    expect(JSON.stringify(answer)).not.toContain("example.net");
  });
});

test("a mail after one that was refused gets through on the same connection", async () => {
  let mails = 0;
  const { settings, arrived } = await aRelay({
    onRcptTo: (_address, _session, done) => {
      mails += 1;
      done(mails === 1 ? Object.assign(new Error("no"), { responseCode: 550 }) : null);
    },
  });
  const pool = relayPool([{ ...settings, connections: 1 }]);
  expect(await pool.deliver(aMail("first@example.net"))).toMatchObject({ ok: false });
  expect(await pool.deliver(aMail("second@example.net"))).toMatchObject({ ok: true });
  await pool.close();
  expect(arrived.map(({ to }) => to)).toEqual([["second@example.net"]]);
});

describe("a relay for commands that come at once", () => {
  const EHLO = "250-relay.example.org\r\n250 PIPELINING";

  test.each<[string, Script, Failure]>([
    [
      "553 to MAIL",
      { MAIL: "553 no", RCPT: "503 no mail", DATA: "503 no mail" },
      { kind: "for-good", about: "policy", code: "553" },
    ],
    [
      "550 5.1.1 to RCPT",
      { RCPT: "550 5.1.1 unknown", DATA: "554 nobody" },
      { kind: "for-good", about: "recipient", code: "550 5.1.1" },
    ],
    [
      "450 4.7.1 to RCPT and nothing against DATA",
      { RCPT: "450 4.7.1 Greylisted" },
      { kind: "for-now", about: "policy", code: "450 4.7.1" },
    ],
    ["452 to DATA", { DATA: "452 full" }, { kind: "for-now", about: "message", code: "452" }],
    ["451 to the mail", { ".": "451 oops" }, { kind: "for-now", about: "message", code: "451" }],
    ["421 to RCPT", { RCPT: "421 bye" }, { kind: "for-now", about: "relay" }],
    ["and hangs up at DATA", { DATA: null }, { kind: "for-now", about: "relay" }],
    ["and hangs up after the mail", { ".": null }, { kind: "unknown", about: "relay" }],
  ])("%s", async (_what, script, failure) => {
    const { settings } = await aScriptedRelay({ EHLO, ...script });
    const pool = relayPool([settings]);
    const answer = await pool.deliver(aMail());
    await pool.close();
    expect(answer).toMatchObject({ ok: false, error: { ...failure, relay: "relay" } });
  });

  test("sends nothing to a reader whom it refused, though the command had left", async () => {
    const { settings, mails } = await aScriptedRelay({ EHLO, RCPT: "550 no", DATA: "503 no" });
    const pool = relayPool([settings]);
    expect(await pool.deliver(aMail())).toMatchObject({ ok: false });
    await pool.close();
    expect(mails()).toBe(0);
  });
});

test("a mail arrives with the dots that begin its lines, and nothing added", async () => {
  const { settings, arrived } = await aRelay();
  const pool = relayPool([settings]);
  expect(await pool.deliver(aMail())).toMatchObject({ ok: true });
  await pool.close();
  expect(arrived[0]?.bytes).toBe(Buffer.from(aMail().message).toString());
});

test("a relay that says yes to a mail and no to the next is believed each time", async () => {
  let mails = 0;
  const { settings } = await aRelay({
    onData: (stream, _session, done) => {
      mails += 1;
      const refusal =
        mails % 2 === 0 ? Object.assign(new Error("no"), { responseCode: 554 }) : null;
      stream.resume();
      stream.once("end", () => done(refusal));
    },
  });
  const pool = relayPool([{ ...settings, connections: 1 }]);
  const answers = [];
  for (let mail = 0; mail < 4; mail++) answers.push((await pool.deliver(aMail())).ok);
  await pool.close();
  expect(answers).toEqual([true, false, true, false]);
});

test("a session that the relay ended while it was idle costs no mail", async () => {
  const { settings } = await aRelay({ socketTimeout: 400 });
  const pool = relayPool([settings]);
  expect(await pool.deliver(aMail())).toMatchObject({ ok: true });
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(await pool.deliver(aMail())).toMatchObject({ ok: true });
  await pool.close();
});

describe("encryption", () => {
  // The server's own certificate is for nobody in particular: no client trusts it.
  const withTls: SMTPServerOptions = { disabledCommands: ["AUTH"] };

  test("a certificate that nobody vouches for is refused", async () => {
    const { settings, arrived } = await aRelay(withTls);
    const pool = relayPool([settings]);
    const answer = await pool.deliver(aMail());
    await pool.close();
    expect(answer).toMatchObject({ error: { kind: "for-now", about: "relay" } });
    expect(arrived).toEqual([]);
  });

  test("where it is asked for, a relay without it gets no mail", async () => {
    const { settings, arrived } = await aRelay();
    const pool = relayPool([{ ...settings, needsTls: true }]);
    const answer = await pool.deliver(aMail());
    await pool.close();
    expect(answer).toMatchObject({ error: { kind: "for-now", about: "relay" } });
    expect(arrived).toEqual([]);
  });

  test("a relay that offers it and then refuses gets no mail in the open", async () => {
    const { settings, mails } = await aScriptedRelay({
      EHLO: "250-relay.example.org\r\n250 STARTTLS",
      STARTTLS: "454 not now",
    });
    const pool = relayPool([{ ...settings, needsTls: true }]);
    const answer = await pool.deliver(aMail());
    await pool.close();
    expect(answer).toMatchObject({ error: { kind: "for-now", about: "relay" } });
    expect(mails()).toBe(0);
  });
});

describe("a login", () => {
  const options: SMTPServerOptions = {
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) => {
      const isKnown = username === "choir" && password === "s:cret/";
      done(isKnown ? null : new Error("no"), isKnown ? { user: username } : undefined);
    },
  };

  test.each([
    ["right", "choir:s%3Acret%2F@", true],
    ["wrong", "choir:other@", false],
  ])("that is %s", async (_what, login, isTaken) => {
    const { settings } = await aRelay(options);
    const url = settings.url.reveal().replace("//", `//${login}`);
    const pool = relayPool([relayAt(new Secret(url))]);
    const answer = await pool.deliver(aMail());
    await pool.close();
    if (isTaken) expect(answer).toMatchObject({ ok: true });
    else expect(answer).toMatchObject({ error: { kind: "for-now", about: "relay" } });
  });
});

test("an address with letters of other scripts goes where the relay can carry it", async () => {
  const { settings, arrived } = await aRelay();
  const pool = relayPool([settings]);
  const answer = await pool.deliver(aMail("zoë@example.net"));
  await pool.close();
  expect(answer).toMatchObject({ ok: true });
  expect(arrived[0]?.to).toEqual(["zoë@example.net"]);
});

test("letters of other scripts in the domain alone go anywhere", async () => {
  const { settings, arrived } = await aRelay({ hideSMTPUTF8: true });
  const pool = relayPool([settings]);
  expect(await pool.deliver(aMail("ada@bücher.example"))).toMatchObject({ ok: true });
  await pool.close();
  expect(arrived[0]?.to).toEqual(["ada@bücher.example"]);
});

test("and is refused for good where it cannot", async () => {
  const { settings } = await aScriptedRelay({ EHLO: "250 relay.example.org" });
  const pool = relayPool([settings]);
  const answer = await pool.deliver(aMail("zoë@example.net"));
  await pool.close();
  expect(answer).toMatchObject({ error: { kind: "for-good", about: "recipient" } });
});
