import type { ReactNode } from "react";

export function CampaignsPage(): ReactNode {
  return null;
}
