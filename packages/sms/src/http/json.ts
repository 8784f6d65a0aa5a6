/** An object that somebody wrote, from JSON or from within it; empty where it is none. */
export function objectOf(written: unknown): Readonly<Record<string, unknown>> {
  const value = typeof written === "string" ? parsed(written) : written;
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** Names, numbers and codes: none is longer in any protocol of texts. */
const LONGEST = 128;

export function isShortText(value: unknown, shortest = 0): value is string {
  return typeof value === "string" && value.length >= shortest && value.length <= LONGEST;
}
