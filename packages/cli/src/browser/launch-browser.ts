import { err, ok, type Result } from "@consentry/kernel";
import type { Browser } from "playwright-core";

import { findBrowser } from "./find-browser.ts";

/** Chromium's own sandbox refuses to start for root. */
export const BROWSER_ARGUMENTS: readonly string[] =
  process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** A browser that talks to its maker on its own would spoil the promise that nothing is asked. */
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-pings",
];

/** A machine under load starts a browser in seconds; after this it hangs. */
const LONGEST_START_MS = 60_000;

export type NoBrowser = "no-browser" | "did-not-start";

/**
 * Starts a headless Chromium of this machine. The caller closes it. It has no page yet, and a page
 * of it may ask for anything: whoever opens one refuses requests on it first.
 *
 * @param more arguments of Chromium's command line beside ours
 */
export async function openBrowser(
  more: readonly string[] = [],
): Promise<Result<Browser, NoBrowser>> {
  const executablePath = await findBrowser();
  if (executablePath === null) return err("no-browser");
  try {
    const { chromium } = await import("playwright-core");
    return ok(
      await chromium.launch({
        executablePath,
        args: [...BROWSER_ARGUMENTS, ...QUIET, ...more],
        timeout: LONGEST_START_MS,
      }),
    );
  } catch {
    return err("did-not-start");
  }
}
