import { Context, type Liquid, type Template, type TopLevelToken } from "liquidjs";

import { placedBy } from "../blocks/block-names.ts";
import { MAX_STATE_CHANGES } from "../limits.ts";
import type { Problems } from "../problems.ts";
import type { Piece, WritingBlock, WritingPlace } from "../writing.ts";
import { asAddress } from "./data-in-address.ts";
import { freshTag, namesSet } from "./header.ts";
import type { Marked, Marks } from "./marks.ts";
import { MeasuredTag, PieceEmitter, PieceTag, PieceToken } from "./piece-tags.ts";
import { readerTemplate, type Step } from "./reader-template.ts";
import { BLOCK_ENDS, BRANCHES, END_MEASURED, MEASURED } from "./tokens.ts";

export interface Assembled {
  readonly pieces: readonly Piece[];
  /** Blocks that stand there for every reader. */
  readonly blocks: ReadonlySet<WritingBlock>;
}

export interface AssembleOptions {
  readonly marks: Marks;
  /** Renders what needs the reader, escaped for this part. */
  readonly engine: Liquid;
  readonly part: "html" | "text";
  readonly problems: Problems;
  /** One of our blocks as text with marks, for the part that is assembled. */
  readonly blockText: (block: Extract<Marked, { kind: "block" }>) => string;
}

/** Tokens that belong together: one tag with all within it, or a piece. */
interface Group {
  readonly tokens: TopLevelToken[];
  readonly known: Record<string, unknown>;
  readonly at: WritingPlace | null;
}

/**
 * Puts a text with marks together: what libraries made of it, with the Liquid back at its places.
 * Text is not read as Liquid again, whatever stands in it. `null` when the problem was told: the
 * markup tore a condition apart.
 */
export function assemble(text: string, options: AssembleOptions): Assembled | null {
  const blocks = new Set<WritingBlock>();
  const groups = new Grouper(options, blocks).group(text);
  if (!groups) return null;
  const { engine, problems } = options;
  const pieces = new PieceEmitter(Infinity);
  const before: (Step & { readonly sets: readonly string[] })[] = [];
  for (const { tokens, known, at } of groups) {
    const [template] = engine.parser.parseTokens(tokens);
    if (template instanceof PieceTag) pieces.add(template.piece);
    else if (template instanceof MeasuredTag) pieces.add(measured(template, engine));
    else if (template && at) {
      const reads = new Set(engine.variablesSync([template]));
      const needed = before.some(({ sets }) => sets.some((name) => reads.has(name))) ? before : [];
      const step = { template, known };
      const sets = [...setWithin(template)];
      if (!isSilent(template)) {
        const reader = readerTemplate(engine, step, needed.slice(), at);
        pieces.add({ kind: "liquid", template: reader });
      }
      if (sets.length > 0) before.push({ ...step, sets });
      if (before.length > MAX_STATE_CHANGES) {
        const message = `Set at most ${MAX_STATE_CHANGES} variables by what is known of the reader.`;
        problems.add("liquid-limit", at, message);
        return null;
      }
    }
  }
  return { pieces: pieces.end(), blocks };
}

class Grouper {
  readonly #options: AssembleOptions;
  readonly #blocks: Set<WritingBlock>;
  readonly #groups: Group[] = [];
  readonly #open: string[] = [];
  #torn: WritingPlace | null = null;
  #last: WritingPlace | null = null;

  constructor(options: AssembleOptions, blocks: Set<WritingBlock>) {
    this.#options = options;
    this.#blocks = blocks;
  }

  group(text: string): readonly Group[] | null {
    this.#addAll(text);
    const at = this.#torn ?? (this.#open.length > 0 ? this.#last : null);
    if (!at) return this.#groups;
    const message =
      "This condition or loop begins and ends in different elements. Let it stand around whole ones.";
    this.#options.problems.add("markup", at, message);
    return null;
  }

  #addAll(text: string): void {
    const { marks } = this.#options;
    for (const one of marks.split(text)) {
      if (typeof one === "string") this.#piece({ kind: "static", text: one });
      else this.#entry(one);
    }
  }

  #entry(entry: Marked): void {
    const isForAll = this.#open.length === 0;
    switch (entry.kind) {
      case "liquid":
        this.#liquid(entry);
        break;
      case "action":
        if (isForAll) this.#blocks.add(entry.action);
        this.#piece({ kind: "action", action: entry.action });
        break;
      case "block":
        if (isForAll) for (const block of placedBy(entry.block)) this.#blocks.add(block);
        this.#addAll(this.#options.blockText(entry));
        break;
      case "text":
        this.#piece({ kind: "static", text: entry.text });
        break;
      case "link":
        this.#link(entry);
        break;
      case "pixel":
        // Every mail has one place for it, or none has.
        if (!isForAll) this.#torn ??= this.#last;
        this.#piece({ kind: "pixel" });
        break;
    }
  }

  #link({ number, url, written }: Extract<Marked, { kind: "link" }>): void {
    this.#piece({ kind: "link", number, written: this.#options.part === "text" ? url : written });
  }

  #piece(piece: Piece): void {
    this.#add(new PieceToken(piece, this.#options.engine.options), {}, null);
  }

  #liquid({ token, known, at, inAddress }: Extract<Marked, { kind: "liquid" }>): void {
    const { engine } = this.#options;
    if (!("args" in token)) {
      this.#add(inAddress ? asAddress(token, inAddress, engine) : token, known, at);
      return;
    }
    const tag = token;
    const around = this.#open.at(-1);
    const end = tag.name === MEASURED ? END_MEASURED : BLOCK_ENDS[tag.name];
    if (around !== undefined && tag.name === around) this.#open.pop();
    else if (isDividing(tag.name) && !this.#divides(tag.name)) this.#torn ??= at;
    this.#last = at;
    this.#add(freshTag(tag, engine), known, at, around !== undefined);
    if (end !== undefined) this.#open.push(end);
  }

  #divides(name: string): boolean {
    const around = this.#open.at(-1);
    return Object.entries(BRANCHES).some(
      ([opener, names]) => BLOCK_ENDS[opener] === around && names.includes(name),
    );
  }

  #add(
    token: TopLevelToken,
    known: Readonly<Record<string, unknown>>,
    at: WritingPlace | null,
    isInside: boolean = this.#open.length > 0,
  ): void {
    const around = this.#groups.at(-1);
    if (isInside && around) {
      around.tokens.push(token);
      Object.assign(around.known, known);
    } else this.#groups.push({ tokens: [token], known: { ...known }, at });
  }
}

/** What must stand within, or end, a block of its own. */
function isDividing(name: string): boolean {
  return (
    name === END_MEASURED ||
    Object.values(BLOCK_ENDS).includes(name) ||
    Object.values(BRANCHES).some((names) => names.includes(name))
  );
}

function measured({ templates }: MeasuredTag, engine: Liquid): Piece {
  const inside = new PieceEmitter(Infinity);
  for (const template of templates) {
    if (template instanceof PieceTag) template.render(new Context({}, engine.options), inside);
  }
  return { kind: "when-measured", pieces: inside.end() };
}

/** Nothing is said where a variable is set. */
function isSilent(template: Template): boolean {
  return template.localScope !== undefined;
}

function* setWithin(template: Template): Generator<string> {
  yield* namesSet(template);
  const children = template.children?.(false, true);
  if (!children) return;
  const { value } = children.next() as { value?: Template[] };
  for (const child of value ?? []) yield* setWithin(child);
}
