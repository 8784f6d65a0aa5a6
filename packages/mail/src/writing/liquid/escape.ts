const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Inert in HTML: as text, and between quotes of either kind. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Controls but for tab and line feed, and what turns the direction of reading. */
const UNSEEN = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** What a value says as text. Lists are said one after the other; of other objects nothing is. */
export function plainText(value: unknown): string {
  if (typeof value === "string") return value.replaceAll(/\r\n?/g, "\n").replaceAll(UNSEEN, "");
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return Array.isArray(value) ? value.map(plainText).join("") : "";
}

/** On one line: nothing in it can begin another one, or another header. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").replaceAll(UNSEEN, "");
}
