/** The beginning of a stream, and the whole of it once more. */
export interface Ahead<Item> {
  readonly first: readonly Item[];
  /** The stream ended within `first`. */
  readonly isAll: boolean;
  /** Everything from the start; to be walked once. */
  all(): AsyncGenerator<Item>;
}

/** Takes up to `items` items, or as many as hold `bytes`, off a stream to see whether it is short. */
export async function lookAhead<Item>(
  stream: AsyncGenerator<Item>,
  limit: {
    readonly items: number;
    readonly bytes: number;
    readonly sizeOf: (item: Item) => number;
  },
): Promise<Ahead<Item>> {
  const first: Item[] = [];
  let held = 0;
  let isAll = false;
  while (first.length < limit.items && held <= limit.bytes) {
    const next = await stream.next();
    if (next.done === true) {
      isAll = true;
      break;
    }
    first.push(next.value);
    held += limit.sizeOf(next.value);
  }
  return {
    first,
    isAll,
    async *all() {
      try {
        // Let go of each as it is passed on.
        for (let item = first.shift(); item !== undefined; item = first.shift()) yield item;
        yield* stream;
      } finally {
        await stream.return(undefined);
      }
    },
  };
}
