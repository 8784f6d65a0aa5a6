import { useId, type ReactNode } from "react";

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of the page in its whole width: conditions need the room beside each other. */
export function Part({ title, children }: Props): ReactNode {
  const id = useId();
  return (
    <section className="segment-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
