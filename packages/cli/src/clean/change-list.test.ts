import type { Change } from "@consentry/audit";
import { describe, expect, test } from "vitest";

import { changeList } from "./change-list.ts";

function aChange(action: Change["action"], offset: number): Change {
  return {
    action,
    what: "link",
    url: "https://click.example/r",
    to: action === "unwrapped" ? "https://shop.example/?token=Hq8wZ1kf" : null,
    reason: action === "kept" ? "destination-unknown" : null,
    at: { part: "1", offset, length: 10, line: 9 },
  };
}

function listOf(...changes: readonly Change[]): string {
  return changeList(changes, { columns: 100, hasColour: false, asking: 0 });
}

describe("the list of changes", () => {
  test("does not call freed what leads straight and still holds a code", () => {
    const list = listOf(aChange("unwrapped", 4), aChange("unwrapped", 90), aChange("kept", 90));
    expect(list).toContain("1 link freed of tracking, 1 that could not be cleaned.");
    expect(list.replaceAll(/\s+/g, " ")).toContain("or what of it names you");
  });

  test("counts what was freed whole", () => {
    expect(listOf(aChange("unwrapped", 4), aChange("stripped", 90))).toContain(
      "2 links freed of tracking.",
    );
  });
});
