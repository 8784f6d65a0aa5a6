import type { ReactNode } from "react";

export function ListsPage(): ReactNode {
  return null;
}
