import { TagToken, type Liquid, type Template, type TopLevelToken } from "liquidjs";

import { BLOCK_ENDS } from "./tokens.ts";

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
export function headerOf(token: TopLevelToken, liquid: Liquid): Header {
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

function byItself(token: TopLevelToken, liquid: Liquid): TopLevelToken[] {
  if (!(token instanceof TagToken)) return [token];
  const tag = (text: string): TagToken => new TagToken(text, 0, text.length, liquid.options);
  const end = BLOCK_ENDS[token.name];
  if (end !== undefined) return [freshTag(token, liquid), tag(`{% ${end} %}`)];
  if (token.name === "elsif") return [tag(`{% if ${token.args} %}`), tag("{% endif %}")];
  if (token.name === "when") {
    return [tag("{% case 0 %}"), freshTag(token, liquid), tag("{% endcase %}")];
  }
  return token.name === "assign" ? [freshTag(token, liquid)] : [];
}
