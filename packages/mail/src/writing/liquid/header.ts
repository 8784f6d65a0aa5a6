import { TagToken, Tokenizer, type Liquid, type Template, type TopLevelToken } from "liquidjs";

import { BLOCK_ENDS, type OutputToken } from "./tokens.ts";

/** What one tag or output reads and sets, whatever stands around it. */
export interface Header {
  readonly reads: ReadonlySet<string>;
  /** Variables that it sets. */
  readonly writes: readonly string[];
  /** Variables that exist only within it. */
  readonly binds: readonly string[];
}

const NOTHING: Header = { reads: new Set(), writes: [], binds: [] };

/**
 * Reads a tag by itself: an opening one with its end put behind it, one in the middle of a block
 * with a beginning before it. Throws as the Liquid library does when it is not understood.
 */
export function headerOf(token: OutputToken | TagToken, liquid: Liquid): Header {
  const tokens = byItself(token, liquid);
  if (tokens.length === 0) return NOTHING;
  const templates = liquid.parser.parseTokens(tokens);
  return {
    reads: new Set(liquid.variablesSync(templates)),
    writes: templates.flatMap((template) => [...namesSet(template)]),
    binds: templates.flatMap((template) => [...(template.blockScope?.() ?? [])]),
  };
}

/** A tag can be read once: what it reads with is used up. */
export function freshTag({ input, begin, end }: TagToken, { options }: Liquid): TagToken {
  return new TagToken(input, begin, end, options);
}

export function* namesSet(template: Template): Generator<string> {
  for (const { content } of template.localScope?.() ?? []) yield content;
}

/**
 * The same without the text around it. To say of a variable where it stands, the library counts the
 * lines before it, for each anew.
 */
export function apart<T extends OutputToken | TagToken>(token: T, { options }: Liquid): T {
  const text = token.input.slice(token.begin, token.end);
  if (token instanceof TagToken) return new TagToken(text, 0, text.length, options) as T & TagToken;
  const [alone] = new Tokenizer(text, options.operators).readTopLevelTokens(options);
  return alone as T;
}

function byItself(token: OutputToken | TagToken, liquid: Liquid): TopLevelToken[] {
  const alone = apart(token, liquid);
  if (!(alone instanceof TagToken)) return [alone];
  const tag = (text: string): TagToken => new TagToken(text, 0, text.length, liquid.options);
  const end = BLOCK_ENDS[alone.name];
  if (end !== undefined) return [alone, tag(`{% ${end} %}`)];
  if (alone.name === "elsif") return [tag(`{% if ${alone.args} %}`), tag("{% endif %}")];
  if (alone.name === "when") return [tag("{% case 0 %}"), alone, tag("{% endcase %}")];
  return alone.name === "assign" ? [alone] : [];
}
