import type { InboxText } from "@consentry/client";

/** What went between us and one telephone. */
export interface Conversation {
  readonly number: string;
  /** The oldest first. */
  readonly texts: readonly InboxText[];
  /** Id of our last text to it; `null`: there is none among them. */
  readonly lastOut: string | null;
}

/**
 * Texts by telephone, the telephone with the newest text first.
 *
 * @param texts the newest first
 */
export function conversationsOf(texts: readonly InboxText[]): readonly Conversation[] {
  return [...Map.groupBy(texts, ({ number }) => number)].map(([number, own]) => ({
    number,
    texts: own.toReversed(),
    lastOut: own.find(({ direction }) => direction === "out")?.id ?? null,
  }));
}
