import { describe, expect, test } from "vitest";

import { inOrder } from "./in-order.ts";

async function* counted(count: number): AsyncGenerator<number> {
  for (let item = 0; item < count; item++) yield item;
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** Settles its promises only when told, last come first. */
function aStack() {
  const open: (() => void)[] = [];
  let most = 0;
  return {
    work: (item: number) =>
      new Promise<number>((settle) => {
        open.push(() => settle(item));
        most = Math.max(most, open.length);
        setImmediate(() => open.pop()?.());
      }),
    most: () => most,
  };
}

describe("inOrder", () => {
  test("yields in the order of the items, whichever is done first", async () => {
    const stack = aStack();
    const results = await all(
      inOrder(counted(50), stack.work, () => 1, { items: 10, bytes: 1000 }),
    );
    expect(results).toEqual(Array.from({ length: 50 }, (_, index) => index));
    expect(stack.most()).toBeGreaterThan(1);
  });

  test("has no more under way than the window holds", async () => {
    const stack = aStack();
    await all(inOrder(counted(50), stack.work, () => 1, { items: 3, bytes: 1000 }));
    expect(stack.most()).toBe(3);
  });

  test("holds no more bytes than the window, yet takes one larger item alone", async () => {
    const stack = aStack();
    await all(inOrder(counted(20), stack.work, () => 60, { items: 10, bytes: 100 }));
    expect(stack.most()).toBe(1);
    const results = await all(
      inOrder(counted(3), stack.work, () => 500, { items: 10, bytes: 100 }),
    );
    expect(results).toEqual([0, 1, 2]);
  });

  test("takes no further item while nobody asks for results", async () => {
    let taken = 0;
    async function* items() {
      for (;;) yield taken++;
    }
    const results = inOrder(
      items(),
      (item) => Promise.resolve(item),
      () => 1,
      {
        items: 4,
        bytes: 100,
      },
    );
    await results.next();
    await new Promise((resolve) => setImmediate(resolve));
    expect(taken).toBeLessThanOrEqual(6);
    await results.return(undefined);
  });

  test("passes a failure on when its turn comes", async () => {
    const results = inOrder(
      counted(3),
      (item) => (item === 1 ? Promise.reject(new Error("broke")) : Promise.resolve(item)),
      () => 1,
      { items: 3, bytes: 100 },
    );
    expect((await results.next()).value).toBe(0);
    await expect(results.next()).rejects.toThrow("broke");
  });
});
