/** How much may wait: enough to ride out one slow message, little enough to forget about memory. */
export interface Window {
  readonly items: number;
  readonly bytes: number;
}

/**
 * Yields the results of `work` in the order of `items`, with many under way at once. Takes no
 * further item while the window is full, so a slow consumer slows the producer.
 *
 * @param sizeOf bytes an item holds while it waits; one larger than the window goes alone
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  sizeOf: (item: Item) => number,
  window: Window,
): AsyncGenerator<Result> {
  const underway: { readonly result: Promise<Result>; readonly bytes: number }[] = [];
  let bytes = 0;
  for await (const item of items) {
    const size = sizeOf(item);
    while (
      underway.length > 0 &&
      (underway.length >= window.items || bytes + size > window.bytes)
    ) {
      const first = underway.shift();
      if (!first) break;
      yield await first.result;
      bytes -= first.bytes;
    }
    const result = work(item);
    // A failure is met when its turn comes; until then it must not count as unhandled.
    result.catch(() => undefined);
    underway.push({ result, bytes: size });
    bytes += size;
  }
  for (const { result } of underway) yield await result;
}
