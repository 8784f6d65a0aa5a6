import type { Page, Request } from "playwright-core";

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

/** After the last change of a page: React draws what was read within a frame or two. */
const STILL_MS = 100;

/**
 * Waits until everything that a page reads is there and drawn: it has its heading, nothing in it is
 * on its way, no answer is awaited, no picture moves, and nothing has changed for a while.
 */
export async function settled(page: Page): Promise<void> {
  for (;;) {
    await page.waitForFunction(isStill, STILL_MS);
    const awaited = (await page.requests()).filter(isAwaited);
    if (awaited.length === 0) return;
    await Promise.all(awaited.map(async (request) => (await request.response())?.finished()));
  }
}

function isAwaited(request: Request): boolean {
  return request.timing().responseEnd === -1 && request.failure() === null;
}

interface Watched {
  /** When the page last changed, on its own clock; not there before it is watched. */
  changedAt?: number;
}

/** Runs within the page, again and again. Not a promise: whoever polls takes any for a yes. */
function isStill(forMs: number): boolean {
  const watched = document as Document & Watched;
  if (watched.changedAt === undefined) {
    watched.changedAt = performance.now();
    const watch = new MutationObserver(() => {
      watched.changedAt = performance.now();
    });
    watch.observe(document, { childList: true, subtree: true, characterData: true });
  }
  const moves = document
    .getAnimations()
    .some(
      ({ effect, playState }) =>
        playState === "running" && Number.isFinite(effect?.getComputedTiming().endTime),
    );
  if (moves || document.querySelector("h1") === null) watched.changedAt = performance.now();
  return (
    document.querySelector(".loading") === null && performance.now() - watched.changedAt >= forMs
  );
}
