import type { ReactNode } from "react";

export function NewCampaignPage(): ReactNode {
  return null;
}
