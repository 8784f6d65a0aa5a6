import type { ReactNode } from "react";

import { Link } from "./link.tsx";

interface Props {
  readonly href: string;
  readonly look?: "main" | "plain";
  /** Saves what stands there as a file of this name. */
  readonly download?: string;
  readonly children: ReactNode;
}

/** A way to another page that is as prominent as a button. */
export function LinkButton({ look = "plain", ...rest }: Props): ReactNode {
  return <Link {...rest} className={`button button-${look}`} />;
}
