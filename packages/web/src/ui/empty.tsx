import type { ReactNode } from "react";

interface Props {
  readonly title: string;
  /** What to do next, in a sentence. */
  readonly next: ReactNode;
  readonly action?: ReactNode;
}

/** There is nothing here yet, and what the next step is. */
export function Empty({ title, next, action }: Props): ReactNode {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{next}</p>
      {action === undefined ? null : <div className="actions">{action}</div>}
    </div>
  );
}
