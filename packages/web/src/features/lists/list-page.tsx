import type { ReactNode } from "react";

export function ListPage(): ReactNode {
  return null;
}
