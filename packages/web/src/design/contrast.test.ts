import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

const CSS = readFileSync(new URL("tokens.css", import.meta.url), "utf8");
const [LIGHT = "", DARK = ""] = CSS.split("@media (prefers-color-scheme: dark)");

/** WCAG 2.2 §1.4.3, for text of ordinary size. */
const ENOUGH = 4.5;

const TEXTS = [
  "ink",
  "ink-soft",
  "action",
  "tracked",
  "untracked",
  "unclear",
  "contested",
  "refused",
  "note",
];
const GROUNDS = ["ground", "sheet"];
const PAIRS = [
  ...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)),
  ["action-ink", "action"],
  ["action-ink", "action-hover"],
  ["sheet", "tracked"], // a mark's number
  ["sheet", "ink"], // a place that is chosen
  ["ink", "tracked-ground"],
  ["tracked", "tracked-ground"],
  ["untracked", "untracked-ground"],
  ["unclear", "unclear-ground"],
] as const;

/** WCAG 2.2 §1.4.11, for what is drawn and has to be told from what is around it. */
const ENOUGH_TO_SEE = 3;

const DRAWN = ["series-1", "series-2", "series-3", "series-4", "series-rest"].flatMap((series) =>
  GROUNDS.map((ground) => [series, ground] as const),
);

for (const [scheme, css] of [
  ["light", LIGHT],
  ["dark", DARK],
] as const) {
  test.each(PAIRS)(`in ${scheme}, %s on %s can be read`, (text, ground) => {
    expect(contrast(colour(css, text), colour(css, ground))).toBeGreaterThanOrEqual(ENOUGH);
  });
  test.each(DRAWN)(`in ${scheme}, %s on %s can be seen`, (series, ground) => {
    expect(contrast(colour(css, series), colour(css, ground))).toBeGreaterThanOrEqual(
      ENOUGH_TO_SEE,
    );
  });
}

function colour(css: string, name: string): string {
  const found = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1];
  if (!found) throw new Error(`tokens.css has no --${name}`);
  return found;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
