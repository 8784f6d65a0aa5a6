import type { Automation } from "@consentry/client";
import type { ReactNode } from "react";

import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { Mark } from "../../../ui/mark.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Progress } from "../../../ui/progress.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS as CAMPAIGN_WORDS } from "../../campaigns/words/words.ts";
import { useNames } from "../../segments/use-names.ts";
import type { Definition } from "../definition.ts";
import { everyStep, findStep, isSent } from "../edit-steps.ts";
import { CARDS } from "../editing.ts";
import { cardOf, sayFinding, type Finding } from "../findings.ts";
import { sayTrigger } from "../say-step.ts";
import { WORDS } from "../words/words.ts";
import { CHANGED_BY_STATE } from "./changed-by-state.ts";

interface Props {
  readonly automation: Automation;
  /** As it stands on the page. */
  readonly draft: Definition;
  /** Whether what stands on the page is what the server has. */
  readonly isSaved: boolean;
  /** What was found last, perhaps before the last changes; `null`: nobody looked. */
  readonly findings: readonly Finding[] | null;
  /** How many people are in it. */
  readonly running: number;
  readonly onShow: (card: string) => void;
}

/** What stands between the draft and its running: the check, what it found, and the activation. */
export function CheckPanel(props: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { fail } = useToasts();
  const { automation, isSaved, findings } = props;
  const { id } = automation;
  const check = useChange("checkAutomation", { refreshes: ["getAutomation", "listAutomations"] });
  const isPaused = automation.state === "paused";
  const isOfNow = isSaved && automation.findings !== null;
  const mayGo = isOfNow && findings?.every(({ severity }) => severity === "warn") === true;
  return (
    <section className="sheet check-panel">
      {check.isPending ? (
        <Progress label={words.bar.checking} value={null} />
      ) : (
        <>
          {isOfNow ? null : (
            <p>
              {!isSaved
                ? words.bar.unsaved
                : findings === null
                  ? words.bar.notChecked
                  : words.bar.before}
            </p>
          )}
          {findings === null ? null : <Found {...props} findings={findings} isOfNow={isOfNow} />}
        </>
      )}
      {mayGo && isPaused ? <p>{words.bar.resumeFirst}</p> : null}
      <div className="actions">
        {mayGo && !isPaused ? <Activate {...props} /> : null}
        <Button
          look={mayGo ? "plain" : "main"}
          isDisabled={!isSaved}
          isPending={check.isPending}
          onPress={() => check.mutate({ params: { id } }, { onError: fail })}
        >
          {findings === null ? words.bar.check : words.bar.checkAgain}
        </Button>
      </div>
    </section>
  );
}

function Found({
  findings,
  isOfNow,
  draft,
  onShow,
}: Omit<Props, "findings"> & {
  readonly findings: readonly Finding[];
  readonly isOfNow: boolean;
}): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const gate = useFeatureWords(CAMPAIGN_WORDS).words.gate.codes;
  const names = useNames();
  const blocking = findings.filter(({ severity }) => severity === "block").length;
  const byCard = Map.groupBy(findings, (finding) => cardOf(finding, draft, names.lists));
  return (
    <>
      {isOfNow ? (
        <output>
          <Marked kind={blocking === 0 ? "permitted" : "refused"}>
            {blocking > 0
              ? words.bar.refused(blocking)
              : findings.length > 0
                ? words.bar.passedWarned
                : words.bar.passed}
          </Marked>
        </output>
      ) : null}
      {findings.length === 0 ? null : (
        <ul className="check-findings">
          {[...byCard].map(([card, found]) => (
            <li key={card}>
              {card === null ? null : (
                <Button look="link" onPress={() => onShow(card)}>
                  {nameOfCard(card, draft, words.kinds)}
                </Button>
              )}
              <ul>
                {found.map((finding, index) => (
                  <li key={`${finding.code} ${index}`}>
                    <Mark kind={finding.severity === "block" ? "refused" : "note"} />{" "}
                    {sayFinding(finding, words, gate)}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function nameOfCard(
  card: string,
  { steps }: Definition,
  kinds: (typeof WORDS)["en"]["kinds"],
): string {
  if (card === CARDS.start) return kinds.start;
  const step = findStep(steps, card);
  if (step === null) return kinds.sending;
  return isSent(step) ? `${kinds[step.kind]} “${step.name}”` : kinds[step.kind];
}

function Activate({ automation, draft, running }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const names = useNames();
  const { bar } = words;
  const activate = useChange("activateAutomation", {
    refreshes: CHANGED_BY_STATE,
    onDone: () => tell(bar.activated),
  });
  const label = automation.state === "draft" ? bar.activate : bar.activateChanges;
  const mails = everyStep(draft.steps).filter(isSent).length;
  return (
    <ConfirmButton
      look="main"
      label={label}
      title={bar.activateTitle}
      confirm={label}
      onConfirm={() => activate.mutateAsync({ params: { id: automation.id } })}
    >
      <p>
        {bar.activateWho} <strong>{sayTrigger(draft.trigger, names, language)}.</strong>{" "}
        {bar.activateFrom}
      </p>
      <p>{bar.activateMails(mails)}</p>
      {running === 0 ? null : <p>{bar.activateRunning(formatNumber(running, language))}</p>}
    </ConfirmButton>
  );
}
