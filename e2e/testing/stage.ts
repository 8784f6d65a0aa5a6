import { randomInt } from "node:crypto";
import { createServer, type AddressInfo } from "node:net";

import { buildWebBundle, readConfig, startServer, type RunningServer } from "@consentry/platform";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";

import { BROWSER_ARGUMENTS, findBrowser } from "../../tools/browser.ts";

/** The real server with the real bundle, and a real browser to look at it. */
export interface Stage {
  readonly address: string;
  /** A page with nothing remembered from any other. */
  open(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Who looks, unless told otherwise. Nothing moves for them, so nothing is waited for. */
export const VISITOR = { locale: "en-GB", reducedMotion: "reduce" } as const;

export async function setStage(): Promise<Stage> {
  await buildWebBundle();
  const [server, browser] = await Promise.all([serve(), launch()]);
  return {
    address: server.address,
    async open(options = {}) {
      const context = await browser.newContext({ ...VISITOR, ...options });
      return context.newPage();
    },
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

async function serve(): Promise<RunningServer> {
  const config = readConfig({ PORT: String(await findFreePort()), LOG_LEVEL: "error" });
  if (!config.ok) throw new Error("the test's own configuration is wrong");
  // The auditor asks no database for anything.
  return startServer(config.value, { isAnswering: () => Promise.resolve(true) });
}

export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: [...BROWSER_ARGUMENTS] });
}

/** A port nobody listens on at this moment. */
export async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "localhost", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/**
 * A port for servers one after the other: below those that a machine gives to whoever asks for any,
 * so that none of these has it in between.
 */
export async function findLastingPort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    const probe = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      probe.once("error", () => resolve(false));
      probe.listen(port, "localhost", () => probe.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
}
