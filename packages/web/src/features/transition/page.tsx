import "./transition.css";
import type { Transition, TransitionMailing } from "@consentry/client";
import type { ReactNode } from "react";

import { useRead } from "../../api/use-api.ts";
import { useSearchState } from "../../app/use-search-state.ts";
import { Page } from "../../ui/page.tsx";
import { Failed, Loading } from "../../ui/state.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { Asking } from "./parts/asking.tsx";
import { BringChoices } from "./parts/bring-choices.tsx";
import { Dates } from "./parts/dates.tsx";
import { InPeace } from "./parts/in-peace.tsx";
import { NextStep } from "./parts/next-step.tsx";
import { OverTime } from "./parts/over-time.tsx";
import { purposeOf } from "./parts/purposes.ts";
import { Stand } from "./parts/stand.tsx";
import { Told } from "./parts/told.tsx";
import { WORDS } from "./words/words.ts";

/** How often to look whether a count of very many people is there, or a mailing went further. */
const WAIT_MS = 2_000;

/** Six steps from where an organisation stands to mails that measure only who agreed. */
export function TransitionPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const first = useRead("showTransition", {});
  const isCounting = first.data?.isBeingCounted === true;
  const { data, error, refetch } = useRead("showTransition", {}, { every: isCounting && WAIT_MS });
  const mailings = useRead("listTransitionMailings", {});
  const problem = error ?? mailings.error;
  return (
    <Page title={words.title} lead={words.lead}>
      {data !== undefined && mailings.data !== undefined ? (
        <Steps of={data} mailings={mailings.data.items} />
      ) : problem !== null ? (
        <Failed
          problem={problem}
          onRetry={() => {
            void refetch();
            void mailings.refetch();
          }}
        />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

interface StepsProps {
  readonly of: Transition;
  readonly mailings: readonly TransitionMailing[];
}

function Steps({ of, mailings }: StepsProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { values, set } = useSearchState("purpose");
  const purpose = purposeOf(values.purpose);
  return (
    <>
      <NextStep of={of} purpose={purpose} mailings={mailings} />
      <Stand of={of} purpose={purpose} onChoose={(chosen) => set({ purpose: chosen })} />
      <Dates of={of.dates} />
      <Told of={of} />
      <Asking of={mailings} />
      <InPeace of={of} purpose={purpose} />
      <BringChoices />
      <OverTime purpose={purpose} mailings={mailings} />
      <p className="faint">{words.notAdvice}</p>
    </>
  );
}
