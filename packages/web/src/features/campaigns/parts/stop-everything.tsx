import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange, useRead } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

const TOUCHED = ["getSending", "listCampaigns", "getCampaign", "getSendingProgress"] as const;

/** The switch for when something is badly wrong; gone while everything is stopped. */
export function StopEverything(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const mayWrite = useMay("write");
  const sending = useRead("getSending", {});
  const stop = useChange("stopSending", {
    refreshes: TOUCHED,
    onDone: ({ paused }) => tell(words.stop.done(paused)),
  });
  if (!mayWrite || sending.data?.isStopped !== false) return null;
  return (
    <ConfirmButton
      label={words.stop.label}
      title={words.stop.title}
      confirm={words.stop.confirm}
      onConfirm={() => stop.mutateAsync({})}
    >
      <p>{words.stop.body}</p>
    </ConfirmButton>
  );
}

/** Says that nothing goes out, wherever somebody would wonder. */
export function SendingStopped(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell, fail } = useToasts();
  const mayAllow = useMay("own");
  const sending = useRead("getSending", {});
  const allow = useChange("allowSending", {
    refreshes: TOUCHED,
    onDone: () => tell(words.stop.allowed),
  });
  if (sending.data?.isStopped !== true) return null;
  return (
    <section className="sheet campaign-stopped" aria-label={words.stop.isStopped}>
      <p>
        <strong>
          <Marked kind="held">{words.stop.isStopped}</Marked>
        </strong>
      </p>
      <p>{words.stop.isStoppedBody}</p>
      {mayAllow ? (
        <div className="actions">
          <Button isDisabled={allow.isPending} onPress={() => allow.mutate({}, { onError: fail })}>
            {words.stop.allow}
          </Button>
        </div>
      ) : (
        <p className="faint">{words.stop.onlyOwner}</p>
      )}
    </section>
  );
}
