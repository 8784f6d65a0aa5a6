import { Tokenizer, TypeGuards, type Liquid, type TagToken, type TopLevelToken } from "liquidjs";

import { BLOCK_TAGS } from "../blocks/block-names.ts";
import { MAX_LIQUID_TAG, MAX_LIQUID_TAGS } from "../limits.ts";
import type { PartProblems } from "../problems.ts";

export type { TagToken } from "liquidjs";
export type TextToken = Extract<TopLevelToken, { getContent(): string }>;
export type OutputToken = Exclude<TopLevelToken, TextToken | TagToken>;

/** What may stand around other text, and what ends it. */
export const BLOCK_ENDS: Readonly<Record<string, string>> = {
  if: "endif",
  unless: "endunless",
  case: "endcase",
  for: "endfor",
  capture: "endcapture",
  comment: "endcomment",
};

/** Where a block goes on otherwise. */
export const BRANCHES: Readonly<Record<string, readonly string[]>> = {
  if: ["elsif", "else"],
  unless: ["elsif", "else"],
  case: ["when", "else"],
  for: ["else"],
};

/** Tags that are known, and no others: none reads a file, counts on between mails or draws lots. */
const TAGS = new Set<string>([
  ...Object.entries(BLOCK_ENDS).flat(),
  ...Object.values(BRANCHES).flat(),
  ...BLOCK_TAGS,
  "assign",
  "break",
  "continue",
  "raw",
  "endraw",
  "#",
]);

/** Only our own blocks use it: what stands in a mail that measures, and in no other. */
export const MEASURED = "measured";
export const END_MEASURED = "endmeasured";

/**
 * The text cut into Liquid and what stands between it. Comments and the marks of `raw` are left
 * out; of `raw` the text stays. `null` when it cannot be cut: the problem is told.
 */
export function tokensOf(
  text: string,
  { options }: Liquid,
  problems: PartProblems,
): TopLevelToken[] | null {
  let tokens: TopLevelToken[];
  try {
    tokens = new Tokenizer(text, options.operators).readTopLevelTokens(options);
  } catch (failure) {
    problems.add("liquid-syntax", offsetOf(failure), tellLiquid(failure));
    return null;
  }
  const liquid = tokens.filter((token) => !TypeGuards.isHTMLToken(token));
  if (liquid.length > MAX_LIQUID_TAGS) {
    const at = liquid[MAX_LIQUID_TAGS]?.begin ?? 0;
    problems.add("liquid-limit", at, `Use at most ${MAX_LIQUID_TAGS} Liquid tags in one text.`);
    return null;
  }
  const tooLong = liquid.find(({ begin, end }) => end - begin > MAX_LIQUID_TAG);
  if (tooLong) {
    problems.add(
      "liquid-limit",
      tooLong.begin,
      `A Liquid tag may have at most ${MAX_LIQUID_TAG} characters.`,
    );
    return null;
  }
  return withoutComments(tokens);
}

function withoutComments(tokens: readonly TopLevelToken[]): TopLevelToken[] {
  const kept: TopLevelToken[] = [];
  let comment: TagToken | null = null;
  for (const token of tokens) {
    const name = TypeGuards.isTagToken(token) ? token.name : null;
    if (comment) {
      if (name === "endcomment") comment = null;
    } else if (name === "comment") comment = token as TagToken;
    else if (name !== "#" && name !== "raw" && name !== "endraw") kept.push(token);
  }
  // A comment without an end is told by whoever builds the tree.
  if (comment) kept.push(comment);
  return kept;
}

/** Whether an author may write this tag, or we in a block of our own. */
export function isKnownTag(name: string, isOurs: boolean): boolean {
  return TAGS.has(name) || (isOurs && (name === MEASURED || name === END_MEASURED));
}

/** The sentence of a failure of the Liquid library, without what it appends of the text. */
export function tellLiquid(failure: unknown): string {
  const { originalError, message } = failure as { originalError?: Error; message?: string };
  const told = (originalError?.message ?? message ?? "").split(/, line:|\n/, 1)[0] ?? "";
  return `Liquid cannot read this: ${told === "" ? "it is not understood" : told}.`;
}

function offsetOf(failure: unknown): number {
  const { token } = failure as { token?: { begin?: unknown } };
  return typeof token?.begin === "number" ? token.begin : 0;
}
