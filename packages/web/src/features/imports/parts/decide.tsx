import type { Import } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/fields/checkbox-field.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { ProblemText } from "../../../ui/problem-text.tsx";
import { Section } from "../../../ui/section.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

const REFRESHED = ["getImport", "listImports"] as const;

/** What a person must have read, line by line, before the people are taken in; then that. */
export function Decide({ of: one }: { readonly of: Import }): ReactNode {
  const { words: all, language } = useFeatureWords(WORDS);
  const mayWrite = useMay("write");
  const words = all.decide;
  const alerts = one.report?.alerts ?? [];
  const good = one.report?.good ?? 0;
  const isSeen = one.acknowledgedAt !== null;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const acknowledge = useChange("acknowledgeImport");
  const apply = useChange("applyImport", { refreshes: REFRESHED });
  const mustTick = alerts.length > 0 && !isSeen;
  const isReady = !mustTick || alerts.every((alert) => ticked.has(alert));
  const params = { id: one.id };
  const takeIn = async (): Promise<void> => {
    if (mustTick) await acknowledge.mutateAsync({ params, body: { alerts } });
    await apply.mutateAsync({ params });
  };
  const problem = acknowledge.error ?? apply.error;
  return (
    <Section title={words.title}>
      {alerts.length === 0 ? <p>{words.none}</p> : null}
      {mustTick ? <p className="faint">{words.lead}</p> : null}
      <ul className="import-alerts">
        {alerts.map((alert) => (
          <li key={alert}>
            <p>
              <Marked kind="held">{words.alerts[alert]}</Marked>
            </p>
            {mustTick && mayWrite ? (
              <CheckboxField
                label={words.seen}
                aria-label={`${words.seen}: ${words.alerts[alert]}`}
                isSelected={ticked.has(alert)}
                onChange={(isOn) => {
                  const next = new Set(ticked);
                  if (isOn) next.add(alert);
                  else next.delete(alert);
                  setTicked(next);
                }}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {isSeen && one.acknowledgedAt !== null ? (
        <p className="faint">
          {words.acknowledged} <Moment at={one.acknowledgedAt} />
        </p>
      ) : null}
      {problem === null ? null : (
        <div role="alert" className="form-problem">
          <ProblemText error={problem} />
        </div>
      )}
      {mayWrite && good > 0 ? (
        <>
          <Button
            look="main"
            isDisabled={!isReady || acknowledge.isPending || apply.isPending}
            onPress={() => void takeIn().catch(() => undefined)}
          >
            {words.applyAll(formatNumber(good, language))}
          </Button>
          {isReady ? null : <p className="faint">{words.blocked}</p>}
        </>
      ) : null}
      <p className="faint">{all.one.remap}</p>
    </Section>
  );
}
