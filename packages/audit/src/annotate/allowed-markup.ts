/** Elements that shape text and tables and can ask nothing of a server. All others are dropped. */
export const ALLOWED_ELEMENTS: ReadonlySet<string> = new Set(
  (
    "a abbr address article b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn div dl dt em " +
    "figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i ins kbd li main mark nav ol p pre q s samp section " +
    "small span strike strong sub sup table tbody td tfoot th thead time tr tt u ul var wbr"
  ).split(" "),
);

/** Dropped with everything inside them. */
export const DROPPED_WITH_CONTENT: ReadonlySet<string> = new Set(
  (
    "script style title iframe noembed noframes xmp textarea template svg math object applet video audio canvas " +
    "select datalist portal fencedframe plaintext noscript"
  ).split(" "),
);

const ALLOWED_ATTRIBUTES = new Set(
  (
    "align valign width height bgcolor color face size cellpadding cellspacing border colspan rowspan dir lang class " +
    "nowrap start type value span noshade hspace vspace role"
  ).split(" "),
);

/** Plain words and measures: nothing that could close the attribute or hide a URL. */
const HARMLESS_VALUE = /^[\w\s#%.,:;()/+\u0080-\uffff-]{0,200}$/;

/** The attribute as it may stand in the annotated copy, `null` to leave it out. */
export function allowedAttribute(name: string, value: string): string | null {
  if (!ALLOWED_ATTRIBUTES.has(name) || !HARMLESS_VALUE.test(value)) return null;
  if (value.includes("cns-")) return null; // a message may not dress up as our marks
  return /url\s*\(|\/\//i.test(value) ? null : `${name}="${value}"`;
}

const DANGEROUS_DECLARATION =
  /url|image-set|image\s*\(|expression|behaviou?r|-moz-binding|javascript|@|element\s*\(|paint\s*\(|src\s*\(|attr\s*\(|^\s*(?:position|z-index|content|cursor|animation|transition|filter|top|left|right|bottom|transform|zoom)\s*:/i;

/**
 * Declarations without what could load, cover other things or move out of place. Escapes and
 * comments are not interpreted: a text that holds any is dropped whole.
 */
export function harmlessDeclarations(css: string): string {
  if (/[\\<>]|\/\*/.test(css)) return "";
  return css
    .split(";")
    .filter((declaration) => declaration.includes(":") && !DANGEROUS_DECLARATION.test(declaration))
    .map((declaration) => declaration.replace(/!\s*important/gi, "").trim())
    .join(";");
}

/** Longer style sheets are left out: the copy is for reading, not for keeping. */
const MAX_STYLE_SHEET = 200_000;

/** Plain rules of a style sheet, one `selector{…}` after the other; every at-rule is dropped. */
export function harmlessStyleSheet(css: string): string {
  if (css.length > MAX_STYLE_SHEET) return "";
  const plain = css.replace(/<!--|-->/g, " ").replace(/\/\*[^]*?\*\//g, " ");
  if (/[\\<]/.test(plain)) return "";
  let out = "";
  let depth = 0;
  let start = 0;
  let selector = "";
  for (let at = 0; at < plain.length; at++) {
    const char = plain.charAt(at);
    if (char === "{") {
      if (depth === 0) selector = plain.slice(start, at).trim();
      depth++;
      start = at + 1;
    } else if (char === "}") {
      if (depth === 1 && HARMLESS_SELECTOR.test(selector)) {
        out += `${selector}{${harmlessDeclarations(plain.slice(start, at))}}\n`;
      }
      depth = Math.max(0, depth - 1);
      start = at + 1;
    } else if (char === ";" && depth === 0) start = at + 1;
  }
  return out;
}

/** Elements, classes and ids; our own marks are out of a message's reach. */
const HARMLESS_SELECTOR = /^(?!.*cns-)[\w\s.,#>*:-]{1,500}$/;
