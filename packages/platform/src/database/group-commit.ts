interface Waiting<Item, Outcome> {
  readonly item: Item;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

/** Takes items one by one and writes those that wait together. */
export interface GroupCommit<Item, Outcome> {
  /** Resolves when the item was written; rejects with what its group's writing rejected with. */
  add(item: Item): Promise<Outcome>;
  /** How many wait for the next group. */
  readonly waiting: number;
  /** Resolves when nothing waits and nothing is being written. */
  settled(): Promise<void>;
}

/**
 * One commit for whatever came while the last one was under way: as durable as a commit for each,
 * at a fraction of the price. A group is written alone; the next one waits for it.
 *
 * @param write writes a group and gives an outcome for each item, in their order
 * @param most how many items a group may hold
 */
export function groupCommit<Item, Outcome>(
  write: (items: readonly Item[]) => Promise<readonly Outcome[]>,
  most: number,
): GroupCommit<Item, Outcome> {
  const queue: Waiting<Item, Outcome>[] = [];
  let underWay: Promise<void> | null = null;

  async function writeAll(): Promise<void> {
    // What comes in the same moment belongs to the first group already.
    await Promise.resolve();
    while (queue.length > 0) {
      const group = queue.splice(0, most);
      try {
        const outcomes = await write(group.map(({ item }) => item));
        group.forEach(({ resolve }, index) => resolve(outcomes[index] as Outcome));
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    underWay = null;
  }

  return {
    add(item) {
      return new Promise<Outcome>((resolve, reject) => {
        queue.push({ item, resolve, reject });
        underWay ??= writeAll();
      });
    },
    get waiting() {
      return queue.length;
    },
    settled: () => underWay ?? Promise.resolve(),
  };
}
