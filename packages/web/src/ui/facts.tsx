import type { ReactNode } from "react";

interface Props {
  readonly items: readonly (readonly [label: string, value: ReactNode])[];
}

/** What is known of one thing: its names in one column, what they say in the other. */
export function Facts({ items }: Props): ReactNode {
  return (
    <dl className="facts">
      {items.map(([label, value], index) => (
        // Names come from people, too, and two may be the same.
        <div key={index}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
