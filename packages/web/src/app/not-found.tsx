import type { ReactNode } from "react";

import { Empty } from "../ui/empty.tsx";
import { LinkButton } from "../ui/link-button.tsx";
import { useFeatureWords } from "../words/use-feature-words.ts";
import { WORDS } from "./words/words.ts";

export function NotFound(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <Empty
      title={words.notFound.title}
      next={words.notFound.next}
      action={<LinkButton href="/">{words.notFound.home}</LinkButton>}
    />
  );
}
