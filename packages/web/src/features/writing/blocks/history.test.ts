import { expect, test } from "vitest";

import { beginHistory, changed, redone, undone } from "./history.ts";

test("goes back and forth, typing in one place as one step", () => {
  let history = beginHistory("a");
  for (const [state, of] of [
    ["ab", "x"],
    ["abc", "x"],
    ["d", null],
    ["e", null],
  ] as const) {
    history = changed(history, state, of);
  }
  const back = [undone(history), undone(undone(history)), undone(undone(undone(history)))];
  expect(back.map(({ present }) => present)).toEqual(["d", "abc", "a"]);
  const [last] = back.slice(-1);
  if (!last) throw new Error("there is one");
  expect(undone(last)).toBe(last);
  expect(redone(last).present).toBe("abc");
  expect(redone(changed(last, "f", null)).present).toBe("f");
});

test("typing again after going back is a step of its own", () => {
  const typed = changed(changed(beginHistory("a"), "ab", "x"), "c", null);
  const again = changed(undone(typed), "abb", "x");
  expect(undone(again).present).toBe("ab");
});
