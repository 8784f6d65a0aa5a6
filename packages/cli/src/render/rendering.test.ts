import { createServer, type Server } from "node:http";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { AuditDocument } from "@consentry/audit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { runConsentry } from "../audit/testing/run-consentry.ts";
import { CONSTRUCTS, written } from "./testing/constructs.ts";

let folder: string;
let server: Server;
let origin: string;
const hits: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "consentry-render-"));
  server = createServer((request, response) => {
    hits.push(request.url ?? "");
    response.end("seen");
  });
  server.on("connect", (request, socket) => {
    hits.push(`CONNECT ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  origin = `http://127.0.0.1:${address.port}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

function messageFile(name: string, html: string): string {
  const path = join(folder, name);
  const header = "From: a@example.org\r\nSubject: s\r\nContent-Type: text/html; charset=utf-8";
  writeFileSync(path, `${header}\r\n\r\n${html}`);
  return path;
}

const OTHER_WAYS = (url: string): string => `
  <link rel="dns-prefetch" href="${url}"><link rel="preconnect" href="${url}">
  <link rel="prefetch" href="${url}/p"><link rel="prerender" href="${url}/r">
  <link rel="icon" href="${url}/icon"><link rel="manifest" href="${url}/manifest">
  <a ping="${url}/ping" href="${url}/a" download>a</a><form action="${url}/form"></form>
  <script>fetch("${url}/fetch"); new WebSocket("${url.replace("http", "ws")}/ws");
    navigator.sendBeacon("${url}/beacon"); new RTCPeerConnection({ iceServers: [{ urls: "stun:127.0.0.1" }] });
  </script><img src=x onerror="fetch('${url}/onerror')"><body onload="location='${url}/onload'">`;

describe("consentry audit --render", () => {
  test("lets nothing out, whatever a hostile mail tries", async () => {
    const most = [...(CONSTRUCTS["links"] ?? []), ...(CONSTRUCTS["frames"] ?? [])];
    const attempts = most.map((construct) => written(construct, `${origin}/way`));
    // Each in a frame of its own, since one broken way to write it would swallow the next.
    const frames = attempts.map(
      (html) =>
        `<iframe srcdoc="${html.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"></iframe>`,
    );
    const path = messageFile("hostile.eml", OTHER_WAYS(origin) + frames.join(""));
    const { exitCode, stdout, stderr } = await runConsentry([
      "audit",
      "--render",
      "--format",
      "json",
      path,
    ]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    const { rendered } = JSON.parse(stdout) as AuditDocument;
    expect(rendered?.requests.length).toBeGreaterThan(0);
    expect(hits).toEqual([]);
    // And the server does hear what is let out.
    await fetch(`${origin}/heard`);
    expect(hits).toEqual(["/heard"]);
  });

  test("says in which state each request is made, and serves what travels in the mail", async () => {
    const html = `<img src="https://a.example/always"><style>
      @media print { p { background: url(https://a.example/print) } }
      @media (prefers-color-scheme: dark) { p { background: url(https://a.example/dark) } }
      @media (max-width: 400px) { p { background: url(https://a.example/narrow) } }
      </style><p>words</p><iframe src="data:text/html,words"></iframe>`;
    const path = messageFile("states.eml", html);
    const { stdout } = await runConsentry(["audit", "--render", "--format", "json", path]);
    const { rendered } = JSON.parse(stdout) as AuditDocument;
    expect(rendered?.missed).toEqual([]);
    expect(rendered?.browser).toMatch(/^Chromium \d/);
    expect(rendered?.requests).toEqual([
      {
        url: "https://a.example/always",
        resourceType: "image",
        when: ["screen", "print", "dark", "narrow"],
        found: true,
      },
      { url: "https://a.example/print", resourceType: "image", when: ["print"], found: true },
      { url: "https://a.example/dark", resourceType: "image", when: ["dark"], found: true },
      { url: "https://a.example/narrow", resourceType: "image", when: ["narrow"], found: true },
    ]);
  });

  test("tells it on the page, in the language asked for", async () => {
    const path = messageFile("page.eml", '<img src="https://a.example/x">');
    const { stdout } = await runConsentry(["audit", "--render", "--lang", "fr", path]);
    expect(stdout).toContain("DANS UN VRAI NAVIGATEUR");
    expect(stdout).toContain("1 requête, trouvée aussi par la lecture.");
    const report = await runConsentry(["audit", "--render", "--format", "html", path]);
    expect(report.stdout).toContain("1 request, which was found by reading as well.");
  });

  test("exits 4 and says what to do where there is no browser", async () => {
    const path = messageFile("none.eml", "<p>words");
    const { exitCode, stdout, stderr } = await runConsentry(["audit", "--render", path], {
      env: { CHROMIUM_PATH: join(folder, "absent") },
    });
    expect({ exitCode, stdout }).toEqual({ exitCode: 4, stdout: "" });
    expect(stderr).toContain("CHROMIUM_PATH");
  });
});
