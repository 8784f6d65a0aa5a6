import type { ReactNode } from "react";
import { Link as AriaLink, type LinkProps } from "react-aria-components/Link";

type Props = Omit<LinkProps, "style" | "className" | "aria-current"> & {
  readonly className?: string;
  /** Whether it leads to where one is. */
  readonly isHere?: boolean;
};

/** A link; within the application it opens without loading the page anew. */
export function Link({ className = "", isHere = false, ...rest }: Props): ReactNode {
  return <AriaLink {...rest} className={className} {...(isHere && { "aria-current": "page" })} />;
}
