import type { ReactNode } from "react";

import { Link } from "./link.tsx";

export interface Figure {
  readonly label: string;
  /** Already in the reader's own form. */
  readonly value: ReactNode;
  /** What the number is of, or what it leaves out. */
  readonly note?: ReactNode;
  readonly href?: string;
}

/** A few numbers that are looked at together. */
export function Figures({ items }: { readonly items: readonly Figure[] }): ReactNode {
  return (
    <dl className="figures">
      {items.map(({ label, value, note, href }) => (
        <div key={label}>
          <dt>{href === undefined ? label : <Link href={href}>{label}</Link>}</dt>
          <dd className="figure-value">{value}</dd>
          {note === undefined ? null : <dd className="faint">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
