import { Bug, type Result } from "@consentry/kernel";

/** The demo's own words are right, or a test says so before anybody sees it. */
export function sure<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Bug(`the demo is refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
