import * as fc from "fast-check";

import type { Writing } from "../../../writing.ts";
import type { Block, BlockDocument, Columns, Passage, Run, Theme } from "../document.ts";

export const THEME: Theme = {
  ground: "#f4f1ea",
  paper: "#ffffff",
  ink: "#1f2328",
  accent: "#1d4e89",
  font: "sans",
  width: 600,
  corner: 6,
};

/** Blocks without their ids: each gets the number of its place. */
export type Unnamed = Block | Columns extends infer One
  ? One extends { readonly id: string }
    ? Omit<One, "id">
    : never
  : never;

export function documentOf(blocks: readonly Unnamed[], theme: Theme = THEME): BlockDocument {
  return {
    version: 1,
    theme,
    blocks: blocks.map((block, at) => ({ id: `b${at}`, ...block })),
  };
}

export function blocksOf(blocks: readonly Unnamed[]): Pick<Writing, "format" | "source"> {
  return { format: "blocks", source: JSON.stringify(documentOf(blocks)) };
}

export function paragraph(...runs: readonly Run[]): Unnamed {
  return { kind: "text", align: "left", content: [{ kind: "paragraph", runs }] };
}

/** Words with everything in them that means something to mark-up, and nothing that means something to Liquid. */
const WORDS = fc
  .array(
    fc.constantFrom(
      ..."a b é < > & \" ' / \\ - qm0x1z &amp; </mj-text> <script> --> <!-- ]]> # * _ ` $1 %".split(
        " ",
      ),
      " ",
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((some) => some.join(""))
  .filter((words) => words.trim() !== "");

export const ADDRESS = fc
  .array(fc.constantFrom(..."abz09-._~%/?=&;#+@!$*(),:[]|é'".split(""), "&amp;", "{"), {
    maxLength: 20,
  })
  .map((some) => `https://shop.example/${some.join("")}`)
  .filter((url) => !/\{[{%]/.test(url));

const ALIGN = fc.constantFrom("left" as const, "center" as const, "right" as const);

const RUN: fc.Arbitrary<Run> = fc.record(
  { text: WORDS, bold: fc.boolean(), italic: fc.boolean(), link: fc.option(ADDRESS) },
  { requiredKeys: ["text"] },
);

const RUNS = fc.array(RUN, { minLength: 1, maxLength: 4 });

const PASSAGE: fc.Arbitrary<Passage> = fc.oneof(
  fc.record({ kind: fc.constant("paragraph" as const), runs: RUNS }),
  fc.record({
    kind: fc.constantFrom("bullets" as const, "numbers" as const),
    items: fc.array(RUNS, { minLength: 1, maxLength: 3 }),
  }),
);

const UNNAMED = fc.oneof(
  fc.record({
    kind: fc.constant("heading" as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    text: WORDS,
    align: ALIGN,
  }),
  fc.record({
    kind: fc.constant("text" as const),
    content: fc.array(PASSAGE, { minLength: 1, maxLength: 3 }),
    align: ALIGN,
  }),
  fc.record({ kind: fc.constant("button" as const), text: WORDS, link: ADDRESS, align: ALIGN }),
  fc.record({
    kind: fc.constant("image" as const),
    source: fc.oneof(
      fc.record({ kind: fc.constant("carried" as const), image: fc.uuid() }),
      fc.record({ kind: fc.constant("remote" as const), url: ADDRESS }),
    ),
    alt: WORDS,
    link: fc.option(ADDRESS),
    share: fc.integer({ min: 10, max: 100 }),
  }),
  fc.record({ kind: fc.constant("divider" as const) }),
  fc.record({ kind: fc.constant("spacer" as const), height: fc.integer({ min: 4, max: 200 }) }),
  fc.record({ kind: fc.constant("quote" as const), text: WORDS, by: WORDS }),
  fc.record({
    kind: fc.constant("social" as const),
    links: fc.array(fc.record({ name: WORDS, url: ADDRESS }), { minLength: 1, maxLength: 3 }),
    align: ALIGN,
  }),
  fc.record({ kind: fc.constant("footer" as const), align: ALIGN }),
  fc.record({
    kind: fc.constantFrom("why" as const, "unsubscribe" as const, "preferences" as const),
    words: fc.option(fc.constantFrom("Leave <us>", "l’été", "a 'b' & c")),
    align: ALIGN,
  }),
);

const COLOUR = fc
  .integer({ min: 0, max: 0xff_ff_ff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

const LOOK: fc.Arbitrary<Theme> = fc.record({
  ground: COLOUR,
  paper: COLOUR,
  ink: COLOUR,
  accent: COLOUR,
  font: fc.constantFrom("sans" as const, "serif" as const, "typewriter" as const),
  width: fc.integer({ min: 360, max: 800 }),
  corner: fc.integer({ min: 0, max: 32 }),
});

/** Any document of at least one block. */
export const DOCUMENTS: fc.Arbitrary<BlockDocument> = fc
  .tuple(
    LOOK,
    fc.array(
      fc.oneof(
        { weight: 5, arbitrary: UNNAMED },
        {
          weight: 1,
          arbitrary: fc.array(fc.array(UNNAMED, { maxLength: 2 }), { minLength: 2, maxLength: 3 }),
        },
      ),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([theme, rows]) => {
    let last = 0;
    const named = (block: object): Block => ({ id: `b${last++}`, ...block }) as Block;
    const blocks = rows.map((row) =>
      Array.isArray(row)
        ? { kind: "columns" as const, id: `c${last++}`, columns: row.map((all) => all.map(named)) }
        : named(row),
    );
    return { version: 1, theme, blocks };
  });
