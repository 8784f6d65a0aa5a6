import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer as createTlsServer } from "node:tls";

import { Secret } from "@consentry/kernel";
import { describe, expect, test } from "vitest";

import { aText, handAll, oddOnes } from "../testing/hand-all.ts";
import { startPeer } from "../testing/start-peer.ts";
import { smppCarrier } from "./carrier.ts";
import { smppAt, USUAL_TIMES } from "./settings.ts";

const PEOPLE = 10_000;

const deaf = { receipt: () => Promise.resolve(), incoming: () => Promise.resolve() };

test("everybody gets their text once, or is listed, through a peer that breaks off every second", async () => {
  const peer = await startPeer({ dropEveryMs: 1000 });
  const carrier = smppCarrier({ ...peer.settings, perSecond: 1200 }, deaf);
  const unknown = await handAll(carrier, PEOPLE);
  const { taken, dropped } = await peer.report();
  await carrier.close();
  await peer.stop();
  expect(dropped).toBeGreaterThan(5);
  expect(oddOnes(taken, unknown, PEOPLE)).toEqual([]);
  // Those in the window of a lost connection, at most.
  expect(unknown.size).toBeLessThanOrEqual(dropped * peer.settings.window);
});

/** A key and a certificate for `localhost` that nobody vouches for, made by OpenSSL. */
function aCertificate(): { readonly key: string; readonly cert: string } {
  const folder = mkdtempSync(join(tmpdir(), "consentry-smpp-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  try {
    const made = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1"];
    const named = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
    execFileSync("openssl", [...made, ...named, "-keyout", key, "-out", cert], { stdio: "ignore" });
    return { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("an encrypted connection", () => {
  const certificate = aCertificate();

  test.each([
    ["is made with a certificate that an authority of ours vouches for", true, "localhost", true],
    ["is not made with one that nobody vouches for", false, "localhost", false],
    ["is not made with one of another name", true, "carrier.example.org", false],
  ])("%s", async (_what, isVouchedFor, host, isMade) => {
    let octets = 0;
    // Answers every question with yes: a header of sixteen octets, and an id of one letter.
    const server = createTlsServer(certificate, (socket) => {
      socket.on("error", () => socket.destroy());
      socket.on("data", (question) => {
        octets += question.length;
        const answer = Buffer.alloc(18);
        answer.writeUInt32BE(18, 0);
        answer.writeUInt32BE((question.readUInt32BE(4) | 0x80000000) >>> 0, 4);
        question.copy(answer, 12, 12, 16);
        answer.write("a", 16);
        socket.write(answer);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const where = { name: "tls", host, port, login: "choir", password: new Secret("x") };
    const authority = isVouchedFor ? { authority: certificate.cert } : {};
    const carrier = smppCarrier({ ...smppAt(where), tls: true, ...authority }, deaf, {
      times: { ...USUAL_TIMES, patienceMs: 500 },
      reach: () => Promise.resolve("127.0.0.1"),
    });
    const answer = await carrier.deliver(aText());
    await carrier.close();
    server.close();
    expect(answer.ok).toBe(isMade);
    expect(octets > 0).toBe(isMade);
  });
});
