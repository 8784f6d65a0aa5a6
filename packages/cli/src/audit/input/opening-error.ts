/** Sorts what the system says about a path into the two things a person can act on. */
export function openingError(error: unknown): "not-found" | "not-readable" {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOENT" || code === "ENOTDIR" ? "not-found" : "not-readable";
}
