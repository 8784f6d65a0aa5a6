import type { Action, WritingBlock } from "../writing.ts";

/** Our blocks as Liquid tags: `{% why %}`, `{% unsubscribe "Leave" %}`; `footer` is all of them. */
export const BLOCK_TAGS = [
  "footer",
  "legal_identity",
  "why",
  "unsubscribe",
  "preferences",
  "withdraw_measurement",
] as const;
export type BlockName = (typeof BLOCK_TAGS)[number];

export function isBlockName(name: string): name is BlockName {
  return BLOCK_TAGS.some((tag) => tag === name);
}

/** Ways out as Liquid values: `{{ links.unsubscribe }}`. */
export const ACTION_VARIABLES: Readonly<Record<string, Action>> = {
  unsubscribe: "unsubscribe",
  preferences: "preferences",
  withdraw_measurement: "withdraw-measurement",
};

const PLACED: Readonly<Record<BlockName, readonly WritingBlock[]>> = {
  footer: ["legal-identity", "why", "unsubscribe", "preferences", "withdraw-measurement"],
  legal_identity: ["legal-identity"],
  why: ["why"],
  unsubscribe: ["unsubscribe"],
  preferences: ["preferences"],
  withdraw_measurement: ["withdraw-measurement"],
};

/** What a reader finds where the block stands. */
export function placedBy(block: BlockName): readonly WritingBlock[] {
  return PLACED[block];
}
