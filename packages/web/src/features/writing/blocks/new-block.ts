import { assertNever } from "@consentry/kernel";

import type { AnyBlock, BlockDocument, BlockKind, BlockOf, Theme } from "./document.ts";
import type { WritingWords } from "../words/words.ts";

/** Blocks that can be added, in the order in which they are offered; a picture is chosen first. */
export const ADDABLE = [
  "text",
  "heading",
  "image",
  "button",
  "columns",
  "quote",
  "divider",
  "spacer",
  "social",
  "footer",
  "legal-identity",
  "why",
  "unsubscribe",
  "preferences",
  "withdraw-measurement",
] as const satisfies readonly BlockKind[];

export function newId(): string {
  return crypto.randomUUID().slice(0, 13);
}

/** A link until its author writes another: it leads somewhere for every reader. */
const SOMEWHERE = "{{ links.preferences }}";

/** A block that can be sent as it is. */
export function newBlock(kind: Exclude<BlockKind, "image">, words: WritingWords): AnyBlock {
  const id = newId();
  const align = "left";
  const says = words.firstWords;
  switch (kind) {
    case "heading":
      return { kind, id, level: 2, text: says.heading, align };
    case "text":
      return { kind, id, content: [{ kind: "paragraph", runs: [{ text: says.text }] }], align };
    case "button":
      return { kind, id, text: says.button, link: SOMEWHERE, align };
    case "divider":
      return { kind, id };
    case "spacer":
      return { kind, id, height: 24 };
    case "quote":
      return { kind, id, text: says.quote, by: "" };
    case "social":
      return { kind, id, links: [{ name: says.link, url: SOMEWHERE }], align };
    case "columns":
      return { kind, id, columns: [[textBlock(says.text)], [textBlock(says.text)]] };
    case "footer":
      return { kind, id, align };
    case "legal-identity":
    case "why":
    case "unsubscribe":
    case "preferences":
    case "withdraw-measurement":
      return { kind, id, words: null, align };
    default:
      return assertNever(kind);
  }
}

function textBlock(text: string): BlockOf<"text"> {
  return {
    kind: "text",
    id: newId(),
    content: [{ kind: "paragraph", runs: [{ text }] }],
    align: "left",
  };
}

/** @param image its id among the uploaded */
export function newPicture(image: string, alt: string): BlockOf<"image"> {
  const source = { kind: "carried", image } as const;
  return { kind: "image", id: newId(), source, alt, link: null, share: 100 };
}

const PLAIN: Theme = {
  ground: "#f3f1ec",
  paper: "#ffffff",
  ink: "#23262a",
  accent: "#1f4f7a",
  font: "sans",
  width: 600,
  corner: 6,
};

/** A document of one text, with all that a mail has to say of itself. */
export function plainDocument(text: string): BlockDocument {
  return {
    version: 1,
    theme: PLAIN,
    blocks: [textBlock(text), { kind: "footer", id: newId(), align: "left" }],
  };
}
