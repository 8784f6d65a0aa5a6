/** Why a declaration makes its element invisible; `off-screen` and `no-size` need no colour trick. */
export type Hiding =
  "display-none" | "visibility-hidden" | "opacity-0" | "off-screen" | "no-size" | "clipped";

/** Worth reading in full: a cheap look before the declarations of an element are taken apart. */
export const MAY_HIDE =
  /display\s*:\s*none|hidden|opacity|-\d{3}|clip|(?:height|width)\s*:\s*[01](?![\d.])|collapse/i;

const ZERO = /^[+]?0*(?:\.0+)?(?:px|pt|em|rem|ex|%|vh|vw|mm|cm|in)?$/;
const NEARLY_ZERO = /^0?\.0\d*$|^0+$|^0?\.0+$|^0%$/;
const FAR_AWAY = /^-\d{3,}(?:\.\d+)?(?:px|pt|em|%)?$/;

/**
 * What one declaration does to an element's visibility, `null` for nothing. `no-size` speaks of
 * boxes: a height of 0 hides only what overflows it, so the caller asks for `overflow: hidden`.
 */
export function hidingOf(property: string, rawValue: string): Hiding | "overflow-hidden" | null {
  const value = rawValue
    .replace(/!\s*important/i, "")
    .trim()
    .toLowerCase();
  switch (property) {
    case "display":
      return value === "none" ? "display-none" : null;
    case "visibility":
      return value === "hidden" || value === "collapse" ? "visibility-hidden" : null;
    case "opacity":
    case "-moz-opacity":
      return NEARLY_ZERO.test(value) ? "opacity-0" : null;
    case "overflow":
    case "overflow-x":
    case "overflow-y":
      return value === "hidden" || value === "clip" ? "overflow-hidden" : null;
    case "height":
    case "width":
    case "max-height":
    case "max-width":
      return ZERO.test(value) ? "no-size" : null;
    case "left":
    case "top":
    case "right":
    case "margin-left":
    case "margin-top":
    case "text-indent":
      return FAR_AWAY.test(value) ? "off-screen" : null;
    case "clip":
      return /^rect\(\s*(?:[01](?:px)?[\s,]+){3}[01](?:px)?\s*\)$/.test(value) ? "clipped" : null;
    case "clip-path":
      return /^inset\(\s*(?:100|50)%/.test(value) ? "clipped" : null;
    default:
      return null;
  }
}

const WHOLE_NUMBER = /^\d{1,6}$/;
const PIXELS = /^\+?(\d{1,6}(?:\.\d{1,6})?)\s*(?:px|pt)?$/;

/** A declared length in CSS pixels; `null` for percentages, `auto` and everything relative. */
export function pixelsOf(rawValue: string): number | null {
  if (WHOLE_NUMBER.test(rawValue)) return Number(rawValue);
  const value = rawValue
    .replace(/!\s*important/i, "")
    .trim()
    .toLowerCase();
  const match = PIXELS.exec(value);
  return match ? Number(match[1]) : null;
}
