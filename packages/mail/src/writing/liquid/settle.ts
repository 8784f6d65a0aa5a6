import { Context, toValueSync, type Liquid, type TopLevelToken } from "liquidjs";

import { ACTION_VARIABLES, isBlockName, type BlockName } from "../blocks/block-names.ts";
import { MAX_EXPANDED } from "../limits.ts";
import type { PartProblems } from "../problems.ts";
import { SourcedText, type Sourced } from "../sourced.ts";
import type { Action, ReaderData, WritingLanguage, WritingUse } from "../writing.ts";
import { liquidEngine } from "./engine.ts";
import { apart, freshTag, type Header } from "./header.ts";
import type { Marks } from "./marks.ts";
import { isOverLimit, TOO_MUCH, TooMuchText } from "./over-limit.ts";
import { MEASURED, tellLiquid, tokensOf, type OutputToken, type TagToken } from "./tokens.ts";
import { actionOf, liquidTree, ownWords, type BlockNode, type LiquidNode } from "./tree.ts";

/** Data that is the same for every reader of a mail. */
export type FixedData = Pick<ReaderData, "organisation" | "campaign">;

export interface SettleOptions {
  readonly fixed: FixedData;
  readonly language: WritingLanguage;
  readonly marks: Marks;
  readonly problems: PartProblems;
  readonly use: WritingUse;
  /** A value as the text has it. */
  readonly write: (value: unknown) => string;
  /** Whether we wrote the text, and may use a tag of our own. */
  readonly isOurs?: boolean;
}

/**
 * Fills in what is the same for every reader and leaves a mark for everything else: ways out, our
 * blocks, and Liquid that needs the reader. A loop or a condition that only organisation and
 * campaign decide is decided here; of one that needs the reader each tag becomes a mark, and what
 * stands between them is filled in. `null` when the problems were told.
 */
export function settle(source: string, options: SettleOptions): Sourced | null {
  return new Settler(options).settle(source);
}

/** A way out as a value: it can be written, and nothing else be done with it. */
class ActionValue {
  readonly action: Action;

  constructor(action: Action) {
    this.action = action;
  }
}

const LINKS = Object.fromEntries(
  Object.entries(ACTION_VARIABLES).map(([name, action]) => [name, new ActionValue(action)]),
);

class Settler {
  readonly #options: SettleOptions;
  readonly #engine: Liquid;
  readonly #context: Context;
  readonly #result = new SourcedText();
  /** Whether a variable's value is the same for every reader. */
  readonly #variables = new Map<string, boolean>();
  /** How many conditions and loops on the reader are around. */
  #divided = 0;
  #at = 0;

