import type { JSONContent } from "@tiptap/core";

import type { Passage, Run } from "./document.ts";

/** A text as the text editor has it. */
export function editorDoc(content: readonly Passage[]): JSONContent {
  const nodes = content.map((passage) =>
    passage.kind === "paragraph"
      ? paragraphNode(passage.runs)
      : {
          type: passage.kind === "bullets" ? "bulletList" : "orderedList",
          content: passage.items.map((runs) => ({
            type: "listItem",
            content: [paragraphNode(runs)],
          })),
        },
  );
  return { type: "doc", content: nodes.length === 0 ? [{ type: "paragraph" }] : nodes };
}

/** A text as a document has it: paragraphs and lists, and nothing that the format does not know. */
export function passagesOf({ content = [] }: JSONContent): readonly Passage[] {
  return content.flatMap((node): readonly Passage[] => {
    if (node.type === "paragraph") return [{ kind: "paragraph", runs: runsOf(node) }];
    if (node.type !== "bulletList" && node.type !== "orderedList") return [];
    const items = (node.content ?? []).map((item) => (item.content ?? []).flatMap(runsOf));
    const kind = node.type === "bulletList" ? "bullets" : "numbers";
    return items.length === 0 ? [] : [{ kind, items }];
  });
}

function paragraphNode(runs: readonly Run[]): JSONContent {
  const content = runs.flatMap(({ text, bold, italic, link }) => {
    const marks = [
      ...(link ? [{ type: "link", attrs: { href: link } }] : []),
      ...(bold ? [{ type: "bold" }] : []),
      ...(italic ? [{ type: "italic" }] : []),
    ];
    return text
      .split("\n")
      .flatMap((line, at): JSONContent[] => [
        ...(at > 0 ? [{ type: "hardBreak", marks }] : []),
        ...(line === "" ? [] : [{ type: "text", text: line, marks }]),
      ]);
  });
  return content.length === 0 ? { type: "paragraph" } : { type: "paragraph", content };
}

function runsOf({ content = [] }: JSONContent): readonly Run[] {
  const runs: Run[] = [];
  for (const node of content) {
    const look = lookOf(node);
    const text = node.type === "hardBreak" ? "\n" : (node.text ?? "");
    const last = runs.at(-1);
    if (last && sameLook(last, look)) runs[runs.length - 1] = { ...last, text: last.text + text };
    else if (text !== "") runs.push({ text, ...look });
  }
  return runs;
}

type Look = Pick<Run, "bold" | "italic" | "link">;

function lookOf({ marks = [] }: JSONContent): Look {
  const href: unknown = marks.find(({ type }) => type === "link")?.attrs?.["href"];
  return {
    ...(marks.some(({ type }) => type === "bold") && { bold: true }),
    ...(marks.some(({ type }) => type === "italic") && { italic: true }),
    ...(typeof href === "string" && { link: href }),
  };
}

function sameLook(one: Look, other: Look): boolean {
  return one.bold === other.bold && one.italic === other.italic && one.link === other.link;
}
