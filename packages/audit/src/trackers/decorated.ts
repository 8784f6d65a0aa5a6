import { urlParts } from "../identity/url-parts.ts";
import { matchDecoration } from "../platforms/match-url.ts";
import { hostOf } from "../references/url.ts";

/** Whether the address hands a number that platforms give to readers to whoever answers it. */
export function handsOnNumber(url: string, host: string): boolean {
  return urlParts(url, host).query.some(
    (pair) =>
      pair.name !== null &&
      pair.value.length >= 3 &&
      matchDecoration(pair.name)?.scope === "recipient",
  );
}

/** Whether it carries a label of the campaign and no number of a reader. */
export function isCampaignLabelled(url: string): boolean {
  const host = hostOf(url);
  const { query } = urlParts(url, host);
  const isLabelled = query.some(
    (pair) => pair.name !== null && matchDecoration(pair.name)?.scope === "campaign",
  );
  return isLabelled && !handsOnNumber(url, host);
}
