import type { Digest } from "../digest.ts";
import { FrequentNames } from "../summary/frequent-names.ts";

export interface PlatformCount {
  readonly messages: number;
  readonly tracked: number;
}

/** Names kept before the rare ones are dropped: a batch may name a new host in every message. */
const MOST_NAMES = 50_000;

/** What a batch adds up to. */
export class Tally {
  readonly verdicts = { tracked: 0, untracked: 0, unclear: 0, unread: 0 };
  /** The file of the first message that watches its reader, as an example. */
  example: string | null = null;
  readonly #platforms = new Map<string | null, { messages: number; tracked: number }>();
  readonly #hosts = new FrequentNames(MOST_NAMES);

  add(digest: Digest): void {
    if (digest.error !== null) {
      this.verdicts.unread++;
      return;
    }
    this.verdicts[digest.verdict]++;
    if (digest.verdict === "tracked") this.example ??= digest.file;
    const platform = this.#platforms.get(digest.platform) ?? { messages: 0, tracked: 0 };
    platform.messages++;
    if (digest.verdict === "tracked") platform.tracked++;
    this.#platforms.set(digest.platform, platform);
    for (const host of digest.toldHosts) this.#hosts.add(host);
  }

  get messages(): number {
    const { tracked, untracked, unclear, unread } = this.verdicts;
    return tracked + untracked + unclear + unread;
  }

  /** Most frequent first; messages without a known platform stand under `null`. */
  platforms(): readonly (readonly [name: string | null, count: PlatformCount])[] {
    return [...this.#platforms].sort(([, a], [, b]) => b.messages - a.messages);
  }

  /** Most frequent first, with the number of messages that report to each. */
  hosts(): readonly (readonly [host: string, messages: number])[] {
    return this.#hosts.sorted();
  }
}
