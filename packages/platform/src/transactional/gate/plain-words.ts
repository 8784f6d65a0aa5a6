import { scanHtml } from "@consentry/audit";
import { decodeHTML } from "entities/decode";

/** Elements whose text nobody reads. */
const NOT_READ: ReadonlySet<string> = new Set(["style", "script", "noembed", "noframes"]);

/** Attributes that are read out or shown where a picture is not. */
const SPOKEN: ReadonlySet<string> = new Set(["alt", "title"]);

/**
 * All words of an HTML, hidden ones too, in lower case with plain apostrophes and single spaces:
 * what is hidden from the eye is still said to somebody.
 */
export function wordsOfHtml(html: string): string {
  const words: string[] = [];
  scanHtml(html, 0, html.length, {
    startTag({ attributes, attributeCount }) {
      for (let at = 0; at < attributeCount; at += 1) {
        const [from = 0, to = 0, start = 0, end = 0] = attributes.slice(at * 4, at * 4 + 4);
        if (SPOKEN.has(html.slice(from, to).toLowerCase())) words.push(html.slice(start, end));
      }
    },
    text(start, end, raw) {
      if (raw === null || !NOT_READ.has(raw)) words.push(html.slice(start, end));
    },
    endTag: () => undefined,
    comment: () => undefined,
  });
  return plainWords(decodeHTML(words.join(" ")));
}

/** The same of a text; the end of a sentence is a full stop between spaces. */
export function plainWords(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\u2018\u2019\u02bc]/g, "'")
    .replaceAll(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replaceAll(/[.!?…]/g, " . ")
    .replaceAll("%", " % ")
    .replaceAll(/-(?=\d)/g, "- ")
    .replaceAll(/[^\p{L}\p{N}%.'-]+/gu, " ");
}
