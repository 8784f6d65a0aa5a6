/** What may be told of a piece of work: words and numbers of the program, never of people. */
export type SpanFacts = Readonly<Record<string, string | number | boolean>>;

/** A piece of work under way, of which more is known by now. */
export interface Span {
  tell(facts: SpanFacts): void;
}

/** Makes spans; where nobody wants traces there is none. */
export interface Tracer {
  span<T>(name: string, facts: SpanFacts, work: (span: Span) => Promise<T>): Promise<T>;
  /** Of the work under way; `null` outside any. */
  traceId(): string | null;
}

/*
 * Kept by the module: a span belongs to whatever the process is at, and what is at work should not
 * have to be handed it. It is set once, at the start, before there is work.
 */
let tracer: Tracer | null = null;

export function useTracer(given: Tracer | null): void {
  tracer = given;
}

/** Does a piece of work, and lets it be seen where somebody wants traces. Else it is a call. */
export function traced<T>(
  name: string,
  facts: SpanFacts,
  work: (span: Span) => Promise<T>,
): Promise<T> {
  return tracer === null ? work(NOBODY_LOOKS) : tracer.span(name, facts, work);
}

/** For what would cost something to prepare. */
export function isTracing(): boolean {
  return tracer !== null;
}

/** For lines of a log; `null` where no trace is made. */
export function traceIdNow(): string | null {
  return tracer?.traceId() ?? null;
}

const NOBODY_LOOKS: Span = { tell: () => undefined };
