import { TypeGuards, type Liquid, type TopLevelToken } from "liquidjs";

import { ACTION_VARIABLES, isBlockName } from "../blocks/block-names.ts";
import { MAX_LIQUID_NESTING } from "../limits.ts";
import type { PartProblems } from "../problems.ts";
import type { WritingUse } from "../writing.ts";
import { headerOf, type Header } from "./header.ts";
import {
  BLOCK_ENDS,
  BRANCHES,
  END_MEASURED,
  isKnownTag,
  MEASURED,
  tellLiquid,
  type OutputToken,
  type TagToken,
  type TextToken,
} from "./tokens.ts";

export type LiquidNode =
  | { readonly kind: "text"; readonly token: TextToken }
  | { readonly kind: "output"; readonly token: OutputToken; readonly header: Header }
  | { readonly kind: "tag"; readonly token: TagToken; readonly header: Header }
  | BlockNode;

export interface BlockNode {
  readonly kind: "block";
  readonly name: string;
  readonly branches: Branch[];
  end: TagToken | null;
}

export interface Branch {
  readonly token: TagToken;
  readonly header: Header;
  readonly nodes: LiquidNode[];
}

/** What templates may name besides their own variables. */
const ROOTS: Readonly<Record<WritingUse, ReadonlySet<string>>> = {
  mailing: new Set(["contact", "organisation", "campaign", "links"]),
  message: new Set(["data", "organisation"]),
};

const BEGIN_WITH: Readonly<Record<WritingUse, string>> = {
  mailing: "contact, organisation or campaign",
  message: "data or organisation",
};

export interface TreeOptions {
  /** Whether we wrote the text, and may use a tag of our own. */
  readonly isOurs: boolean;
  readonly use: WritingUse;
}

/** The way out that an output names, and does nothing else with. */
export function actionOf(output: OutputToken): keyof typeof ACTION_VARIABLES | null {
  const name = /^links\.(\w{1,40})$/.exec(output.content.trim())?.[1];
  return name !== undefined && Object.hasOwn(ACTION_VARIABLES, name) ? name : null;
}

/**
 * The tokens as a tree. Tells everything that is not understood, each at its own tag, and reads on;
 * when something was told, the tree is not to be rendered.
 */
export function liquidTree(
  tokens: readonly TopLevelToken[],
  liquid: Liquid,
  problems: PartProblems,
  options: TreeOptions,
): readonly LiquidNode[] {
  return new TreeBuilder(liquid, problems, options).build(tokens);
}

class TreeBuilder {
  readonly #liquid: Liquid;
  readonly #problems: PartProblems;
  readonly #options: TreeOptions;
  readonly #top: LiquidNode[] = [];
  readonly #open: BlockNode[] = [];
  readonly #names: Set<string>;
  readonly #reads: { name: string; offset: number }[] = [];

  constructor(liquid: Liquid, problems: PartProblems, options: TreeOptions) {
    this.#liquid = liquid;
    this.#problems = problems;
    this.#options = options;
    this.#names = new Set(ROOTS[options.use]);
  }

