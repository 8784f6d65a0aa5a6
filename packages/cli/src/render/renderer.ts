import {
  pagesToRender,
  withRendered,
  type AuditDocument,
  type Rendered,
  type SeenRequest,
} from "@consentry/audit";
import { ok, type Result } from "@consentry/kernel";
import type { Browser } from "playwright-core";

import { openBrowser, type NoBrowser } from "../browser/launch-browser.ts";
import { STATES } from "./render-states.ts";
import { SEALED_ARGUMENTS } from "./sealed-arguments.ts";
import { SealedPage } from "./sealed-page.ts";

/**
 * Shows messages in a real browser that can reach nobody, one after the other, and says what it
 * would have asked for. To be closed by whoever opened it.
 */
export class Renderer {
  readonly #browser: Browser;
  readonly #page: SealedPage;

  private constructor(browser: Browser, page: SealedPage) {
    this.#browser = browser;
    this.#page = page;
  }

  static async open(): Promise<Result<Renderer, NoBrowser>> {
    const browser = await openBrowser(SEALED_ARGUMENTS);
    if (!browser.ok) return browser;
    return ok(new Renderer(browser.value, await SealedPage.open(browser.value)));
  }

  /** The document with what the browser asked for, in every state, of every HTML part. */
  async render<Document extends Pick<AuditDocument, "references">>(
    document: Document,
    bytes: Uint8Array,
  ): Promise<Document & { readonly rendered: Rendered }> {
    const { pages, embedded } = pagesToRender(bytes);
    const exhibits = pages.map((page) => ({ page, embedded }));
    const seen: SeenRequest[] = [];
    for (const state of STATES) seen.push(...(await this.#page.show(exhibits, state)).flat());
    return withRendered(document, `Chromium ${this.#browser.version()}`, seen);
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}
