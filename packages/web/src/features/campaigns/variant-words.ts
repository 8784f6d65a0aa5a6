import type { CampaignWords } from "./words/words.ts";

export interface Variant {
  readonly open: "none" | "aggregate" | "day" | "individual";
  readonly click: "none" | "aggregate" | "individual";
}

/** What a copy of a mail measures, in words. */
export function variantWords({ open, click }: Variant, words: CampaignWords): string {
  if (open === "individual" && click === "individual") return capitalised(words.variants.both);
  const parts = [
    ...(open === "none" ? [] : [words.variants.open[open]]),
    ...(click === "none" ? [] : [words.variants.click[click]]),
  ];
  return parts.length === 0 ? words.nothingMeasured : capitalised(parts.join(" · "));
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Whether it tells of one reader. */
export function observesEach({ open, click }: Variant): boolean {
  return open === "individual" || click === "individual";
}
