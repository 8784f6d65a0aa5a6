/** How a reading client shows a message: each may ask for something the others do not. */
export type RenderState = "screen" | "print" | "dark" | "narrow";

/** One request that a browser made while it drew the message, before it was stopped. */
export interface SeenRequest {
  /** As the browser asked for it. */
  readonly url: string;
  /** The browser's own word for what it wanted: `image`, `stylesheet`, `font`, `document`. */
  readonly resourceType: string;
  readonly when: RenderState;
}

export interface RenderedRequest {
  readonly url: string;
  readonly resourceType: string;
  /** In the order of `RenderState`. */
  readonly when: readonly RenderState[];
  /** Whether reading alone had found it: a reference of the document asks for the same. */
  readonly found: boolean;
}

/** What a real browser asked for, held against what reading the message found. */
export interface Rendered {
  /** Name and version: another one may ask for something else. */
  readonly browser: string;
  /** In the order in which they were first made. */
  readonly requests: readonly RenderedRequest[];
  /** URLs of the requests that reading alone had not found. */
  readonly missed: readonly string[];
}
