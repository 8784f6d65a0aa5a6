import { decodeCssEscapes } from "../../css/css-escapes.ts";
import { hidingOf, MAY_HIDE, pixelsOf, type Hiding } from "../../css/hiding.ts";
import { scanCss } from "../../css/scan-css.ts";
import type { TagReader } from "./tag-reader.ts";

/** What an element's own attributes say of how it is shown. */
export interface ElementStyle {
  /** CSS pixels, from the attribute or the style; `null` when neither says. */
  readonly width: number | null;
  readonly height: number | null;
  readonly hiding: Hiding | null;
  /** The style attribute could hold a URL. */
  readonly hasUrl: boolean;
  /** Class and id as selectors, separated by spaces: `.preheader #top`. */
  readonly selectors: string;
}

export const NO_STYLE: ElementStyle = {
  width: null,
  height: null,
  hiding: null,
  hasUrl: false,
  selectors: "",
};

/** Elements whose own size tells whether their picture can be seen. */
const SIZED = new Set("img input image amp-img amp-pixel iframe embed object".split(" "));

const MAY_SIZE = /(?:^|[;\s])(?:max-)?(?:width|height)\s*:/i;
/** A bracket, an escape, or an entity that may stand for either. */
const MAY_HOLD_URL = /[(\\&]/;

/**
 * Reads class, id, size, style and `hidden` of tags. What a style attribute says is remembered by
 * how it is written: the cells of a newsletter share a handful of styles.
 */
export class StyleReader {
  readonly #ofSized = new Map<number, Remembered[]>();
  readonly #ofOthers = new Map<number, Remembered[]>();

  /** What the open tag says of its element. */
  read(element: string, tag: TagReader): ElementStyle {
    const isSized = SIZED.has(element);
    const { names } = tag;
    let { width, height, hiding, hasUrl, selectors } = NO_STYLE;
    // What was remembered is given back as it is, as long as no other attribute adds to it.
    let whole: ElementStyle | null = NO_STYLE;
    for (let i = 0; i < names.length; i++) {
      const name = names[i];
      if (name === "style") {
        const declared = this.#declared(tag, i, isSized);
        whole = whole === NO_STYLE ? declared : null;
        width = declared.width ?? width;
        height = declared.height ?? height;
        hiding ??= declared.hiding;
        // Of a repeated attribute browsers read the first, some mail programs the last.
        hasUrl ||= declared.hasUrl;
        continue;
      }
      if (name === "class" || name === "id") {
        selectors = withSelectors(selectors, name, tag.at(i).value);
      } else if (name === "width" && isSized) width ??= pixelsOf(tag.at(i).value);
      else if (name === "height" && isSized) height ??= pixelsOf(tag.at(i).value);
      else if (name === "hidden") hiding ??= "display-none";
      else continue;
      whole = null;
    }
    return whole ?? { width, height, hiding, hasUrl, selectors };
  }

  /** By their length first: to compare with the few of one length costs less than to hash. */
  #declared(tag: TagReader, index: number, isSized: boolean): ElementStyle {
    const known = isSized ? this.#ofSized : this.#ofOthers;
    const length = tag.lengthAt(index);
    const ofLength = known.get(length);
    if (ofLength) {
      for (const { written, style } of ofLength) if (tag.isWritten(index, written)) return style;
    }
    const written = tag.writtenAt(index);
    const style = readStyle(written, isSized, () => tag.at(index).value);
    if (!ofLength) known.set(length, [{ written, style }]);
    else if (ofLength.length < MOST_OF_LENGTH) ofLength.push({ written, style });
    return style;
  }
}

interface Remembered {
  readonly written: string;
  readonly style: ElementStyle;
}

/** More different styles of one length are read anew each time they come. */
const MOST_OF_LENGTH = 8;

/** @param valueOf the value with its entities decoded, needed only where it may tell something */
function readStyle(written: string, isSized: boolean, valueOf: () => string): ElementStyle {
  const hasUrl = MAY_HOLD_URL.test(written);
  const isTelling = MAY_HIDE.test(written) || (isSized && MAY_SIZE.test(written));
  if (isTelling || written.includes("\\")) return readDeclarations(valueOf(), hasUrl);
  return hasUrl ? { ...NO_STYLE, hasUrl } : NO_STYLE;
}

function readDeclarations(css: string, hasUrl: boolean): ElementStyle {
  let width: number | null = null;
  let height: number | null = null;
  let hiding: Hiding | null = null;
  let clips = false;
  let hasNoSize = false;
  scanCss(css, 0, css.length, {
    url: () => undefined,
    declaration: (property, value) => {
      if (property === "width" || property === "max-width") width = pixelsOf(value) ?? width;
      else if (property === "height" || property === "max-height") {
        height = pixelsOf(value) ?? height;
      }
      const found = hidingOf(property, decodeCssEscapes(value));
      if (found === "overflow-hidden") clips = true;
      else if (found === "no-size") hasNoSize = true;
      else hiding ??= found;
    },
  });
  // A box without size hides its content only where nothing may overflow it.
  if (clips && hasNoSize) hiding ??= "no-size";
  return { width, height, hiding, hasUrl, selectors: "" };
}

function withSelectors(before: string, name: string, value: string): string {
  const mark = name === "class" ? "." : "#";
  let selectors = before;
  for (const word of value.split(/\s+/)) if (word !== "") selectors += ` ${mark}${word}`;
  return selectors;
}
