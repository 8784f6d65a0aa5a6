import type { ImportInList } from "@consentry/client";

/** Whether the server is at it, so that it should be asked how far it is. */
export function isUnderWay({ state }: Pick<ImportInList, "state">): boolean {
  return state === "reading" || state === "applying";
}