  build(tokens: readonly TopLevelToken[]): readonly LiquidNode[] {
    for (const token of tokens) {
      if (TypeGuards.isTagToken(token)) this.#tag(token);
      else if (TypeGuards.isOutputToken(token)) this.#output(token);
      else this.#add({ kind: "text", token });
    }
    for (const { name, branches } of this.#open) {
      const at = branches[0]?.token.begin ?? 0;
      const end = name === MEASURED ? END_MEASURED : BLOCK_ENDS[name];
      this.#problems.add("liquid-syntax", at, `“${name}” has no end: write {% ${end} %}.`);
    }
    for (const { name, offset } of this.#reads) {
      if (this.#names.has(name)) continue;
      const message = `Nothing is called “${name}” here. Begin with ${BEGIN_WITH[this.#options.use]}, or assign it.`;
      this.#problems.add("liquid-syntax", offset, message);
    }
    return this.#top;
  }

  #add(node: LiquidNode): void {
    (this.#open.at(-1)?.branches.at(-1)?.nodes ?? this.#top).push(node);
  }

  #output(token: OutputToken): void {
    const header = this.#header(token);
    if (header.reads.has("links") && actionOf(token) === null) {
      this.#problems.add(
        "liquid-syntax",
        token.begin,
        "Of links there are unsubscribe, preferences and withdraw_measurement, each written alone.",
      );
    }
    this.#add({ kind: "output", token, header });
  }

  #tag(token: TagToken): void {
    const { name, begin } = token;
    const around = this.#open.at(-1);
    if (!isKnownTag(name, this.#options.isOurs)) {
      const message = `There is no tag “${name}”. There are if, unless, case, for, assign, capture, comment, raw and our blocks.`;
      this.#problems.add("unknown-tag", begin, message);
    } else if (name in BLOCK_ENDS || name === MEASURED) this.#begin(token);
    else if (around && endOf(around) === name) {
      around.end = token;
      this.#open.pop();
    } else if (around && BRANCHES[around.name]?.includes(name)) {
      around.branches.push({ token, header: this.#readerOf(token), nodes: [] });
    } else if (isEndOrBranch(name)) {
      this.#problems.add("liquid-syntax", begin, `“${name}” ends or divides nothing here.`);
    } else {
      this.#checkAlone(token);
      this.#add({ kind: "tag", token, header: this.#header(token) });
    }
  }

  #begin(token: TagToken): void {
    const node: BlockNode = {
      kind: "block",
      name: token.name,
      branches: [{ token, header: this.#readerOf(token), nodes: [] }],
      end: null,
    };
    // Told once: what is deeper is not looked at.
    if (this.#open.length === MAX_LIQUID_NESTING) {
      const message = `Nest at most ${MAX_LIQUID_NESTING} tags within each other.`;
      this.#problems.add("liquid-limit", token.begin, message);
    }
    this.#add(node);
    this.#open.push(node);
  }

  #checkAlone({ name, args, begin }: TagToken): void {
    const isLoopTag = name === "break" || name === "continue";
    if (isLoopTag && !this.#open.some((block) => block.name === "for")) {
      this.#problems.add("liquid-syntax", begin, `“${name}” stands in no loop.`);
    }
    if (!isBlockName(name)) return;
    if (this.#options.use === "message" && name !== "legal_identity") {
      const message = `“${name}” is for mailings: whoever gets a message of their own left no list.`;
      this.#problems.add("unknown-tag", begin, message);
    }
    const mayHaveWords = name !== "footer";
    if (args.trim() === "" || (mayHaveWords && ownWords(args) !== null)) return;
    const message = mayHaveWords
      ? `Behind “${name}” only your own words may stand, in quotes.`
      : "“footer” is written alone; its parts can have words of your own.";
    this.#problems.add("liquid-syntax", begin, message);
  }

  #header(token: OutputToken | TagToken): Header {
    let header: Header = { reads: new Set(), writes: [], binds: [] };
    try {
      header = headerOf(token, this.#liquid);
    } catch (failure) {
      const message = tellLiquid(failure);
      const code = message.includes("undefined filter") ? "unknown-filter" : "liquid-syntax";
      this.#problems.add(code, token.begin, message);
    }
    for (const name of [...header.writes, ...header.binds]) this.#names.add(name);
    for (const name of header.reads) this.#reads.push({ name, offset: token.begin });
    return header;
  }

  /** Of a condition or a loop, which no way out can decide. */
  #readerOf(token: TagToken): Header {
    const header = this.#header(token);
    if (header.reads.has("links")) {
      const message = "Links are no conditions: every mail has them.";
      this.#problems.add("liquid-syntax", token.begin, message);
    }
    return header;
  }
}

function endOf({ name }: BlockNode): string | undefined {
  return name === MEASURED ? END_MEASURED : BLOCK_ENDS[name];
}

function isEndOrBranch(name: string): boolean {
  return (
    name === END_MEASURED ||
    name === "endraw" ||
    Object.values(BLOCK_ENDS).includes(name) ||
    Object.values(BRANCHES).some((names) => names.includes(name))
  );
}

/** What stands in quotes behind a block's name; `null` when something else does. */
export function ownWords(args: string): string | null {
  const [, double, single] = /^(?:"([^"]*)"|'([^']*)')$/.exec(args.trim()) ?? [];
  return double ?? single ?? null;
}
