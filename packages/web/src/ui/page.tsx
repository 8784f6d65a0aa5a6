import type { ReactNode } from "react";

import { Link } from "./link.tsx";
import { useTitle } from "./use-title.ts";

interface Props {
  readonly title: string;
  /** What the page is for, in a sentence or two. */
  readonly lead?: ReactNode;
  /** What can be done here, most likely first. */
  readonly actions?: ReactNode;
  /** The page above this one. */
  readonly up?: { readonly href: string; readonly label: string };
  readonly children: ReactNode;
}

/** The frame of a page of the application: its one heading, what it is for, what can be done. */
export function Page({ title, lead, actions, up, children }: Props): ReactNode {
  useTitle(title);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          {up === undefined ? null : (
            <p className="page-up">
              <Link href={up.href}>← {up.label}</Link>
            </p>
          )}
          <h1>{title}</h1>
          {lead === undefined ? null : <p className="page-lead">{lead}</p>}
        </div>
        {actions === undefined ? null : <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
