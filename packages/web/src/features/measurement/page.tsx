import type { ReactNode } from "react";

export function MeasurementPage(): ReactNode {
  return null;
}
