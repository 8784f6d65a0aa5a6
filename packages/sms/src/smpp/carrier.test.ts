import { createServer, type AddressInfo, type Server, type Socket } from "node:net";

import { Secret } from "@consentry/kernel";
import * as fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";

import { startLocalSmsc } from "../local/local-smsc.ts";
import { aText, handAll, oddOnes } from "../testing/hand-all.ts";
import { startPeer } from "../testing/start-peer.ts";
import type {
  IncomingText,
  TextFailure,
  TextListener,
  TextMessage,
  TextReceipt,
  TextTransport,
} from "../transport/transport.ts";
import { smppCarrier } from "./carrier.ts";
import { smppAt, USUAL_TIMES, type SmppSettings } from "./settings.ts";
import { smpp } from "./library.ts";

const QUICK = {
  ...USUAL_TIMES,
  reconnectMs: 10,
  longestReconnectMs: 100,
  patienceMs: 300,
  restMs: 20,
};

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

function carrierTo(
  settings: SmppSettings,
  listener: Partial<TextListener> = {},
  times = QUICK,
): TextTransport {
  const deaf = { receipt: () => Promise.resolve(), incoming: () => Promise.resolve() };
  const carrier = smppCarrier(settings, { ...deaf, ...listener }, { times });
  closers.push(() => carrier.close());
  return carrier;
}

