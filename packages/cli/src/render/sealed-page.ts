import {
  requestKey,
  type EmbeddedPart,
  type PageToRender,
  type RenderState,
  type SeenRequest,
} from "@consentry/audit";
import type { Browser, BrowserContext, Frame, Page, Request, Route } from "playwright-core";

import { SETTINGS } from "./render-states.ts";

/** Where messages are shown; the name never resolves (RFC 6761). */
const STAGE = "http://the-message-itself.invalid/";

/** Every request fails at once: what is not drawn by then has no end. */
const LONGEST_DRAWING_MS = 60_000;

/** Requests remembered of one part in one state; a hostile one can make any number. */
const MAX_REQUESTS = 20_000;

/** Rounds of drawing after which no more is asked for, or never an end. */
const MOST_ROUNDS = 8;

/** A part to be shown, with what travels in its message. */
export interface Exhibit {
  readonly page: PageToRender;
  readonly embedded: ReadonlyMap<string, EmbeddedPart>;
}

interface Stand extends Exhibit {
  /** The address of its frame. */
  readonly place: string;
  frame: Frame | null;
  readonly seen: SeenRequest[];
}

/**
 * A page that shows messages, each in a frame of its own, and lets nothing out: each request is
 * written down and stopped, but for what travels in the message itself. Scripts do not run, as in
 * mail programs. To be opened in a browser started with `SEALED_ARGUMENTS`.
 *
 * What a style keeps undrawn until somebody scrolls to it (`content-visibility`) is not asked for.
 */
export class SealedPage {
  readonly #context: BrowserContext;
  readonly #page: Page;
  #stands: readonly Stand[] = [];
  #when: RenderState = "screen";
  #run = 0;

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.#page = page;
  }

  static async open(browser: Browser): Promise<SealedPage> {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      serviceWorkers: "block",
      acceptDownloads: false,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(LONGEST_DRAWING_MS);
    const sealed = new SealedPage(context, page);
    await context.route("**", (route) => sealed.#answer(route));
    return sealed;
  }

  /** What each of them asks for in that state, in the order asked; nothing of it was sent. */
  async show(exhibits: readonly Exhibit[], when: RenderState): Promise<SeenRequest[][]> {
    const { viewport, ...media } = SETTINGS[when];
    await this.#page.setViewportSize(viewport);
    await this.#page.emulateMedia(media);
    this.#run++;
    this.#stands = exhibits.map((exhibit, index) => ({
      ...exhibit,
      place: exhibit.page.base ?? `${STAGE}${this.#run}/${index}`,
      frame: null,
      seen: [],
    }));
    this.#when = when;
    await this.#page.goto(STAGE, { waitUntil: "load" });
    await this.#drawAll();
    return this.#stands.map(({ seen }) => seen);
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const isStage = request.isNavigationRequest() && request.frame() === this.#page.mainFrame();
    if (isStage) {
      await route.fulfill({ contentType: "text/html", body: stageFor(this.#stands) });
      return;
    }
    const entering = this.#entering(request);
    if (entering) {
      entering.frame = request.frame();
      await route.fulfill({ contentType: "text/html; charset=utf-8", body: entering.page.html });
      return;
    }
    const stand = this.#standOf(request.frame());
    const embedded = stand?.embedded.get(contentIdOf(request.url()) ?? "");
    if (embedded) {
      const body = Buffer.from(embedded.bytes);
      await route.fulfill({ contentType: embedded.type, body });
      return;
    }
    if (stand) this.#note(request, stand.seen);
    // A page that leads on by itself stays where it is: an error page would take its place.
    await (request.isNavigationRequest() ? route.fulfill({ status: 204 }) : route.abort());
  }

  #note(request: Request, seen: SeenRequest[]): void {
    const url = request.url();
    if (url.startsWith(STAGE) || !REMOTE.test(url) || seen.length >= MAX_REQUESTS) return;
    seen.push({ url, resourceType: request.resourceType(), when: this.#when });
  }

  /** The first request of a frame of the stage is for what it is to show. */
  #entering(request: Request): Stand | undefined {
    if (request.frame().parentFrame() !== this.#page.mainFrame()) return undefined;
    const url = requestKey(request.url());
    return this.#stands.find(({ frame, place }) => frame === null && requestKey(place) === url);
  }

  /** None for what a message shown before still asks for. */
  #standOf(asking: Frame): Stand | undefined {
    for (let at: Frame | null = asking; at; at = at.parentFrame()) {
      const stand = this.#stands.find(({ frame }) => frame === at);
      if (stand) return stand;
    }
    return undefined;
  }

  /** Makes the browser lay out and paint all of it, frames included, until it asks no more. */
  async #drawAll(): Promise<void> {
    const asked = (): number => this.#stands.reduce((sum, { seen }) => sum + seen.length, 0);
    for (let round = 0, before = -1; before < asked() && round < MOST_ROUNDS; round++) {
      before = asked();
      await Promise.all(this.#page.frames().map((frame) => frame.evaluate(LAY_OUT).catch(() => 0)));
      await this.#page.screenshot({ clip: ONE_PIXEL }).catch(() => null);
    }
  }
}

const REMOTE = /^(?:https?|ftp|wss?):/i;

/** Runs in the page: asking for a size is what makes a browser apply styles. */
const LAY_OUT = "document.documentElement.getBoundingClientRect().height";

/** The picture is thrown away: to be taken, everything has to be painted. */
const ONE_PIXEL = { x: 0, y: 0, width: 1, height: 1 };

/** A frame for each, as wide as the screen: styles that ask for the width ask for that. */
function stageFor(stands: readonly Stand[]): string {
  const frames = stands.map(({ place }) => {
    const quoted = place.replaceAll("&", "&amp;").replaceAll('"', "%22");
    return `<iframe src="${quoted}"></iframe>`;
  });
  const style = "body{margin:0}iframe{display:block;border:0;width:100vw;height:100vh}";
  return `<!doctype html><style>${style}</style>${frames.join("")}`;
}

/** RFC 2392: percent-encoded, without the angle brackets of the header. */
function contentIdOf(url: string): string | null {
  const written = /^cid:(.*)$/i.exec(url)?.[1];
  if (written === undefined) return null;
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
