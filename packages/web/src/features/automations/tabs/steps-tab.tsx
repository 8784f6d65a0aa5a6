import type { Automation } from "@consentry/client";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange } from "../../../api/use-api.ts";
import { useSearchState } from "../../../app/use-search-state.ts";
import { ProblemText } from "../../../ui/problem-text.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS as CAMPAIGN_WORDS } from "../../campaigns/words/words.ts";
import { useNames } from "../../segments/use-names.ts";
import { SaveStateText } from "../../writing/parts/save-state.tsx";
import { useAutosave } from "../../writing/use-autosave.ts";
import { definitionIn, type Definition } from "../definition.ts";
import { faceId } from "../editing.ts";
import { cardOf, sayFinding } from "../findings.ts";
import { CheckPanel } from "../parts/check-panel.tsx";
import { StepsEditor } from "../parts/steps-editor.tsx";
import { usePeopleAt } from "../use-people-at.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly automation: Automation;
}

/** The steps as they are being written, saved at once; what runs changes when they are activated. */
export function StepsTab({ automation }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const mayWrite = useMay("write") && automation.state !== "ended";
  const [first] = useState(() => definitionIn(automation.draft));
  const [draft, setDraft] = useState(first);
  const { values, set } = useSearchState("step", "write");
  const change = useChange("changeAutomation", { refreshes: ["getAutomation", "listAutomations"] });
  const saved = useAutosave(draft, (definition) =>
    change.mutateAsync({ params: { id: automation.id }, body: { definition } }),
  );
  const findings = useLastFindings(automation);
  const problems = useProblems(findings, draft);
  const queries = useQueryClient();
  const keep = (next: Definition): void => {
    setDraft(next);
    // Whoever looks at another part and comes back begins from what stood here last.
    queries.setQueryData<Automation>(
      ["getAutomation", { params: { id: automation.id } }],
      (read) =>
        read === undefined ? read : { ...read, draft: next, findings: null, isChanged: true },
    );
  };
  const { people, running } = usePeopleAt(automation);
  return (
    <>
      {mayWrite && automation.state !== "draft" ? (
        <p className="faint">{words.bar.runsNow}</p>
      ) : null}
      {saved.problem === null ? null : (
        <div className="field-error" role="alert">
          <ProblemText error={saved.problem} />
        </div>
      )}
      {mayWrite && automation.isChanged && values.write === null ? (
        <CheckPanel
          automation={automation}
          draft={draft}
          isSaved={saved.state === "saved"}
          findings={findings}
          running={running}
          onShow={(card) => {
            set({ step: card });
            requestAnimationFrame(() => document.getElementById(faceId(card))?.focus());
          }}
        />
      ) : null}
      <StepsEditor
        first={first}
        onChange={keep}
        problems={problems}
        people={people}
        mayWrite={mayWrite}
        saved={<SaveStateText state={saved.state} />}
      />
    </>
  );
}

/** What was found last, also where something was changed since; `null`: nobody looked. */
function useLastFindings({ findings }: Automation): Automation["findings"] {
  const [last, setLast] = useState(findings);
  if (findings !== null && findings !== last) setLast(findings);
  return findings ?? last;
}

/** What was found, in sentences, by the step or card where it is mended. */
function useProblems(
  findings: Automation["findings"],
  draft: Definition,
): ReadonlyMap<string, readonly string[]> {
  const { words } = useFeatureWords(WORDS);
  const gate = useFeatureWords(CAMPAIGN_WORDS).words.gate.codes;
  const { lists } = useNames();
  const problems = new Map<string, string[]>();
  for (const finding of findings ?? []) {
    const card = cardOf(finding, draft, lists);
    if (card === null || finding.severity === "warn") continue;
    problems.set(card, [...(problems.get(card) ?? []), sayFinding(finding, words, gate)]);
  }
  return problems;
}
