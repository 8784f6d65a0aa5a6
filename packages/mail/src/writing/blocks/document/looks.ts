import { between, isDark, lightened, readableOn } from "./colours.ts";
import type { FontName, Theme } from "./document.ts";

/** Faces by their names on readers' machines, the last of them everywhere. */
export const FONTS: Readonly<Record<FontName, string>> = {
  sans: "-apple-system, BlinkMacSystemFont, Segoe UI, Roboto, Helvetica, Arial, sans-serif",
  serif: "Iowan Old Style, Palatino, Georgia, Times New Roman, serif",
  typewriter: "Menlo, Consolas, Courier New, monospace",
};

const DARK = { ground: "#121416", paper: "#1c1f23", ink: "#e8e6e1" } as const;

/** Between words and what they stand on: of lines and of small print. */
export function quietOf({ ink, paper }: Pick<Theme, "ink" | "paper">): string {
  return between(ink, paper, 0.25);
}

export function lineOf({ ink, paper }: Pick<Theme, "ink" | "paper">): string {
  return between(ink, paper, 0.8);
}

/**
 * What changes where the reader's screen is dark; nothing for a mail that is dark already. Programs
 * that turn colours round by themselves leave alone what says that it knows both.
 */
export function darkStyle(theme: Theme): string {
  if (isDark(theme.paper)) return "";
  const { ground, paper, ink } = DARK;
  const accent = lightened(theme.accent, paper);
  return `@media (prefers-color-scheme: dark) {
body, .ground { background-color: ${ground} !important; }
.paper, .paper table { background: ${paper} !important; background-color: ${paper} !important; }
.ink div { color: ${ink} !important; }
.quiet div { color: ${quietOf(DARK)} !important; }
.ink a, .quiet a { color: ${accent} !important; }
.rule p { border-top-color: ${lineOf(DARK)} !important; }
.button td, .button a { background: ${accent} !important; color: ${readableOn(accent)} !important; }
}`;
}
