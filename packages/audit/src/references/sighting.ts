import type { Hiding } from "../css/hiding.ts";
import type { ReferenceTechnique } from "../document.ts";

/** Where something stands in the decoded text of a part: byte offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something remote that opening the message would touch, as seen, before any judgement. */
export interface Sighting {
  readonly url: string;
  readonly technique: ReferenceTechnique;
  /** The element, lower case: `img`, `td`, `v:fill`, `style`. */
  readonly element: string;
  readonly span: Span;
  /** Section number of the part, or `header`. */
  readonly part: string;
  /** Declared width and height in CSS pixels, attribute or style; `null` when not declared. */
  readonly width: number | null;
  readonly height: number | null;
  /** Why the reader would not see it, own style and ancestors'. Empty: nothing hides it. */
  readonly hiding: readonly Hiding[];
  /** `null` when there is no alt attribute. */
  readonly alt: string | null;
  readonly insideLink: boolean;
  /** Only clients of one maker read it: an Outlook conditional comment. */
  readonly conditional: boolean;
  /** The `@media` condition it hangs on. */
  readonly media: string | null;
}

/** Something a click would visit, as seen. */
export interface LinkSighting {
  readonly url: string;
  /** `a`, `area`, `form`, `v:roundrect`, `text`, `header`. */
  readonly element: string;
  readonly text: string;
  readonly span: Span;
  readonly part: string;
  /** `href`, `ping`, `action`, `list-unsubscribe`. */
  readonly via: string;
}
