import type { ReferenceTechnique } from "../../document.ts";

/** How an attribute's value is read: one URL, a `srcset`, or URLs between spaces or semicolons, CSS. */
type Reading = "url" | "srcset" | "list" | "semicolons" | "css";

export interface AttributeSource {
  readonly technique: ReferenceTechnique;
  readonly reading: Reading;
}

const url = (technique: ReferenceTechnique): AttributeSource => ({ technique, reading: "url" });
const set = (technique: ReferenceTechnique): AttributeSource => ({ technique, reading: "srcset" });
const several = (technique: ReferenceTechnique): AttributeSource => ({
  technique,
  reading: "semicolons",
});
const css: AttributeSource = { technique: "svg", reading: "css" };
const list = (technique: ReferenceTechnique): AttributeSource => ({ technique, reading: "list" });

/**
 * Attributes that make a reading client ask a server, by element. Catalogued from the vectors of
 * public client tests (email privacy testers, HTTP leak lists) and from received mail.
 */
export const SOURCES_BY_ELEMENT: ReadonlyMap<
  string,
  ReadonlyMap<string, AttributeSource>
> = byElement({
  img: { src: url("img"), srcset: set("srcset"), lowsrc: url("img"), dynsrc: url("img") },
  // A parser turns `<image>` into `<img>` (WHATWG HTML §13.2.6.4.7); inside SVG it has an href.
  image: { src: url("img"), srcset: set("srcset"), href: url("svg"), "xlink:href": url("svg") },
  input: { src: url("input-image") },
  source: { src: url("media"), srcset: set("picture-source") },
  video: { src: url("media"), poster: url("media") },
  audio: { src: url("media") },
  track: { src: url("media") },
  bgsound: { src: url("bgsound") },
  iframe: { src: url("frame") },
  frame: { src: url("frame") },
  portal: { src: url("frame") },
  fencedframe: { src: url("frame") },
  embed: { src: url("object") },
  object: { data: url("object"), codebase: url("object"), archive: list("object") },
  applet: { code: url("object"), codebase: url("object"), archive: list("object") },
  script: { src: url("script"), "xlink:href": url("script"), href: url("script") },
  html: { manifest: url("link-other") },
  use: { href: url("svg"), "xlink:href": url("svg") },
  feimage: { href: url("svg"), "xlink:href": url("svg") },
  pattern: { href: url("svg"), "xlink:href": url("svg") },
  lineargradient: { href: url("svg"), "xlink:href": url("svg") },
  radialgradient: { href: url("svg"), "xlink:href": url("svg") },
  // What sets an attribute of the drawing around it sets its address as well (SVG 2 §16.2.6).
  set: { to: url("svg") },
  animate: { from: url("svg"), to: url("svg"), by: url("svg"), values: several("svg") },
  textpath: { href: url("svg"), "xlink:href": url("svg") },
  "v:fill": { src: url("vml"), "o:href": url("vml") },
  "v:image": { src: url("vml") },
  "v:imagedata": { src: url("vml"), "o:href": url("vml") },
  "v:background": { src: url("vml"), background: url("vml") },
  "v:stroke": { src: url("vml") },
  "amp-img": { src: url("amp"), srcset: set("amp") },
  "amp-anim": { src: url("amp"), srcset: set("amp") },
  "amp-pixel": { src: url("amp") },
  "amp-list": { src: url("amp") },
  "amp-state": { src: url("amp") },
  "amp-video": { src: url("amp"), poster: url("amp") },
  "amp-audio": { src: url("amp") },
  "amp-iframe": { src: url("amp") },
});

/** Attributes that load whatever the element. */
export const SOURCES_OF_ANY: ReadonlyMap<string, AttributeSource> = asMap({
  background: url("background-attribute"),
  // Style properties by another name, in drawings (SVG 2 §6.6).
  fill: css,
  stroke: css,
  filter: css,
  mask: css,
  "clip-path": css,
  cursor: css,
  "marker-start": css,
  "marker-mid": css,
  "marker-end": css,
});

/** What a `<link>` fetches when the message opens, by the words of its `rel`; others fetch nothing. */
export const SOURCES_BY_REL: ReadonlyMap<string, ReferenceTechnique> = asMap({
  stylesheet: "stylesheet",
  import: "stylesheet",
  icon: "icon",
  shortcut: "icon",
  "apple-touch-icon": "icon",
  "apple-touch-icon-precomposed": "icon",
  "apple-touch-startup-image": "icon",
  "mask-icon": "icon",
  "dns-prefetch": "resource-hint",
  preconnect: "resource-hint",
  prefetch: "resource-hint",
  preload: "resource-hint",
  modulepreload: "resource-hint",
  prerender: "resource-hint",
  manifest: "link-other",
  pingback: "link-other",
  "compression-dictionary": "link-other",
});

/** Attributes that a click follows. `ping` is posted to in passing. */
export const LINKS_BY_ELEMENT: ReadonlyMap<string, readonly string[]> = asMap({
  a: ["href", "xlink:href", "ping"],
  area: ["href", "ping"],
  form: ["action", "action-xhr"],
  button: ["formaction"],
  input: ["formaction"],
  "v:rect": ["href"],
  "v:roundrect": ["href"],
  "v:shape": ["href"],
});

/** Names come cut out of the message, where a map finds them faster than an object does. */
function asMap<T>(entries: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(entries));
}

function byElement(
  entries: Readonly<Record<string, Readonly<Record<string, AttributeSource>>>>,
): ReadonlyMap<string, ReadonlyMap<string, AttributeSource>> {
  return new Map(Object.entries(entries).map(([element, sources]) => [element, asMap(sources)]));
}
