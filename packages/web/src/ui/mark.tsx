import type { ReactNode } from "react";

/** The states that have one sign and one colour wherever they are shown. */
export type MarkKind =
  "tracked" | "untracked" | "unclear" | "contested" | "note" | "permitted" | "refused" | "held";

/** Told apart by shape as well as by colour. Always stands beside its word. */
export function Mark({ kind }: { readonly kind: MarkKind }): ReactNode {
  return (
    <svg className={`mark mark-${kind}`} viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[kind]}
    </svg>
  );
}

const RING = <circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" strokeWidth="1.8" />;

const SHAPES: Readonly<Record<MarkKind, ReactNode>> = {
  // A full disc with a pixel in it.
  tracked: (
    <path
      fill="currentColor"
      fillRule="evenodd"
      d="M8 .5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15ZM6 6v4h4V6H6Z"
    />
  ),
  untracked: RING,
  unclear: (
    <circle
      cx="8"
      cy="8"
      r="6.6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeDasharray="3.4 2.5"
    />
  ),
  contested: (
    <>
      {RING}
      <path fill="currentColor" d="M8 1.4a6.6 6.6 0 0 1 0 13.2V1.4Z" />
    </>
  ),
  // A ring with a tick: something may be done.
  permitted: (
    <>
      {RING}
      <path fill="none" stroke="currentColor" strokeWidth="1.8" d="m4.9 8.3 2.2 2.2 4-4.6" />
    </>
  ),
  // A ring with a bar: something may not be done.
  refused: (
    <>
      {RING}
      <path fill="none" stroke="currentColor" strokeWidth="1.8" d="m3.6 12.4 8.8-8.8" />
    </>
  ),
  // Two bars: it waits for somebody.
  held: <path fill="none" stroke="currentColor" strokeWidth="2.4" d="M5.2 2.5v11M10.8 2.5v11" />,
  note: <path fill="none" stroke="currentColor" strokeWidth="1.8" d="M2.5 2.5h11v11h-11z" />,
};
