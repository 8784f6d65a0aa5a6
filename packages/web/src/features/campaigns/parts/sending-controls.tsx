import type { Campaign, SendingProgress } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly campaign: Campaign;
  readonly progress: SendingProgress;
}

const TOUCHED = ["getCampaign", "getSendingProgress", "listCampaigns"] as const;

/** Holding a campaign, letting it go on, and ending it. */
export function SendingControls({ campaign, progress }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { tell, fail } = useToasts();
  const mayWrite = useMay("write");
  const params = { id: campaign.id };
  const pause = useChange("pauseCampaign", {
    refreshes: TOUCHED,
    onDone: () => tell(words.send.paused),
  });
  const resume = useChange("resumeCampaign", {
    refreshes: TOUCHED,
    onDone: () => tell(words.send.resumed),
  });
  const cancel = useChange("cancelCampaign", {
    refreshes: TOUCHED,
    onDone: ({ cancelled }) => tell(words.send.cancelled(cancelled)),
  });
  const { state, counts } = progress;
  if (!mayWrite || state === "finished" || state === "cancelled" || state === "draft") return null;
  return (
    <div className="actions">
      {state === "paused" ? (
        <Button
          look="main"
          isDisabled={resume.isPending}
          onPress={() => resume.mutate({ params }, { onError: fail })}
        >
          {words.send.resume}
        </Button>
      ) : (
        <Button
          isDisabled={pause.isPending}
          onPress={() => pause.mutate({ params, body: {} }, { onError: fail })}
        >
          {words.send.pause}
        </Button>
      )}
      <ConfirmButton
        label={words.send.cancel}
        title={words.send.cancelTitle}
        confirm={words.send.cancelConfirm}
        onConfirm={() => cancel.mutateAsync({ params })}
      >
        <p>{words.send.cancelBody(formatNumber(counts.waiting, language))}</p>
      </ConfirmButton>
    </div>
  );
}
