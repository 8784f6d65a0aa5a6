import type { StartTag } from "../../html/scan-html.ts";
import type { ElementStyle } from "./element-style.ts";
import type { MarkupText } from "./tag-reader.ts";

/** More different tags of one length are read anew each time they come. */
const MOST_OF_LENGTH = 8;

interface Remembered {
  readonly written: string;
  readonly style: ElementStyle;
}

/**
 * Start tags that ask for nothing and lead nowhere, by how they are written. Most tags of a
 * newsletter are cells and rows written alike by the hundred: each is read once, and after that
 * told by comparing it with the few of its length.
 */
export class SilentTags {
  readonly #markup: MarkupText;
  readonly #ofLength = new Map<number, Remembered[]>();

  constructor(markup: MarkupText) {
    this.#markup = markup;
  }

  /** The style of a tag that was remembered; `null` for every other. */
  styleOf({ start, end }: StartTag): ElementStyle | null {
    const known = this.#ofLength.get(end - start);
    if (!known) return null;
    const { text } = this.#markup;
    for (const { written, style } of known) if (text.startsWith(written, start)) return style;
    return null;
  }

  remember({ start, end }: StartTag, style: ElementStyle): void {
    // Read with its bytes beyond ASCII, it equals no tag that was told by stand-ins alone.
    const one = { written: this.#markup.raw(start, end), style };
    const known = this.#ofLength.get(end - start);
    if (!known) this.#ofLength.set(end - start, [one]);
    else if (known.length < MOST_OF_LENGTH) known.push(one);
  }
}
