import { COMPANIES } from "./companies/companies.ts";
import type { Company } from "./companies/company.ts";

/** First word of what a network may be called, to the companies it could be. */
const BY_WORD = new Map<string, { readonly words: string; readonly company: Company }[]>();

for (const company of Object.values<Company>(COMPANIES)) {
  for (const name of company.networks ?? [company.name]) {
    const words = plain(name);
    const first = words.split(" ", 1)[0] ?? "";
    BY_WORD.set(first, [...(BY_WORD.get(first) ?? []), { words, company }]);
  }
}

/**
 * The company that a table of networks names, by the first words of the organisation:
 * `SENDGRID`, `Selligent NV`, `Cloudflare, Inc.`. `null` for any other.
 */
export function companyOfNetwork(organisation: string): Company | null {
  const words = plain(organisation.slice(0, LONGEST_NAME));
  const first = words.split(" ", 1)[0] ?? "";
  // `AKAMAI-ASN1`, `CLOUDFLARENET`: names of networks run words together.
  const candidates = [
    ...(BY_WORD.get(first) ?? []),
    ...(BY_WORD.get(first.replace(/net$/, "")) ?? []),
  ];
  return (
    candidates
      .filter(
        (one) => `${words} `.startsWith(`${one.words} `) || one.words === first.replace(/net$/, ""),
      )
      .toSorted((a, b) => b.words.length - a.words.length)[0]?.company ?? null
  );
}

/** Names of organisations are short; what a damaged table says is not read whole. */
const LONGEST_NAME = 200;

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
