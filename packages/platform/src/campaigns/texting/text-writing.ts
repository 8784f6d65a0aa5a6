import type { Writing, WritingLanguage } from "@consentry/mail";

/**
 * A text message as a writing: what in a mail is its plain-text part is all there is of it. So it is
 * kept, filled in and told faults of as the text of a mail is.
 */
export function textWriting(text: string, language: WritingLanguage): Writing {
  return { ...NOTHING_ELSE, text, language };
}

/** Which parts of a writing say something that no text message has. */
export function otherParts(writing: Writing): readonly (keyof typeof NOTHING_ELSE)[] {
  return OTHER_PARTS.filter((part) => writing[part].trim() !== "");
}

const OTHER_PARTS = ["source", "subject", "preheader"] as const;

/** Markdown, of which nothing is nothing. */
const NOTHING_ELSE = { format: "markdown", source: "", subject: "", preheader: "" } as const;
