import type { Browser } from "playwright-core";

/** A letter is read at about this width; a wider one is drawn as its reader would scroll it. */
const WIDTH = 900;

/** Browsers draw no more than this in one picture; a longer mail is cut, the drawing has it all. */
const HIGHEST = 12_000;

/** Drawing a static page takes a second; a mail made to hang must not hang the dossier. */
const LONGEST_MS = 30_000;

/**
 * Draws an annotated copy of a mail as PNG. No request leaves: all are refused, scripts are off,
 * and the page is handed over as text. `null` when the browser could not draw it.
 */
export async function drawPicture(browser: Browser, html: string): Promise<Uint8Array | null> {
  try {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      offline: true,
      serviceWorkers: "block",
      viewport: { width: WIDTH, height: 600 },
      deviceScaleFactor: 1,
      colorScheme: "light",
      locale: "en",
    });
    try {
      await context.route("**/*", (route) => route.abort());
      const page = await context.newPage();
      page.setDefaultTimeout(LONGEST_MS);
      await page.setContent(html, { waitUntil: "load" });
      const box = await page.locator("body").boundingBox();
      const height = Math.min(
        HIGHEST,
        Math.max(200, Math.ceil((box?.y ?? 0) + (box?.height ?? 0))),
      );
      await page.setViewportSize({ width: WIDTH, height });
      return new Uint8Array(await page.screenshot({ type: "png", animations: "disabled" }));
    } finally {
      await context.close();
    }
  } catch {
    return null;
  }
}
