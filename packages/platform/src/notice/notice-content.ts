import { createHash } from "node:crypto";

import {
  NOTICE_SECTIONS,
  writeNotice,
  type CriterionId,
  type Notice,
  type NoticeLanguage,
  type NoticeSection,
  type NoticeSectionId,
} from "@consentry/law";

import type { RegisterFacts } from "../register/fact.ts";
import { noticeFacts } from "./notice-facts.ts";

/** What an organisation says besides, by section and language. */
export type Additions = Readonly<
  Partial<Record<NoticeSectionId, Readonly<Partial<Record<NoticeLanguage, string>>>>>
>;

export interface SectionContent extends NoticeSection {
  /** The organisation's own words; empty where it adds none. */
  readonly own: string;
}

/** A notice in one language, as it is shown. */
export interface NoticePage extends Omit<Notice, "sections"> {
  readonly sections: readonly SectionContent[];
}

/** All that a notice says. */
export type NoticeContent = Readonly<Record<NoticeLanguage, NoticePage>>;

/** The notice as the configuration of this moment writes it. */
export function noticeContent(
  facts: RegisterFacts,
  additions: Additions,
  holding: readonly CriterionId[],
): NoticeContent {
  const inLanguage = (language: NoticeLanguage): NoticePage => {
    const { sections, ...page } = writeNotice(language, noticeFacts(facts, { language, holding }));
    return {
      ...page,
      sections: sections.map((section) => ({
        ...section,
        own: additions[section.id]?.[language]?.trim() ?? "",
      })),
    };
  };
  return { en: inLanguage("en"), fr: inLanguage("fr") };
}

/** Names a notice by all that it says. Where it is kept, its fields have another order. */
export function noticeHash(content: NoticeContent): string {
  return createHash("sha256").update(inOneOrder(content)).digest("hex");
}

function inOneOrder(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)),
        )
      : inner,
  );
}

/** One section in which two notices differ, in one language. */
export interface SectionChange {
  readonly id: NoticeSectionId;
  readonly title: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What the later of two says otherwise, sentence by sentence as they stand. */
export function changesBetween(
  earlier: NoticeContent | null,
  later: NoticeContent,
  language: NoticeLanguage,
): readonly SectionChange[] {
  if (earlier === null) return [];
  return NOTICE_SECTIONS.flatMap((id) => {
    const [before, after] = [earlier, later].map((content) =>
      content[language].sections.find((section) => section.id === id),
    );
    const [told, tells] = [linesOf(before), linesOf(after)];
    const added = tells.filter((line) => !told.includes(line));
    const removed = told.filter((line) => !tells.includes(line));
    const title = after?.title ?? before?.title ?? id;
    return added.length + removed.length === 0 ? [] : [{ id, title, added, removed }];
  });
}

function linesOf(section: SectionContent | undefined): readonly string[] {
  if (section === undefined) return [];
  const lines = section.blocks.flatMap((block) => {
    if (block.kind === "list") return block.items;
    if (block.kind === "facts") return block.rows.map(([label, text]) => `${label}: ${text}`);
    return [block.text];
  });
  return [...lines, section.own].filter((line) => line !== "");
}
