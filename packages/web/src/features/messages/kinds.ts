import type { NewMessageTemplate } from "@consentry/client";
import { TRANSACTIONAL_KINDS, transactionalKind } from "@consentry/law";

import type { Option } from "../../ui/fields/select-field.tsx";
import type { PageLanguage } from "../../words/words.ts";

/** What a kind of message is called; its own name where it is one of an older day. */
export function titleOfKind(kind: string, language: PageLanguage): string {
  return transactionalKind(kind)?.title[language] ?? kind;
}

/** Whether what it said could open somebody's account. */
export function isOfLogin(kind: string): boolean {
  return transactionalKind(kind)?.message === "authentication";
}

export type Kind = NewMessageTemplate["kind"];

/** Every kind, to choose from. */
export function kindOptions(language: PageLanguage): readonly Option<Kind>[] {
  return TRANSACTIONAL_KINDS.map(({ kind, title }) => ({
    id: kind as Kind,
    label: title[language],
  }));
}
