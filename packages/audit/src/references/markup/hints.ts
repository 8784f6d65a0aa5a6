/** Boxes that programs put around what is forwarded or answered; a style that names one waits for it. */
const FORWARDED =
  /outlookmessageheader|moz-email-headers|moz-cite|gmail_quote|yahoo_quoted|blockquote|divrplyfwdmsg|appendonsend|protonmail_quote/i;

const TOUCHED = /:(?:hover|active|focus(?:-within|-visible)?|checked|target|visited)\b/i;

/** `[value^="a"]`: the style is asked for once the reader has typed or chosen that. */
const TYPED = /\[\s*value\s*[\^$*~|]?=/i;

const NONE: readonly string[] = [];

/**
 * What a style's URL waits for beside the opening of the mail: `when-printed`, `when-forwarded`,
 * `when-touched`, `when-typed`. They acquit nobody: programs load such pictures early, too.
 */
export function hintsOf(selector: string, media: string | null): readonly string[] {
  if (selector === "" && media === null) return NONE;
  const hints: string[] = [];
  if (media !== null && /\bprint\b/.test(media)) hints.push("when-printed");
  if (FORWARDED.test(selector)) hints.push("when-forwarded");
  if (TOUCHED.test(selector)) hints.push("when-touched");
  if (TYPED.test(selector)) hints.push("when-typed");
  return hints.length === 0 ? NONE : hints;
}
