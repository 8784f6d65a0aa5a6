import type { VariantLevels } from "@consentry/mail";

import type { Found } from "./finding.ts";

/** The same thing in page and text, or in several variants, is one thing. */
export function oneEach(found: readonly Found[]): readonly Found[] {
  const all = new Map<string, Found>();
  for (const one of found) {
    const { code, message, place, url } = one;
    const key = JSON.stringify([code, message, place, url]);
    const known = all.get(key);
    const variants = [...(known?.variants ?? []), ...one.variants];
    all.set(key, { ...one, variants: [...new Map(variants.map((v) => [label(v), v])).values()] });
  }
  return [...all.values()];
}

function label({ open, click }: VariantLevels): string {
  return `${open} ${click}`;
}
