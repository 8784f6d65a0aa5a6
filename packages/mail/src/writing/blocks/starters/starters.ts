import type { WritingLanguage } from "../../writing.ts";
import type { Block, BlockDocument, Columns, Theme } from "../document/document.ts";
import { DE } from "./de.ts";
import { EN, type StarterWords } from "./en.ts";
import { FR } from "./fr.ts";
import { NL } from "./nl.ts";

export const STARTERS = ["newsletter", "announcement", "invitation"] as const;
export type Starter = (typeof STARTERS)[number];

const WORDS: Readonly<Record<WritingLanguage, StarterWords>> = { en: EN, fr: FR, nl: NL, de: DE };

const THEME: Theme = {
  ground: "#f3f1ec",
  paper: "#ffffff",
  ink: "#23262a",
  accent: "#1f4f7a",
  font: "sans",
  width: 600,
  corner: 6,
};

/**
 * A document to begin from. It asks no server for anything and ends with all that a mail to many has
 * to say of itself; its links lead to the reader's own choices until others are written.
 */
export function starterDocument(starter: Starter, language: WritingLanguage): BlockDocument {
  const words = WORDS[language];
  switch (starter) {
    case "newsletter":
      return { version: 1, theme: THEME, blocks: newsletter(words) };
    case "announcement":
      return {
        version: 1,
        theme: { ...THEME, ground: "#eef0ee", accent: "#2f5d46", corner: 0 },
        blocks: announcement(words),
      };
    case "invitation":
      return {
        version: 1,
        theme: { ...THEME, ground: "#f2ece6", accent: "#7a3b2e", font: "serif", corner: 14 },
        blocks: invitation(words),
      };
    default:
      return starter satisfies never;
  }
}

/** A link until its author writes another: it leads somewhere for every reader. */
const SOMEWHERE = "{{ links.preferences }}";

function newsletter({ greeting, newsletter: words }: StarterWords): readonly (Block | Columns)[] {
  return [
    heading("title", 1, words.title),
    paragraphs("lead", [greeting, words.lead]),
    { id: "rule", kind: "divider" },
    heading("story", 2, words.first),
    paragraphs("story-text", [words.firstText]),
    { id: "story-more", kind: "button", text: words.more, link: SOMEWHERE, align: "left" },
    { id: "quote", kind: "quote", text: words.quote, by: words.by },
    heading("short", 2, words.twoTitle),
    {
      id: "two",
      kind: "columns",
      columns: [
        [heading("left", 3, words.left), paragraphs("left-text", [words.leftText])],
        [heading("right", 3, words.right), paragraphs("right-text", [words.rightText])],
      ],
    },
    ...end(),
  ];
}

function announcement({
  greeting,
  announcement: words,
}: StarterWords): readonly (Block | Columns)[] {
  return [
    heading("title", 1, words.title),
    {
      id: "text",
      kind: "text",
      align: "left",
      content: [
        { kind: "paragraph", runs: [{ text: greeting }] },
        { kind: "paragraph", runs: [{ text: words.text }] },
        { kind: "bullets", items: words.points.map((text) => [{ text }]) },
      ],
    },
    { id: "more", kind: "button", text: words.button, link: SOMEWHERE, align: "left" },
    ...end(),
  ];
}

function invitation({ greeting, invitation: words }: StarterWords): readonly (Block | Columns)[] {
  return [
    { ...heading("title", 1, words.title), align: "center" },
    { ...paragraphs("text", [greeting, words.text]), align: "center" },
    {
      id: "facts",
      kind: "columns",
      columns: [
        [centred("when", words.when), { ...paragraphs("day", [words.whenText]), align: "center" }],
        [
          centred("where", words.where),
          { ...paragraphs("place", [words.whereText]), align: "center" },
        ],
      ],
    },
    { id: "coming", kind: "button", text: words.button, link: SOMEWHERE, align: "center" },
    { ...paragraphs("close", [words.close]), align: "center" },
    ...end(),
  ];
}

function heading(id: string, level: 1 | 2 | 3, text: string): Extract<Block, { kind: "heading" }> {
  return { id, kind: "heading", level, text, align: "left" };
}

function centred(id: string, text: string): Block {
  return { ...heading(id, 3, text), align: "center" };
}

function paragraphs(id: string, texts: readonly string[]): Extract<Block, { kind: "text" }> {
  const content = texts.map((text) => ({ kind: "paragraph", runs: [{ text }] }) as const);
  return { id, kind: "text", align: "left", content };
}

function end(): readonly Block[] {
  return [
    { id: "end-rule", kind: "divider" },
    { id: "footer", kind: "footer", align: "left" },
  ];
}
