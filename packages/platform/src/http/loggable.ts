/**
 * What a log may hold of a failure: what it is and where, never what it says. A message of the
 * database or of a parser can quote the value it failed on.
 */
export function loggable(error: Error & { readonly code?: unknown }): {
  readonly error: string;
  readonly code?: string;
  readonly stack: string;
} {
  const frames = (error.stack ?? "").split("\n").filter((line) => FRAME.test(line));
  return {
    error: error.name,
    ...(typeof error.code === "string" && { code: error.code }),
    stack: frames.join("\n"),
  };
}

const FRAME = /^ {4}at /;
