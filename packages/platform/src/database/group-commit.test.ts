import { expect, test } from "vitest";

import { groupCommit } from "./group-commit.ts";

test("what comes while a group is written is the next group, and each hears its own outcome", async () => {
  const groups: (readonly number[])[] = [];
  let open: (() => void) | undefined;
  const commits = groupCommit<number, string>(async (items) => {
    groups.push(items);
    await new Promise<void>((resolve) => (open = resolve));
    return items.map((item) => `wrote ${item}`);
  }, 3);
  const first = [commits.add(1), commits.add(2)];
  await expect.poll(() => open).toBeDefined();
  const later = [3, 4, 5, 6].map((item) => commits.add(item));
  expect(commits.waiting).toBe(4);
  const opening = setInterval(() => open?.(), 1);
  expect(await Promise.all([...first, ...later])).toEqual(
    [1, 2, 3, 4, 5, 6].map((item) => `wrote ${item}`),
  );
  await commits.settled();
  clearInterval(opening);
  expect(groups).toEqual([[1, 2], [3, 4, 5], [6]]);
});

test("a group that cannot be written is told so, and the next is tried", async () => {
  let tries = 0;
  const commits = groupCommit<string, null>((items) => {
    tries += 1;
    if (tries === 1) return Promise.reject(new Error("the disk is full"));
    return Promise.resolve(items.map(() => null));
  }, 10);
  await expect(Promise.all([commits.add("a"), commits.add("b")])).rejects.toThrow("disk is full");
  expect(await commits.add("c")).toBeNull();
  await commits.settled();
});
