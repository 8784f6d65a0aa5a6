import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import { startWebServer, type WebServer } from "../../outside/testing/web-server.ts";
import { runConsentry } from "../testing/run-consentry.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "consentry-resolve-"));

/** Loaded before the command: whatever opens a connection or asks for a name is written down. */
const WATCH = join(FOLDER, "watch.mjs");
const WATCHER = `
import net from "node:net";
import dgram from "node:dgram";
import dns from "node:dns";
import { writeSync } from "node:fs";
const tell = (what) => writeSync(2, "OPENED " + what + "\\n");
const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...given) { tell("socket"); return connect.apply(this, given); };
const { send } = dgram.Socket.prototype;
dgram.Socket.prototype.send = function (...given) { tell("datagram"); return send.apply(this, given); };
for (const name of ["resolve4", "resolve6", "resolveCname"]) {
  for (const Resolver of [dns.Resolver, dns.promises.Resolver]) {
    const asked = Resolver.prototype[name];
    Resolver.prototype[name] = function (...given) { tell("name"); return asked.apply(this, given); };
  }
}
`;

let web: WebServer;
beforeAll(async () => {
  writeFileSync(WATCH, WATCHER);
  web = await startWebServer((_, response) => void response.end("hello"));
});
afterEach(() => web.forget());
afterAll(async () => {
  await web.close();
  rmSync(FOLDER, { recursive: true });
});

/** A counter that says by its own address where it leads: to the server of this test. */
function message(host = `127.0.0.1:${web.port}`): string {
  const counter = `http://${host}/c3/?tcs=100&amp;chn=email&amp;url=https%3A%2F%2Fwww.brand.example%2Fa%3Fat_recipient_id%3D4711`;
  return `From: a@brand.example\r\nTo: b@example.org\r\nDate: Wed, 14 Sep 2022 08:02:11 +0000\r\nContent-Type: text/html\r\n\r\n<p>Hello, <a href="${counter}">the sale</a>.</p>`;
}

function watched(stdin: string, args: readonly string[]) {
  const env = { NODE_OPTIONS: `--import=${pathToFileURL(WATCH).href}` };
  return runConsentry(["audit", "-", ...args], { stdin, env });
}

function audit(...args: string[]) {
  return watched(message(), args);
}

interface Told {
  readonly chains: readonly { end: string; hops: readonly { host: string; learnt: string }[] }[];
}

describe("consentry audit", () => {
  test("opens nothing and asks nobody without --resolve, and still reads where the link leads", async () => {
    const { stdout, stderr, exitCode } = await audit("--format", "json");
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
    expect(web.requests).toEqual([]);
    expect((JSON.parse(stdout) as Told).chains).toMatchObject([
      {
        end: "arrived",
        hops: [{ host: "127.0.0.1" }, { host: "www.brand.example", learnt: "decoded" }],
      },
    ]);
  }, 60_000);

  test("with --resolve says first what it will do, and never asks a private address", async () => {
    const { stdout, stderr, exitCode } = await audit("--format", "json", "--resolve");
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(
      /^Following a link is itself a click: 1 link of 1 message will be followed/,
    );
    expect(web.requests).toEqual([]);
    expect((JSON.parse(stdout) as Told).chains).toMatchObject([
      { end: "refused-private-address", hops: [{ host: "127.0.0.1" }, { learnt: "decoded" }] },
    ]);
  }, 60_000);

  test("asks for a name only with --resolve, and is seen to", async () => {
    const written = message("counter.invalid");
    expect((await watched(written, ["--format", "json"])).stderr).toBe("");
    const { stderr } = await watched(written, ["--format", "json", "--resolve"]);
    expect(stderr).toMatch(/^Following[^]*\nOPENED name\n/);
  }, 60_000);

  test("refuses more messages than were said, before anything is asked", async () => {
    const mbox = [1, 2, 3].map(
      () => `From a@b.example Wed Sep 14 08:02:11 2022\r\n${message()}\r\n\r\n`,
    );
    const run = (limit: string) =>
      runConsentry(["audit", "-", "--format", "jsonl", "--resolve", "--resolve-limit", limit], {
        stdin: mbox.join(""),
      });
    const refused = await run("2");
    expect(refused).toMatchObject({ exitCode: 2, stdout: "" });
    expect(refused.stderr).toContain(
      "--resolve follows the links of up to 2 messages, and here are more",
    );
    const done = await run("3");
    expect(done.exitCode).toBe(0);
    expect(done.stderr).toContain("3 links of 3 messages will be followed");
  }, 60_000);

  test("mounts the tables that the environment names, unless the command line does", async () => {
    const broken = join(FOLDER, "usual.mmdb");
    writeFileSync(broken, "hello");
    const run = (...args: string[]) =>
      runConsentry(["audit", "-", ...args], {
        stdin: message(),
        env: { CONSENTRY_NETWORKS: broken, PORT: "no port, and none of our business" },
      });
    expect((await run("--resolve")).stderr).toContain(
      `CONSENTRY_NETWORKS ${broken} is no table of networks`,
    );
    expect((await run()).exitCode).toBe(0);
    const absent = join(FOLDER, "absent.mmdb");
    const unread = await run("--resolve", "--networks", absent);
    expect(unread.stderr).toContain(`--networks ${absent} cannot be read`);
    expect(unread.exitCode).toBe(3);
  }, 60_000);

  test("says in a sentence that a table of networks is broken", async () => {
    const table = join(FOLDER, "broken.mmdb");
    writeFileSync(table, "hello");
    const { exitCode, stderr } = await audit("--resolve", "--networks", table);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("is no table of networks");
  }, 60_000);
});
