/** What is thrown through the Liquid library, which knows no other way out. */
export class TooMuchText extends Error {}

/** What an author is told who went over a bound of time, memory or length. */
export const TOO_MUCH = "This takes too long or says too much: look at the loops.";

/** Whether a rendering was stopped at a bound: of ours, or of the library's. */
export function isOverLimit(failure: unknown): boolean {
  const { originalError, message } = failure as { originalError?: unknown; message?: unknown };
  if (failure instanceof TooMuchText || originalError instanceof TooMuchText) return true;
  return typeof message === "string" && message.includes("limit exceeded");
}
