import type { ReactNode } from "react";

export function ConsentPage(): ReactNode {
  return null;
}
