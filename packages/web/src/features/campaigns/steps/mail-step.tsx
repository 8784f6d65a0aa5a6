import type { Campaign } from "@consentry/client";
import type { ReactNode } from "react";

import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { ShownCampaignText } from "../../texting/parts/campaign-text.tsx";
import { DrawnMail } from "../parts/drawn-mail.tsx";
import { WORDS } from "../words/words.ts";

/** The mail of a campaign that has begun: it is looked at, and not changed any more. */
export function MailStep({ campaign }: { readonly campaign: Campaign }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <div className="campaign-step">
      <p className="page-lead">{words.write.frozen}</p>
      {campaign.channel === "sms" ? (
        <ShownCampaignText campaign={campaign} />
      ) : (
        <DrawnMail campaign={campaign} />
      )}
    </div>
  );
}
