import type { Page } from "playwright-core";

/** What a page did that none of ours may do, in the order in which it was noticed. */
export interface Observed {
  /** Requests to anybody but the server that served the page. */
  readonly foreign: readonly string[];
  /** What the browser refused or complained about, the page's own policy included. */
  readonly complaints: readonly string[];
}

/** Watches a page from now on. */
export function observe(page: Page, address: string): Observed {
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!OWN.some((scheme) => url.startsWith(scheme)) && !url.startsWith(`${address}/`)) {
      foreign.push(url);
    }
  });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return { foreign, complaints };
}

/** Made within the page, from what is there. */
const OWN = ["data:", "blob:", "about:"] as const;

/** Signs in to the demo as whoever stands at the machine may. */
export async function enterDemo(page: Page, address: string): Promise<void> {
  const answer = await page.request.post(`${address}/session/demo`, {
    headers: { "x-consentry": "1" },
    data: {},
  });
  if (!answer.ok()) throw new Error(`the demo does not open: ${await answer.text()}`);
}

/** Waits until everything that a page reads is there and drawn. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.locator(".loading").first().waitFor({ state: "detached" });
  // What is read once the first answers are there.
  await page.waitForTimeout(250);
  await page.locator(".loading").first().waitFor({ state: "detached" });
}
