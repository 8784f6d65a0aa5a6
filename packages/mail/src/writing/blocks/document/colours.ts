/** Colours are `#rrggbb`; contrast is as WCAG 2.2 §1.4.3 measures it, from 1 to 21. */

const BLACK = "#000000";
const WHITE = "#ffffff";

/** What WCAG 2.2 asks of text. */
const LEGIBLE = 4.5;

/** Each a twentieth of the way. */
const STEPS = 20;

export function contrastOf(one: string, other: string): number {
  const [low = 0, high = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Black or white, whichever is read more easily on it. */
export function readableOn(colour: string): string {
  return contrastOf(colour, WHITE) >= contrastOf(colour, BLACK) ? WHITE : BLACK;
}

/** The colour, as much lighter as it takes to be read on a dark one. */
export function lightened(colour: string, dark: string): string {
  for (let step = 0; step < STEPS; step++) {
    const mixed = between(colour, WHITE, step / STEPS);
    if (contrastOf(mixed, dark) >= LEGIBLE) return mixed;
  }
  return WHITE;
}

/** A colour on the way from one to the other, by its share of the second. */
export function between(from: string, to: string, share: number): string {
  const start = channelsOf(from);
  const end = channelsOf(to);
  const mixed = start.map((value, at) => Math.round(value + ((end[at] ?? 0) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

export function isDark(colour: string): boolean {
  return readableOn(colour) === WHITE;
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
