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
const MAY_HOLD_URL = /\(|\\/;

type Draft = { -readonly [Key in keyof ElementStyle]: ElementStyle[Key] };

/** Reads class, id, size, style and `hidden` of the open tag. */
export function elementStyle(element: string, tag: TagReader): ElementStyle {
  let draft: Draft | null = null;
  const isSized = SIZED.has(element);
  const { names } = tag;
  for (let i = 0; i < names.length; i++) {
    const name = names[i];
    if (!name || !STYLING.has(name)) continue;
    draft ??= { ...NO_STYLE };
    if (name === "style") readStyle(isSized, tag, i, draft);
    else if (name === "hidden") draft.hiding ??= "display-none";
    else if (name === "width" || name === "height") {
      if (isSized) draft[name] ??= pixelsOf(tag.at(i).value);
    } else draft.selectors = withSelectors(draft.selectors, name, tag.at(i).value);
  }
  return draft ?? NO_STYLE;
}

const STYLING = new Set(["style", "class", "id", "width", "height", "hidden"]);

function readStyle(isSized: boolean, tag: TagReader, index: number, draft: Draft): void {
  const written = tag.writtenAt(index);
  draft.hasUrl = MAY_HOLD_URL.test(written);
  const isTelling = MAY_HIDE.test(written) || (isSized && MAY_SIZE.test(written));
  if (isTelling || written.includes("\\")) readDeclarations(tag.at(index).value, draft);
}

function readDeclarations(css: string, draft: Draft): void {
  let clips = false;
  let hasNoSize = false;
  scanCss(css, 0, css.length, {
    url: () => undefined,
    declaration: (property, value) => {
      if (property === "width" || property === "max-width") {
        draft.width = pixelsOf(value) ?? draft.width;
      } else if (property === "height" || property === "max-height") {
        draft.height = pixelsOf(value) ?? draft.height;
      }
      const found = hidingOf(property, decodeCssEscapes(value));
      if (found === "overflow-hidden") clips = true;
      else if (found === "no-size") hasNoSize = true;
      else draft.hiding ??= found;
    },
  });
  // A box without size hides its content only where nothing may overflow it.
  if (clips && hasNoSize) draft.hiding ??= "no-size";
}

function withSelectors(before: string, name: string, value: string): string {
  const mark = name === "class" ? "." : "#";
  let selectors = before;
  for (const word of value.split(/\s+/)) if (word !== "") selectors += ` ${mark}${word}`;
  return selectors;
}
