import type { RenderState } from "@consentry/audit";

interface Setting {
  readonly media: "screen" | "print";
  readonly colorScheme: "light" | "dark";
  readonly viewport: { readonly width: number; readonly height: number };
}

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 375, height: 812 };

/** How each state is shown to the message. Each differs from the first in one thing only. */
export const SETTINGS: Readonly<Record<RenderState, Setting>> = {
  screen: { media: "screen", colorScheme: "light", viewport: DESK },
  print: { media: "print", colorScheme: "light", viewport: DESK },
  dark: { media: "screen", colorScheme: "dark", viewport: DESK },
  narrow: { media: "screen", colorScheme: "light", viewport: PHONE },
};

export const STATES: readonly RenderState[] = ["screen", "print", "dark", "narrow"];
