import { checkClock } from "./check-database.ts";
import { look, type Finding } from "./finding.ts";

/** A second's resolution, and the way there and back: enough to see a clock that is off by more. */
const PATIENCE_MS = 5_000;

/**
 * Holds this machine's clock against the `Date` of an HTTP server that somebody named. Nothing is
 * asked of anybody unless that was done.
 */
export async function checkTimeBy(url: string, nowMs: () => number): Promise<Finding> {
  const before = nowMs();
  const answer = await fetch(url, {
    method: "HEAD",
    redirect: "manual",
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => null);
  const theirs = Date.parse(answer?.headers.get("date") ?? "");
  if (Number.isNaN(theirs)) {
    return look("clock", "The server that was named tells no time.", "Name another with --time.");
  }
  const finding = checkClock(((before + nowMs()) / 2 - theirs) / 1000);
  return finding.state === "fine"
    ? { ...finding, what: "This machine's clock and that of the server that was named agree." }
    : { ...finding, what: finding.what.replace("the database's", "that of the server named") };
}
