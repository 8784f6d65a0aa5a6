import type { ReactNode } from "react";

export function FormPage(): ReactNode {
  return null;
}
