import type { Retention } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { Section } from "../../../ui/section.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly order: Retention["standingOrder"];
}

/** Whether people go on their day by themselves, or only after somebody looked. */
export function StandingOrderPart({ order: { peopleGoByThemselves } }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const may = useMay("rights");
  const change = useChange("changeStandingOrder", {
    refreshes: ["showRetention"],
    onDone: () => tell(words.plan.orderChanged),
  });
  return (
    <Section title={words.plan.order}>
      <p>{peopleGoByThemselves ? words.plan.byThemselves : words.plan.onlyLookedAt}</p>
      {!may ? null : (
        <div className="actions">
          {peopleGoByThemselves ? (
            <ConfirmButton
              label={words.plan.toLooking}
              title={words.plan.toLookingTitle}
              confirm={words.plan.toLooking}
              onConfirm={() => change.mutateAsync({ body: { peopleGoByThemselves: false } })}
            >
              <p>{words.plan.toLookingWhat}</p>
            </ConfirmButton>
          ) : (
            <Button
              isDisabled={change.isPending}
              onPress={() => change.mutate({ body: { peopleGoByThemselves: true } })}
            >
              {words.plan.toThemselves}
            </Button>
          )}
        </div>
      )}
    </Section>
  );
}
