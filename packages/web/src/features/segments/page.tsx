import type { ReactNode } from "react";

export function SegmentsPage(): ReactNode {
  return null;
}
