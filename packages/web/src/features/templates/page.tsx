import type { ReactNode } from "react";

export function TemplatesPage(): ReactNode {
  return null;
}
