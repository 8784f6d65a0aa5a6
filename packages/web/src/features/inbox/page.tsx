import type { ReactNode } from "react";

export function InboxPage(): ReactNode {
  return null;
}
