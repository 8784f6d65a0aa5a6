import type { ReadWriting, WritingBlock, WritingProblem } from "@consentry/mail";

import type { Measuring } from "../campaign.ts";
import type { Found, GateCode } from "./finding.ts";

/** What is wrong with a writing that can be read. */
export function judgeWriting(writing: ReadWriting, measuring: Measuring): readonly Found[] {
  const addresses = writing.readerAddresses.map(({ written, place }) =>
    found("reader-in-address", place, {
      message:
        "This address would be another one for each reader, and so tell who followed it. Take what is the reader's own out of it.",
      url: written,
    }),
  );
  const measures = measuring.open.length + measuring.click.length > 0;
  const needed = NEEDED.filter(({ code }) => code !== "missing-withdrawal" || measures);
  const inPage = needed.filter(({ block }) => !writing.blocks.html.has(block));
  // A text that says nothing at all is told as that.
  const inText = saysNothing(writing)
    ? []
    : needed.filter((one) => !inPage.includes(one) && !writing.blocks.text.has(one.block));
  return [
    ...addresses,
    ...inPage.map(({ code, message }) => found(code, null, { message })),
    ...inText.map(({ code, message }) =>
      found(code, TEXT, { message: `Whoever reads the plain text: ${message}` }),
    ),
  ];
}

const TEXT = { part: "text", line: 1, column: 1 } as const;

function saysNothing({ text }: ReadWriting): boolean {
  return text.every((piece) => piece.kind === "static" && piece.text.trim() === "");
}

/** What is wrong with one that cannot. */
export function unreadable(problems: readonly WritingProblem[]): readonly Found[] {
  return problems.map(({ code: _code, message, ...place }) => found("writing", place, { message }));
}

const NEEDED: readonly {
  readonly block: WritingBlock;
  readonly code: GateCode;
  readonly message: string;
}[] = [
  {
    block: "unsubscribe",
    code: "missing-unsubscribe",
    message: "No link stops these mails. Put {% unsubscribe %} or {% footer %} into the template.",
  },
  {
    block: "legal-identity",
    code: "missing-identity",
    message:
      "The mail does not say who answers for it. Put {% legal_identity %} or {% footer %} into the template.",
  },
  {
    block: "withdraw-measurement",
    code: "missing-withdrawal",
    message:
      "Some readers would be measured and could not stop it. Put {% withdraw_measurement %} or {% footer %} into the template.",
  },
  {
    block: "why",
    code: "missing-why",
    message:
      "The mail does not say why the reader gets it. Put {% why %} or {% footer %} into the template.",
  },
  {
    block: "preferences",
    code: "missing-preferences",
    message:
      "No link leads to the reader's choices. Put {% preferences %} or {% footer %} into the template.",
  },
];

function found(
  code: GateCode,
  place: Found["place"],
  { message, url = null }: { readonly message: string; readonly url?: string | null },
): Found {
  return { code, message, place, url, variants: [] };
}
