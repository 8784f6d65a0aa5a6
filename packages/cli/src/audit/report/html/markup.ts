import { visible } from "../../../terminal/visible.ts";

/** Markup of our own making. Only `html` and the few functions here make it. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Content = Markup | string | number | null | readonly Content[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Makes a stranger's text stand for itself, in an element or in a quoted attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

/**
 * Writes markup. Whatever is put in is text: escaped, its steering characters written out. What
 * stands as an attribute must be quoted; a `Markup` goes in as it is, a list piece by piece.
 */
export function html(pieces: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  const written = contents.map((content, index) => writtenOut(content) + (pieces[index + 1] ?? ""));
  return new Markup((pieces[0] ?? "") + written.join(""));
}

function writtenOut(content: Content): string {
  if (content === null) return "";
  if (content instanceof Markup) return content.text;
  if (typeof content === "object") return content.map(writtenOut).join("");
  return escaped(visible(String(content)));
}

/** A sentence of ours in which no line begins with a sign that belongs to the word before it. */
export function unbroken(sentence: string): string {
  return sentence.replace(/ (?=[;:!?»])/g, "\u00a0").replaceAll("« ", "«\u00a0");
}

/** Every control and invisible character but the line feed and the tab. */
const INVISIBLE = /[^\P{C}\n\t]/gu;

/**
 * A document for an attribute (`srcdoc`), where it reads as it is written. Invisible characters go
 * by number, so that the file itself steers no terminal that prints it.
 */
export function quotedDocument(text: string): Markup {
  const byNumber = (character: string): string => `&#${character.codePointAt(0) ?? 0};`;
  return new Markup(escaped(text.replaceAll("\r\n", "\n")).replace(INVISIBLE, byNumber));
}

/** Source text on several lines; line ends and tabs stand, all else that steers is written out. */
export function quotedSource(text: string): Markup {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const shown = lines.map((line) => line.split("\t").map(visible).join("\t")).join("\n");
  return new Markup(escaped(shown));
}
