import { afterEach, beforeEach, expect, test } from "vitest";

import { aReceiver, type Receiver } from "../testing/receiver.ts";
import { keepConnections, postEvent } from "./post.ts";

let receiver: Receiver;
beforeEach(async () => {
  receiver = await aReceiver();
});
afterEach(() => receiver.close());

const HERE = { mayBePrivate: true } as const;

const posting = (url: string) => ({ url, body: "{}", headers: { "webhook-id": "1" } });

test("an answer of 200 to 299 is taken, every other is not, and none is followed", async () => {
  const answers: unknown[] = [];
  for (const status of [200, 204, 302, 410, 404, 503]) {
    receiver.answer = status;
    answers.push((await postEvent(posting(receiver.url), HERE)).failure);
  }
  expect(answers).toEqual([null, null, "redirect", "gone", "refused", "refused"]);
  expect(receiver.received).toHaveLength(6);
  expect(receiver.received[0]?.headers).toMatchObject({
    "webhook-id": "1",
    "content-type": "application/json",
  });
});

test("a receiver that answers nothing is given up, and one that is not there, too", async () => {
  receiver.answer = "hang";
  expect(await postEvent(posting(receiver.url), { ...HERE, timeoutMs: 50 })).toMatchObject({
    status: null,
    failure: "timeout",
  });
  const { url } = receiver;
  await receiver.close();
  expect(await postEvent(posting(url), HERE)).toMatchObject({ failure: "unreachable" });
});

test("this machine and private networks are not spoken to, by whatever name", async () => {
  const port = new URL(receiver.url).port;
  const names = ["127.0.0.1", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]", "localhost"];
  for (const host of names) {
    const posted = await postEvent(posting(`http://${host}:${port}/`), { mayBePrivate: false });
    expect([host, posted.failure]).toEqual([host, "private-address"]);
  }
  expect(receiver.received).toEqual([]);
});

test("one private address among public ones refuses the name", async () => {
  const lookUp = () => Promise.resolve(["1.1.1.1", "10.0.0.1"]);
  const posted = await postEvent(posting("https://hooks.example.org/"), {
    mayBePrivate: false,
    lookUp,
  });
  expect(posted.failure).toBe("private-address");
});

test("the connection goes to the address that was checked, under the name that was asked for", async () => {
  const { port } = new URL(receiver.url);
  let asked = 0;
  const lookUp = () => {
    asked += 1;
    return Promise.resolve([asked === 1 ? "127.0.0.1" : "192.0.2.1"]);
  };
  const url = `http://hooks.example.org:${port}/a?b=c`;
  expect(await postEvent(posting(url), { ...HERE, lookUp })).toMatchObject({ status: 200 });
  expect(asked).toBe(1);
  expect(receiver.received[0]?.headers.host).toBe(`hooks.example.org:${port}`);
});

test("events of one turn share a connection, unless what comes back is more than a status needs", async () => {
  const connections = keepConnections();
  const post = () => postEvent(posting(receiver.url), { ...HERE, connections });
  for (let events = 0; events < 3; events++) await post();
  receiver.says = "x".repeat(1_000_000);
  expect(await post()).toMatchObject({ status: 200, failure: null });
  expect(await post()).toMatchObject({ status: 200, failure: null });
  connections.close();
  const ports = receiver.received.map(({ port }) => port);
  expect(new Set(ports.slice(0, 4)).size).toBe(1);
  expect(ports[4]).not.toBe(ports[3]);
});

test("a name that nobody has is said to be one", async () => {
  const lookUp = () => Promise.reject(new Error("ENOTFOUND"));
  const posted = await postEvent(posting("https://hooks.invalid/"), { ...HERE, lookUp });
  expect(posted).toMatchObject({ status: null, failure: "no-such-host" });
});
