import type { ReactNode } from "react";

export function PersonPage(): ReactNode {
  return null;
}
