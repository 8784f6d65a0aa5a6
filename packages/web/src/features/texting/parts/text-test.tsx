import type { Campaign } from "@consentry/client";
import type { ReactNode } from "react";

import { ShownCampaignText } from "./campaign-text.tsx";

export function TextTest({ campaign }: { readonly campaign: Campaign }): ReactNode {
  return <ShownCampaignText campaign={campaign} />;
}
