import type { Part } from "../mime/message.ts";

/** RFC 2557 §4: a part may say what its relative addresses are relative to. */
export function contentBase(part: Part): string | null {
  for (let at: Part | null = part; at !== null; at = at.parent) {
    const field =
      at.header.find(({ key }) => key === "content-base") ??
      at.header.find(({ key }) => key === "content-location");
    const value = field?.value.replace(/^<|>$/g, "").replace(/^"|"$/g, "").trim();
    if (value && /^https?:\/\//i.test(value)) return value;
  }
  return null;
}
