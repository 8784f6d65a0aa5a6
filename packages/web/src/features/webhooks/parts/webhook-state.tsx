import type { Webhook } from "@consentry/client";
import type { ReactNode } from "react";

import type { MarkKind } from "../../../ui/mark.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** Whether a program hears what it is told, and how much waits for it. */
export function WebhookState({ webhook }: { readonly webhook: Webhook }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { waiting } = webhook;
  const [kind, state] = stateOf(webhook);
  return (
    <p>
      <Marked kind={kind}>{words.state[state]}</Marked>
      {waiting === 0 ? null : (
        <span className="faint">
          {" "}
          · {words.state.waiting(waiting, formatNumber(waiting, language))}
        </span>
      )}
    </p>
  );
}

function stateOf({
  isOn,
  pausedAt,
  failingSince,
}: Webhook): readonly [MarkKind, "works" | "off" | "failing" | "paused"] {
  if (!isOn) return ["note", "off"];
  if (pausedAt !== null) return ["refused", "paused"];
  return failingSince === null ? ["permitted", "works"] : ["held", "failing"];
}
