import { failure, type DatabaseFailure } from "./failure.ts";

/**
 * The sentence for an error that lies with the server or the way to it, not with a statement:
 * `null` for every other, which is a bug or a conflict and its catcher's to judge. Quotes
 * nothing of the error, whose text may hold a row.
 */
export function explainError(error: unknown): DatabaseFailure | null {
  const code = codeOf(error);
  if (code === "53100" || code === "ENOSPC") {
    return failure(
      "disk-full",
      "The database's disk is full. Nothing of this change was kept, and all that was acknowledged before is safe; free some space and try again.",
    );
  }
  if (code === "53300") {
    return failure(
      "unreachable",
      "The database has no connection left. Try again, or raise its max_connections.",
    );
  }
  if (code === "25006") {
    return failure(
      "unreachable",
      "The database takes no changes: it follows another server. Wait until it was made the first one, or name that other one in DATABASE_URL.",
    );
  }
  if (NOT_OURS.has(code)) {
    return failure(
      "refused",
      "DATABASE_URL leads to a pooler that hands out connections by transaction. Leave DATABASE_POOLED out, or set it to 1.",
    );
  }
  if (GONE.has(code)) {
    return failure(
      "unreachable",
      "The database went away in the middle of the work. What was acknowledged is safe; try again.",
    );
  }
  return null;
}

/** A named statement that is not there, or there already: another's session. */
const NOT_OURS: ReadonlySet<string> = new Set(["26000", "42P05"]);

/** Shutdown, crash, start; and what the system says of a socket that nobody holds any more. */
const GONE: ReadonlySet<string> = new Set([
  "57P01",
  "57P02",
  "57P03",
  "58030",
  "08006",
  "08003",
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
  "connection lost",
]);

/**
 * Whether what failed so may have been committed all the same: the server, or the pooler before it,
 * went away and nobody answered. A server that says what is wrong has undone it.
 */
export function mayHaveHappened(error: unknown): boolean {
  const code = codeOf(error);
  return GONE.has(code) || code.startsWith("08");
}

/** The driver gives a lost connection no code, only these words. */
const LOST = /^Connection terminated|^Client has encountered a connection error|not queryable/;

function codeOf(error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  if (code !== undefined) return code;
  return LOST.test(message ?? "") ? "connection lost" : "";
}
