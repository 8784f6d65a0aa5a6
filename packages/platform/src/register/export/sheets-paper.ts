import { FORM, heading, text, type Block, type Paper } from "@consentry/audit/dossier";

import type { Cell, RegisterSheets } from "./sheets.ts";

/** A register as a paper, for PDF. */
export function sheetsPaper({ language, title, lead, parts }: RegisterSheets): Paper {
  const blocks = parts.flatMap((part): readonly Block[] => [
    heading(1, part.title),
    ...part.sheets.flatMap(({ title: name, cells }): readonly Block[] => [
      // A part of one sheet that bears its name says it once.
      ...(name === part.title ? [] : [heading(2, name)]),
      ...cells.flatMap(blocksOf),
    ]),
  ]);
  return { language, title, blocks: [...lead.map((line) => text(line, FORM)), ...blocks] };
}

function blocksOf({ label, values }: Cell): readonly Block[] {
  const [first, ...others] = values;
  if (others.length === 0) {
    return [{ kind: "facts", rows: [[label, first ?? ""]], because: FORM }];
  }
  return [
    { kind: "text", spans: [{ text: label, kind: "strong" }], because: FORM },
    {
      kind: "list",
      isNumbered: false,
      items: values.map((value) => ({ spans: [{ text: value, kind: "plain" }], because: FORM })),
    },
  ];
}
