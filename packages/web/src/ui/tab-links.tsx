import type { ReactNode } from "react";

import { Link } from "./link.tsx";

interface Props {
  /** What the parts are parts of; read out. */
  readonly label: string;
  readonly tabs: readonly {
    readonly href: string;
    readonly label: ReactNode;
    readonly isHere: boolean;
  }[];
}

/** The parts of a page, each with an address of its own. */
export function TabLinks({ label, tabs }: Props): ReactNode {
  return (
    <nav className="tab-links" aria-label={label}>
      <ul>
        {tabs.map(({ href, label: text, isHere }) => (
          <li key={href}>
            <Link href={href} isHere={isHere}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
