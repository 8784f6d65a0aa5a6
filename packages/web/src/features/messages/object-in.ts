/** What a text holds as JSON, if that is an object. */
export function objectIn(json: string): Readonly<Record<string, unknown>> | null {
  try {
    const read: unknown = JSON.parse(json);
    const isObject = typeof read === "object" && read !== null && !Array.isArray(read);
    return isObject ? (read as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
