import type { RenderState } from "@consentry/audit";

/** What the reports say of a message that a real browser was shown (`--render`). */
export interface RenderedWords {
  readonly heading: string;
  readonly nothing: string;
  /** Every request was known from reading already. */
  readonly allFound: (requests: number) => string;
  readonly someMissed: (requests: number, missed: number) => string;
  /** Which browser, and that nothing was let out. */
  readonly how: (browser: string) => string;
  readonly when: Readonly<Record<RenderState, string>>;
}
