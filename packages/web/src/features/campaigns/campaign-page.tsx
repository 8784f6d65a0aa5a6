import type { ReactNode } from "react";

export function CampaignPage(): ReactNode {
  return null;
}
