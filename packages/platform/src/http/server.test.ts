import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test, vi } from "vitest";

import { makeServer } from "./server.ts";
import { readWebBundle } from "./web-bundle.ts";

async function serve(isAnswering = true) {
  const folder = await mkdtemp(join(tmpdir(), "consentry-web-"));
  await mkdir(join(folder, "assets"));
  await writeFile(join(folder, "index.html"), '<meta property="csp-nonce" content="%NONCE%">');
  await writeFile(join(folder, "favicon.svg"), "<svg/>");
  await writeFile(join(folder, "assets/app-1a2b.js"), "plain");
  await writeFile(join(folder, "assets/app-1a2b.js.br"), "small");
  return makeServer({
    web: await readWebBundle(folder),
    logLevel: "info",
    database: { isAnswering: () => Promise.resolve(isAnswering) },
  });
}

test("where nothing is kept, the front door leads to the auditor", async () => {
  const answer = await (await serve()).inject("/");
  expect([answer.statusCode, answer.headers["location"]]).toEqual([302, "/audit"]);
});

test("each page has a nonce of its own, in its policy and in its HTML", async () => {
  const server = await serve();
  const nonces = await Promise.all(
    ["/audit", "/audit?lang=fr"].map(async (url) => {
      const { headers, body } = await server.inject(url);
      const nonce = /content="([^"]+)"/.exec(body)?.[1] ?? "";
      expect(headers["content-security-policy"]).toContain(`'nonce-${nonce}'`);
      expect(headers["cache-control"]).toBe("no-store");
      return nonce;
    }),
  );
  expect(new Set(nonces).size).toBe(2);
  expect(nonces[0]).toHaveLength(22);
});

test("every answer, errors too, forbids framing, sniffing, referrers and foreign content", async () => {
  const server = await serve();
  for (const url of ["/audit", "/health", "/nothing", "/assets/app-1a2b.js", "/%zz"]) {
    const { headers } = await server.inject(url);
    expect(headers["content-security-policy"], url).toMatch(
      /^default-src 'none'; script-src 'self'; .*form-action 'none'; frame-ancestors 'none'$/,
    );
    expect(headers, url).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
    });
  }
});

test("hashed files are kept for good, and sent compressed to whoever can read that", async () => {
  const server = await serve();
  const answer = await server.inject({
    url: "/assets/app-1a2b.js",
    headers: { "accept-encoding": "gzip, br" },
  });
  expect(answer.body).toBe("small");
  expect(answer.headers["content-encoding"]).toBe("br");
  expect(answer.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect((await server.inject("/assets/app-1a2b.js")).body).toBe("plain");
});

test("it lives and is ready, and takes nothing that is sent to it", async () => {
  const server = await serve();
  expect((await server.inject("/health")).json()).toEqual({ status: "ok" });
  expect((await server.inject("/ready")).statusCode).toBe(200);
  expect((await server.inject({ method: "POST", url: "/audit", body: "x" })).statusCode).toBe(404);
});

test("it lives, and is not ready, while the database does not answer", async () => {
  const server = await serve(false);
  expect((await server.inject("/health")).statusCode).toBe(200);
  expect((await server.inject("/ready")).statusCode).toBe(503);
});

test("no address of a request, and no token in one, gets into a log", async () => {
  const written: string[] = [];
  const spy = vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  const server = await serve();
  server.get("/broken/:token", () => {
    throw new Error("the wall fell");
  });
  for (const url of [
    "/broken/hunter2",
    "/audit?hunter2",
    "/nothing/hunter2",
    "/assets/hunter2",
    "/%zzhunter2",
  ]) {
    await server.inject(url);
  }
  spy.mockRestore();
  expect(written.join("")).toContain("/broken/:token");
  expect(written.join("")).not.toContain("hunter2");
});
