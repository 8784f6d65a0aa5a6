import type { Campaign, SendingProgress as ProgressDocument } from "@consentry/client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, type ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { Figures } from "../../../ui/figures.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Progress } from "../../../ui/progress.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { PossibleDuplicates } from "./possible-duplicates.tsx";
import { SendingControls } from "./sending-controls.tsx";
import { WhyItRests } from "./why-it-rests.tsx";

interface Props {
  readonly campaign: Campaign;
}

/** Somebody watches. Each count walks all messages of a campaign: of a large one it is rarer. */
const SOONEST_MS = 2_000;
const MESSAGES_A_MS = 50;

const UNDER_WAY: readonly Campaign["state"][] = ["planning", "scheduled", "sending"];

/** How far a campaign is, live; what can be done about it; and who may have got it twice. */
export function SendingProgress({ campaign }: Props): ReactNode {
  const queries = useQueryClient();
  const read = useRead(
    "getSendingProgress",
    { params: { id: campaign.id } },
    { every: againAfter },
  );
  const state = read.data?.state;
  useEffect(() => {
    if (state !== undefined && state !== campaign.state)
      void queries.invalidateQueries({ queryKey: ["getCampaign"] });
  }, [state, campaign.state, queries]);
  return (
    <div className="campaign-step">
      <Loaded of={read}>{(progress) => <Shown progress={progress} campaign={campaign} />}</Loaded>
    </div>
  );
}

function againAfter(progress: ProgressDocument | undefined): number | false {
  if (progress === undefined || !UNDER_WAY.includes(progress.state)) return false;
  return Math.max(SOONEST_MS, progress.counts.planned / MESSAGES_A_MS);
}

function Shown({ campaign, progress }: Props & { readonly progress: ProgressDocument }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const number = (value: number): string => formatNumber(value, language);
  const { counts, state, startsAt } = progress;
  const done = counts.planned - counts.waiting - counts.inFlight;
  const isOver = state === "finished" || state === "cancelled";
  return (
    <>
      <section className="sheet" aria-label={words.send.progress}>
        {state === "planning" ? (
          <Progress label={words.send.planningNow} value={null} />
        ) : (
          <Progress
            label={words.states[state]}
            value={done}
            most={counts.planned}
            told={words.send.told(number(done), number(counts.planned))}
          />
        )}
        <Pace progress={progress} campaign={campaign} />
        {state === "scheduled" && startsAt !== null ? (
          <p>
            {words.send.waitsUntil} <Moment at={startsAt} />.
          </p>
        ) : null}
        <WhyItRests progress={progress} channel={campaign.channel} />
        <SendingControls campaign={campaign} progress={progress} />
        {isOver ? (
          <div className="actions">
            <LinkButton href={`/campaigns/${campaign.id}/report`} look="main">
              {words.send.toReport}
            </LinkButton>
          </div>
        ) : null}
      </section>
      <Figures
        items={(["sent", "waiting", "inFlight", "bounced", "skipped", "cancelled"] as const)
          .filter((kind) => kind === "sent" || counts[kind] > 0)
          .map((kind) => ({
            label: words.send.counts[kind],
            value: number(counts[kind]),
            href: `/campaigns/${campaign.id}/messages?state=${kind === "inFlight" ? "in-flight" : kind}`,
          }))}
      />
      {counts.possibleDuplicates > 0 ? <PossibleDuplicates campaign={campaign} /> : null}
    </>
  );
}

function Pace({ campaign, progress }: Props & { readonly progress: ProgressDocument }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { perMinute, estimatedEnd, state } = progress;
  if (state !== "sending" || perMinute === 0) return null;
  return (
    <p className="faint">
      {words.send.pace(formatNumber(perMinute, language))}
      {campaign.perHour === null
        ? null
        : ` · ${words.send.perHour(formatNumber(campaign.perHour, language))}`}
      {estimatedEnd === null ? null : (
        <>
          {" · "}
          {words.send.end} <Moment at={estimatedEnd} />
        </>
      )}
    </p>
  );
}
