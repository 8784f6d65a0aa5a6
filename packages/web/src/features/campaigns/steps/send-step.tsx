import type { Campaign } from "@consentry/client";
import type { ReactNode } from "react";

import { SendDraft } from "../parts/send-draft.tsx";
import { SendingProgress } from "../parts/sending-progress.tsx";

/** Sets a draft going; of one that has begun, how far it is. */
export function SendStep({ campaign }: { readonly campaign: Campaign }): ReactNode {
  return campaign.state === "draft" ? (
    <SendDraft campaign={campaign} />
  ) : (
    <SendingProgress campaign={campaign} />
  );
}