  constructor(options: SettleOptions) {
    const { fixed, language, use, write, marks, problems } = options;
    this.#options = options;
    this.#engine = liquidEngine({
      language,
      use,
      write: (value) => {
        if (!(value instanceof ActionValue)) return write(value);
        const at = problems.placeAt(this.#at);
        return marks.add({ kind: "action", action: value.action, at });
      },
      place: (block, args, offset) => this.#blockMark(block, args, offset),
    });
    this.#context = new Context(
      { ...fixed, links: LINKS },
      this.#engine.options,
      { sync: true },
      { liquid: this.#engine },
    );
  }

  settle(source: string): Sourced | null {
    const { problems, use, isOurs = false } = this.#options;
    let hasProblem = false;
    const watched: PartProblems = {
      placeAt: problems.placeAt,
      add: (code, offset, message) => {
        hasProblem = true;
        problems.add(code, offset, message);
      },
    };
    const tokens = tokensOf(source, this.#engine, watched);
    if (!tokens) return null;
    const tree = liquidTree(tokens, this.#engine, watched, { isOurs, use });
    if (hasProblem) return null;
    try {
      this.#walk(tree);
    } catch (failure) {
      if (isOverLimit(failure)) problems.add("liquid-limit", this.#at, TOO_MUCH);
      else problems.add("liquid-syntax", this.#at, tellLiquid(failure));
      return null;
    }
    if (this.#result.length > MAX_EXPANDED) {
      problems.add("too-long", 0, `Filled in, this is longer than ${MAX_EXPANDED} characters.`);
      return null;
    }
    const result = this.#result;
    return { text: result.text, originOf: (offset) => result.originOf(offset) };
  }

  #walk(nodes: readonly LiquidNode[]): void {
    for (const node of nodes) this.#node(node);
  }

  #node(node: LiquidNode): void {
    if (node.kind === "text") {
      const { token } = node;
      const content = token.getContent();
      this.#result.keep(content, token.begin + token.trimLeft);
      return;
    }
    this.#at = beginOf(node);
    if (node.kind === "tag" && isBlockName(node.token.name)) {
      const { name, args } = node.token;
      this.#result.put(this.#blockMark(name, args, this.#at), this.#at);
    } else if (this.#isFixed(node)) this.#render(node);
    else if (node.kind === "block") this.#divide(node);
    else this.#leave(node.token, node.header);
  }

  #render(node: LiquidNode): void {
    for (const name of writesOf(node)) this.#variables.set(name, true);
    const templates = this.#engine.parser.parseTokens([...tokensIn(node, this.#engine)]);
    const { renderer } = this.#engine;
    const text = toValueSync(renderer.renderTemplates(templates, this.#context)) as string;
    this.#result.put(text, beginOf(node));
    if (this.#result.length > MAX_EXPANDED) throw new TooMuchText();
  }

  /** A loop or a condition on the reader. What it sets is known to nobody before they are. */
  #divide(node: BlockNode): void {
    // It may set a variable for some readers alone: the others keep the value from before.
    const before = this.#known(writesOf(node));
    for (const name of writesOf(node)) this.#variables.set(name, false);
    this.#divided++;
    for (const [index, { token, header, nodes }] of node.branches.entries()) {
      this.#at = token.begin;
      this.#mark(token, { ...this.#known(header.reads), ...(index === 0 && before) });
      for (const name of header.binds) this.#variables.set(name, false);
      if (token.name !== "case") this.#walk(nodes);
    }
    this.#divided--;
    if (node.end) this.#mark(node.end, {});
  }

  #leave(token: OutputToken | TagToken, { reads, writes }: Header): void {
    this.#mark(token, this.#known(reads));
    for (const name of writes) this.#variables.set(name, false);
  }

  #mark(token: OutputToken | TagToken, known: Readonly<Record<string, unknown>>): void {
    const { marks, problems } = this.#options;
    const at = problems.placeAt(token.begin);
    const alone = apart(token, this.#engine);
    this.#result.put(marks.add({ kind: "liquid", token: alone, known, at }), token.begin);
  }

  /** Of these variables those that are the same for every reader. */
  #known(names: Iterable<string>): Record<string, unknown> {
    const values = this.#context.bottom();
    const fixed = [...names].filter((name) => this.#variables.get(name) === true);
    return Object.fromEntries(fixed.map((name) => [name, values[name as keyof typeof values]]));
  }

  #blockMark(block: BlockName, args: string, offset: number): string {
    const { marks, problems } = this.#options;
    const at = problems.placeAt(offset);
    return marks.add({ kind: "block", block, words: ownWords(args), at });
  }

  #isFixed(node: LiquidNode): boolean {
    if (node.kind === "output" && actionOf(node.token) !== null) return true;
    const set = new Set(writesOf(node));
    // What only some readers come by is set for them alone.
    if (this.#divided > 0 && set.size > 0) return false;
    return this.#areFixed([node], { set, bound: new Set() });
  }

  #areFixed(nodes: readonly LiquidNode[], own: OwnNames): boolean {
    return nodes.every((node) => {
      if (node.kind === "text") return true;
      if (node.kind !== "block") return this.#readsFixed(node.header.reads, own);
      if (node.name === MEASURED) return false;
      const binds = node.branches.flatMap(({ header }) => header.binds);
      const inside = { ...own, bound: new Set([...own.bound, ...binds]) };
      return node.branches.every(
        ({ header, nodes }) => this.#readsFixed(header.reads, own) && this.#areFixed(nodes, inside),
      );
    });
  }

  /** Closed by default: what is not known to be the same for everybody is not. */
  #readsFixed(reads: ReadonlySet<string>, { set, bound }: OwnNames): boolean {
    return [...reads].every((name) => {
      if (bound.has(name)) return true;
      const known = this.#variables.get(name);
      if (known !== undefined) return known;
      return FIXED_ROOTS.has(name) || set.has(name);
    });
  }
}

const FIXED_ROOTS = new Set(["organisation", "campaign", "links"]);

/** Variables that a node sets, and those that exist only within it. */
interface OwnNames {
  readonly set: ReadonlySet<string>;
  readonly bound: ReadonlySet<string>;
}

function beginOf(node: LiquidNode): number {
  return node.kind === "block" ? (node.branches[0]?.token.begin ?? 0) : node.token.begin;
}

function* writesOf(node: LiquidNode): Generator<string> {
  if (node.kind === "text") return;
  if (node.kind !== "block") {
    yield* node.header.writes;
    return;
  }
  for (const { header, nodes } of node.branches) {
    yield* header.writes;
    for (const inner of nodes) yield* writesOf(inner);
  }
}

function* tokensIn(node: LiquidNode, engine: Liquid): Generator<TopLevelToken> {
  if (node.kind === "block") {
    for (const { token, nodes } of node.branches) {
      yield freshTag(token, engine);
      for (const inner of nodes) yield* tokensIn(inner, engine);
    }
    if (node.end) yield freshTag(node.end, engine);
  } else yield node.kind === "tag" ? freshTag(node.token, engine) : node.token;
}
