import type { ReactNode } from "react";

export function SegmentPage(): ReactNode {
  return null;
}
