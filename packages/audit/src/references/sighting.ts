import type { Hiding } from "../css/hiding.ts";
import type { ReferenceMoment, ReferenceTechnique } from "../document.ts";

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
  readonly when: ReferenceMoment;
  /** What else sets it off than opening alone, from `hintsOf`. Mostly empty. */
  readonly hints: readonly string[];
}

/** Something a click would visit, as seen. */
export interface LinkSighting {
  readonly url: string;
  /** `a`, `area`, `form`, `v:roundrect`, `text`, `header`, `attachment`. */
  readonly element: string;
  readonly text: string;
  readonly span: Span;
  readonly part: string;
  /** `href`, `ping`, `action`, `list-unsubscribe`. */
  readonly via: string;
}

/** A sighting of which nothing is known but where it stands and when it is asked for. */
export function plainSighting(
  seen: Pick<Sighting, "url" | "technique" | "element" | "span" | "part" | "when">,
): Sighting {
  return { ...seen, ...NOTHING_SHOWN };
}

const NOTHING_SHOWN = {
  width: null,
  height: null,
  hiding: [],
  alt: null,
  insideLink: false,
  conditional: false,
  media: null,
  hints: [],
} as const satisfies Partial<Sighting>;
