import { Tokenizer, TypeGuards } from "liquidjs";

import { err, ok, type Result } from "@consentry/kernel";

import { plainText } from "../../liquid/escape.ts";
import { tellLiquid } from "../../liquid/tokens.ts";

/**
 * An author's words with what is not Liquid changed; Liquid stays as it is, and so do the marks of
 * `raw`, whose inside is words. Read with the reader that reads it later, so that both agree on what
 * is Liquid. When it cannot be read, why.
 */
export function aroundLiquid(
  text: string,
  change: (words: string) => string,
): Result<string, string> {
  const shown = plainText(text);
  try {
    const tokens = new Tokenizer(shown).readTopLevelTokens();
    return ok(
      tokens
        .map((token) => {
          const written = shown.slice(token.begin, token.end);
          return TypeGuards.isHTMLToken(token) ? change(written) : written;
        })
        .join(""),
    );
  } catch (failure) {
    return err(tellLiquid(failure));
  }
}
