import type { ReactNode } from "react";

export function BesidePage(): ReactNode {
  return null;
}
