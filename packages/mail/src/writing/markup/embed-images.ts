import { scanHtml, type HtmlListener, type StartTag } from "@consentry/audit";

import { MAX_CONDITIONS, MAX_EMBEDDED_IMAGES } from "../limits.ts";
import type { Problems } from "../problems.ts";
import { edited, type Edit } from "../sourced.ts";
import type { EmbeddedImage, WritingPlace } from "../writing.ts";
import type { AddressIndex } from "./address-index.ts";
import { isCondition, PLAIN_ATTRIBUTES } from "./check-places.ts";

/** What stands behind the `@` of a picture's number in a mail; a name that is nobody's (RFC 2606). */
const HERE = "embedded.invalid";

/** The Content-ID of an embedded picture (RFC 2392), the same in every mail. */
export function contentId(id: string): string {
  return `${id}@${HERE}`;
}

/** The address by which the HTML of a mail shows a picture that it carries. */
export function embeddedUrl(id: string): string {
  return `cid:${contentId(id)}`;
}

/** Attributes that hold more than one address, or other things beside it. */
const MANY = new Set(["style", "srcset"]);

const WHOLE = /^\s*cid:/i;

/** At the beginning of a value, behind white space, a quote or a bracket. */
const EMBEDDED = /(?<![^\s"'(,;])cid:([^\s"'(),;&<>]*)/gi;

/** What can be a Content-ID as it stands. */
const ID = /^[a-z\d-]{1,64}$/;

/** The document with each embedded picture under its Content-ID, and which pictures those are. */
export interface Embedded {
  readonly html: string;
  readonly images: readonly EmbeddedImage[];
}

/**
 * Finds every picture that the mail is to carry, where its author wrote `cid:` and its id as an
 * address: in an attribute, a list of sizes or a style. In words that people read it is a word.
 */
export function embedImages(html: string, index: AddressIndex, problems: Problems): Embedded {
  const finder = new ImageFinder(html, index, problems);
  scanHtml(html, 0, html.length, finder);
  return { html: edited(html, finder.edits).text, images: [...finder.images.values()] };
}

const SOMEWHERE: WritingPlace = { part: "source", line: 1, column: 1 };

class ImageFinder implements HtmlListener {
  readonly images = new Map<string, EmbeddedImage>();
  readonly edits: Edit[] = [];
  readonly #html: string;
  readonly #index: AddressIndex;
  readonly #problems: Problems;
  #conditions = 0;

  constructor(html: string, index: AddressIndex, problems: Problems) {
    this.#html = html;
    this.#index = index;
    this.#problems = problems;
  }

  startTag(tag: StartTag): void {
    for (let index = 0; index < tag.attributeCount; index++) {
      const [nameStart = 0, nameEnd = 0, from = 0, to = 0] = tag.attributes.slice(index * 4);
      const name = this.#html.slice(nameStart, nameEnd).toLowerCase();
      if (PLAIN_ATTRIBUTES.has(name)) continue;
      if (MANY.has(name) || WHOLE.test(this.#html.slice(from, to))) this.#findIn(from, to);
    }
  }

  endTag(): void {}

  text(start: number, end: number, raw: string | null): void {
    if (raw === "style") this.#findIn(start, end);
  }

  comment(start: number, end: number): void {
    if (this.#conditions >= MAX_CONDITIONS || !isCondition(this.#html, start, end)) return;
    this.#conditions++;
    scanHtml(this.#html, start, end, this);
    this.#conditions--;
  }

  #findIn(from: number, to: number): void {
    for (const { index, 0: url, 1: written = "" } of this.#html
      .slice(from, to)
      .matchAll(EMBEDDED)) {
      const id = written.toLowerCase();
      if (!this.#isKept(id, url)) continue;
      this.edits.push({
        start: from + index,
        end: from + index + url.length,
        text: embeddedUrl(id),
      });
    }
  }

  /** Whether it names a picture, which is noted then. */
  #isKept(id: string, url: string): boolean {
    if (this.images.has(id)) return true;
    const places = this.#index.placesOf(url);
    const at = places[0] ?? SOMEWHERE;
    if (!ID.test(id)) {
      this.#problems.add("no-such-image", at, "Write the id of an uploaded picture behind “cid:”.");
      return false;
    }
    if (this.images.size >= MAX_EMBEDDED_IMAGES) {
      const message = `Embed at most ${MAX_EMBEDDED_IMAGES} different pictures.`;
      this.#problems.add("too-long", at, message);
      return false;
    }
    this.images.set(id, { id, places });
    return true;
  }
}
