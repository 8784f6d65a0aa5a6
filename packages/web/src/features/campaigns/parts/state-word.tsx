import type { CampaignLine } from "@consentry/client";
import type { ReactNode } from "react";

import { Marked } from "../../../ui/marked.tsx";
import type { MarkKind } from "../../../ui/mark.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

type State = CampaignLine["state"];

const MARKS: Readonly<Record<State, MarkKind>> = {
  draft: "note",
  planning: "note",
  scheduled: "note",
  sending: "permitted",
  paused: "held",
  finished: "permitted",
  cancelled: "refused",
};

interface Props {
  readonly state: State;
  /** Of a draft: what the gate said of it. */
  readonly gate?: CampaignLine["gate"];
}

/** Where a campaign stands, with its sign. */
export function StateWord({ state, gate = "not-checked" }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  if (state !== "draft" || gate === "not-checked") {
    return <Marked kind={MARKS[state]}>{words.states[state]}</Marked>;
  }
  return (
    <Marked kind={gate === "passed" ? "permitted" : "refused"}>{words.gateStates[gate]}</Marked>
  );
}