async function until(isSo: () => boolean): Promise<void> {
  for (let left = 500; !isSo(); left--) {
    if (left === 0) throw new Error("it never came");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function localSmsc(take: (text: object) => Promise<void> = () => Promise.resolve()) {
  const centre = await startLocalSmsc(take);
  closers.push(() => centre.close());
  return centre;
}

async function aPeer(behaviour: Parameters<typeof startPeer>[0]) {
  const peer = await startPeer(behaviour);
  closers.push(() => peer.stop());
  return peer;
}

describe("the local message centre", () => {
  test.each([
    ["short", "Hello {you} €", 1],
    ["of other letters", "Ça va ? 😀", 1],
    ["long", "a€".repeat(200), 4],
    ["long, of other letters", "ç😀".repeat(60), 3],
    ["nothing", "", 1],
  ])("gets a text that is %s as it was written", async (_what, text, segments) => {
    const taken: object[] = [];
    const receipts: TextReceipt[] = [];
    const centre = await localSmsc(async (each) => void taken.push(each));
    const carrier = carrierTo(centre.settings, {
      receipt: async (receipt) => void receipts.push(receipt),
    });
    const answer = await carrier.deliver(aText({ text }));
    expect(answer).toMatchObject({ ok: true, value: { carrier: "local" } });
    expect(taken).toEqual([{ from: "Choir", to: "+33639980001", text }]);
    await until(() => receipts.length === segments);
    const ids = answer.ok ? answer.value.messageIds : [];
    expect(receipts.map(({ messageId }) => messageId).toSorted()).toEqual(ids.toSorted());
    expect(receipts[0]).toMatchObject({ carrier: "local", state: "delivered", code: "000" });
  });

  test("says when it could not take one", async () => {
    const centre = await localSmsc(() => Promise.reject(new Error("no room")));
    const answer = await carrierTo(centre.settings).deliver(aText());
    expect(answer).toMatchObject({ error: { kind: "for-now", code: "ESME_RSYSERR" } });
  });

  test("takes nothing from who does not know its login", async () => {
    const taken: object[] = [];
    const centre = await localSmsc(async (each) => void taken.push(each));
    const settings = { ...centre.settings, password: new Secret("guess") };
    const answer = await carrierTo(settings).deliver(aText());
    expect(answer).toMatchObject({ error: { kind: "for-now", about: "carrier" } });
    expect(taken).toEqual([]);
  });

  test("brings texts, which are answered once they were taken over", async () => {
    const heard: IncomingText[] = [];
    let isBusy = true;
    const centre = await localSmsc();
    const carrier = carrierTo(centre.settings, {
      async incoming(text) {
        if (isBusy) throw new Error("the database is away");
        heard.push(text);
      },
    });
    await carrier.deliver(aText());
    const text = { from: "+33639980001", to: "36000", text: `STOP ${"ç".repeat(100)}` };
    expect(await centre.bring(text)).toBe(false);
    isBusy = false;
    expect(await centre.bring(text)).toBe(true);
    expect(heard).toEqual([{ carrier: "local", ...text }]);
  });
});

describe("a carrier", () => {
  test.each<[string, Partial<TextMessage>, Partial<TextFailure>]>([
    ["a national number", { to: "0639980001" }, { about: "recipient", code: "bad-number" }],
    ["a number and more", { to: "+33639980001\0" }, { about: "recipient", code: "bad-number" }],
    ["a long name", { from: "A name too long" }, { about: "policy", code: "bad-sender" }],
    ["a name of odd letters", { from: "Chœur" }, { about: "policy", code: "bad-sender" }],
    [
      "more than 255 messages",
      { text: "a".repeat(153 * 255 + 1) },
      { about: "message", code: "too-long" },
    ],
  ])("does not try %s", async (_what, change, failure) => {
    const centre = await localSmsc();
    const answer = await carrierTo(centre.settings).deliver(aText(change));
    expect(answer).toMatchObject({ ok: false, error: { kind: "for-good", ...failure } });
  });

  test("that nobody answers gives texts back", async () => {
    const settings = smppAt({ ...aDeadEnd(), login: "choir", password: new Secret("x") });
    const carrier = carrierTo(settings);
    const answer = await carrier.deliver(aText());
    expect(answer).toMatchObject({ error: { kind: "for-now", about: "carrier" } });
  });

  test("tells a number nobody has from one that is busy, and slows down when asked", async () => {
    const peer = await aPeer({ rejects: ["33639980002"], throttleEvery: 3 });
    const carrier = carrierTo(peer.settings);
    const answers = [];
    for (const to of ["+33639980001", "+33639980002", "+33639980003", "+33639980004"]) {
      const answer = await carrier.deliver(aText({ to }));
      answers.push(answer.ok ? "taken" : `${answer.error.kind} ${answer.error.code}`);
    }
    expect(answers).toEqual([
      "taken",
      "for-good ESME_RINVDSTADR",
      "for-now ESME_RTHROTTLED",
      "taken",
    ]);
  });

  test("gives a long text whole when it is slowed down in its middle", async () => {
    const peer = await aPeer({ throttleEvery: 2 });
    const answer = await carrierTo(peer.settings).deliver(aText({ text: "a".repeat(400) }));
    expect(answer.ok && answer.value.messageIds.length).toBe(3);
  });

  test("hears what became of a text however late", async () => {
    const peer = await aPeer({ receiptAfterMs: 30 });
    const receipts: TextReceipt[] = [];
    const carrier = carrierTo(peer.settings, {
      receipt: async (receipt) => void receipts.push(receipt),
    });
    const answer = await carrier.deliver(aText());
    expect(receipts).toEqual([]);
    await until(() => receipts.length === 1);
    expect(answer.ok && answer.value.messageIds).toEqual([receipts[0]?.messageId]);
  });

  test("does not know what became of texts that are never answered", async () => {
    const peer = await aPeer({ isMute: true });
    const carrier = carrierTo(peer.settings, {}, { ...QUICK, answerMs: 50 });
    const answers = await Promise.all([carrier.deliver(aText()), carrier.deliver(aText())]);
    expect(answers).toMatchObject([{ error: { kind: "unknown" } }, { error: { kind: "unknown" } }]);
  });

  test("lets what is under way end before it closes", async () => {
    const peer = await aPeer({});
    const carrier = carrierTo(peer.settings);
    await carrier.deliver(aText());
    const answers = Array.from({ length: 30 }, () => carrier.deliver(aText()));
    await carrier.close();
    expect((await Promise.all(answers)).every(({ ok }) => ok)).toBe(true);
    expect(await carrier.deliver(aText())).toMatchObject({ error: { kind: "for-now" } });
  });

  test("hands everybody their text once, or says so, while its peer breaks off", async () => {
    const peer = await aPeer({ dropEveryMs: 100 });
    const carrier = carrierTo({ ...peer.settings, perSecond: 500 });
    const unknown = await handAll(carrier, 300);
    const { taken, dropped } = await peer.report();
    expect(dropped).toBeGreaterThan(2);
    expect(oddOnes(taken, unknown, 300)).toEqual([]);
  });
});

function aDeadEnd() {
  // Port 1 of loopback: nobody listens there without being root.
  return { name: "nobody", host: "127.0.0.1", port: 1 };
}

describe("whatever a peer writes", () => {
  /** A peer that binds everybody and then writes what it is told, on each connection the next. */
  async function writing(scripts: readonly Uint8Array[]): Promise<SmppSettings> {
    const sockets = new Set<Socket>();
    let connections = 0;
    const server: Server = createServer((socket) => {
      sockets.add(socket);
      const script = scripts[connections++];
      socket.on("error", () => socket.destroy());
      socket.on("data", (octets) => {
        for (const { command, sequence } of commandsIn(octets)) {
          socket.write(plainAnswer(command, sequence));
          if (command === BIND && script !== undefined) socket.end(script);
        }
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    closers.push(async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    });
    const { port } = server.address() as AddressInfo;
    return smppAt({
      name: "odd",
      host: "127.0.0.1",
      port,
      login: "choir",
      password: new Secret("x"),
    });
  }

  test("the next connection carries texts again, and nothing wrong is heard", async () => {
    const scripts = fc.sample(hostile(), { numRuns: 40, seed: 4 });
    const settings = await writing(scripts);
    const heard: unknown[] = [];
    const carrier = carrierTo(
      settings,
      {
        receipt: async (receipt) => void heard.push(receipt),
        incoming: async (text) => void heard.push(text),
      },
      { ...QUICK, reconnectMs: 1, longestReconnectMs: 2, answerMs: 100 },
    );
    let answer = await carrier.deliver(aText());
    for (let left = 300; !answer.ok && left > 0; left--) answer = await carrier.deliver(aText());
    expect(answer.ok).toBe(true);
    for (const each of heard) expect(Object.values(each as object).every(isShort)).toBe(true);
  });

  const isShort = (value: unknown): boolean => typeof value === "string" && value.length < 70_000;
});

const BIND = 0x09;

function* commandsIn(octets: Buffer): Generator<{ command: number; sequence: number }> {
  for (let at = 0; at + 16 <= octets.length; at += octets.readUInt32BE(at)) {
    yield { command: octets.readUInt32BE(at + 4), sequence: octets.readUInt32BE(at + 12) };
  }
}

function plainAnswer(command: number, sequence: number): Buffer {
  const answer = Buffer.alloc(18);
  answer.writeUInt32BE(18, 0);
  answer.writeUInt32BE((command | 0x80000000) >>> 0, 4);
  answer.writeUInt32BE(sequence, 12);
  answer[16] = 0x61;
  return answer;
}

/** Octets of nothing, headers that lie, and true messages with some octets changed. */
function hostile(): fc.Arbitrary<Uint8Array> {
  const header = fc
    .tuple(fc.constantFrom(0, 1, 4, 15, 16, 17, 200, 16_384, 0x7fffffff, 0xffffffff), fc.nat(30))
    .map(([length, command]) => {
      const octets = Buffer.alloc(40);
      octets.writeUInt32BE(length, 0);
      octets.writeUInt32BE(command, 4);
      return octets;
    });
  const changed = fc
    .tuple(
      fc.constantFrom(...TRUE_MESSAGES),
      fc.array(fc.tuple(fc.nat(120), fc.nat(255)), { maxLength: 6 }),
    )
    .map(([message, changes]) => {
      const octets = Buffer.from(message);
      for (const [at, value] of changes) if (at > 3) octets[at % octets.length] = value;
      octets.writeUInt32BE(octets.length, 0);
      return octets;
    });
  return fc.oneof(fc.uint8Array({ maxLength: 400 }), header, changed);
}

const TRUE_MESSAGES: readonly Buffer[] = [
  { esm_class: 0x04, short_message: Buffer.from("id:1 sub:001 dlvrd:001 stat:DELIVRD err:000") },
  { esm_class: 0x40, short_message: Buffer.from([5, 0, 3, 7, 2, 1, 0x41]), data_coding: 0 },
  { receipted_message_id: "abc", message_state: 2, short_message: Buffer.alloc(0) },
  { source_addr: "33639980001", source_addr_ton: 1, short_message: Buffer.from("STOP") },
  { message_payload: Buffer.alloc(300, 0x61), callback_num: [Buffer.from([1, 1, 1, 0x31])] },
].map((fields) => toBuffer(new smpp.PDU("deliver_sm", fields)));

function toBuffer(pdu: object): Buffer {
  return (pdu as { toBuffer(): Buffer }).toBuffer();
}
