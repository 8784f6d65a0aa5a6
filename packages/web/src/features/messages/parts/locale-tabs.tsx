import type { ReactNode } from "react";
import { useSearch } from "wouter";

import { TabLinks } from "../../../ui/tab-links.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly locales: readonly string[];
  readonly here: string;
}

/** The languages of a template; each has its address, and keeps what else stands in it. */
export function LocaleTabs({ locales, here }: Props): ReactNode {
  const { template: said } = useFeatureWords(WORDS).words;
  const search = useSearch();
  const hrefOf = (locale: string): string => {
    const next = new URLSearchParams(search);
    next.set("locale", locale);
    return `?${next}`;
  };
  const tabs = locales.map((locale) => ({
    href: hrefOf(locale),
    label: locale,
    isHere: locale === here,
  }));
  return <TabLinks label={said.locales} tabs={tabs} />;
}
