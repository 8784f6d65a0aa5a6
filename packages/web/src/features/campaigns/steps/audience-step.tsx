import type { Audience, Campaign, CountedAudience } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { FlowChart } from "../../../ui/charts/flow-chart.tsx";
import { Empty } from "../../../ui/empty.tsx";
import { Figures } from "../../../ui/figures.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Progress } from "../../../ui/progress.tsx";
import { Section } from "../../../ui/section.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { formatNumber, formatPercent } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { audienceFlow } from "../audience-flow.ts";
import { TextEstimate } from "../../texting/parts/text-estimate.tsx";
import { AudienceFields } from "../parts/audience-fields.tsx";
import { AudienceTables } from "../parts/audience-tables.tsx";
import { useCountedAudience } from "../parts/use-counted-audience.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly campaign: Campaign;
}

/** Whom a draft is for, and who of them gets it, who does not, and why. */
export function AudienceStep({ campaign }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { fail } = useToasts();
  const mayWrite = useMay("write");
  const counted = useCountedAudience(campaign);
  const change = useChange("changeCampaign", { refreshes: ["getCampaign", "getCheck"] });
  return (
    <div className="campaign-step">
      {mayWrite ? (
        <AudienceFields
          value={change.isPending ? { ...campaign, ...change.variables.body } : campaign}
          onChange={({ list, segment }) =>
            change.mutate(
              { params: { id: campaign.id }, body: { list, segment } },
              { onError: fail },
            )
          }
        />
      ) : null}
      <Loaded of={counted.read}>
        {(count) => (
          <>
            <CountState count={count} onCount={counted.countAgain} />
            {count.audience === null ? null : (
              <Counted audience={count.audience} campaign={campaign} />
            )}
          </>
        )}
      </Loaded>
      {mayWrite ? null : <p className="faint">{words.made.audienceHint}</p>}
    </div>
  );
}

function CountState({
  count,
  onCount,
}: {
  readonly count: CountedAudience;
  readonly onCount: () => void;
}): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  if (count.state === "not-possible") {
    return (
      <p role="alert" className="campaign-problem">
        {count.detail}
      </p>
    );
  }
  if (count.state !== "counted" || count.countedAt === null) {
    const { seen, of } = count;
    const told = words.audience.countingTold(
      formatNumber(seen, language),
      formatNumber(of ?? 0, language),
    );
    return (
      <Progress
        label={words.audience.counting}
        value={of === null ? null : seen}
        most={of ?? 0}
        {...(of !== null && { told })}
      />
    );
  }
  return (
    <p className="campaign-counted">
      <span className="faint">
        {words.audience.countedAt} <Moment at={count.countedAt} />
      </span>
      <Button look="link" onPress={onCount}>
        {words.audience.count}
      </Button>
    </p>
  );
}

function Counted({ audience, campaign }: Props & { readonly audience: Audience }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const number = (value: number): string => formatNumber(value, language);
  const percent = (part: number): string => formatPercent(part, language);
  const { people, gets, open } = audience;
  if (people === 0) {
    return <Empty title={words.audience.nobody} next={words.audience.nobodyNext} />;
  }
  const { nodes, links } = audienceFlow(audience, words);
  const isMeasured = campaign.measuring.open.includes("individual");
  const { figures } = words.audience;
  return (
    <>
      <Figures
        items={[
          { label: figures.people, value: number(people) },
          {
            label: figures.gets,
            value: number(gets.people),
            note: figures.getsNote(percent(gets.people / people)),
          },
          ...(campaign.channel === "sms"
            ? []
            : [
                {
                  label: figures.coverage,
                  value: isMeasured && open.coverage !== null ? percent(open.coverage) : "–",
                  note: !isMeasured
                    ? figures.notAsked
                    : open.coverage === null
                      ? figures.coverageNone
                      : figures.coverageNote,
                },
              ]),
        ]}
      />
      <section aria-label={words.audience.title} className="sheet campaign-flow">
        <FlowChart
          summary={words.audience.flow}
          nodes={nodes}
          links={links}
          head={words.audience.flowHead}
          height={Math.max(260, nodes.length * 44)}
          labelRoom={340}
        />
      </section>
      <AudienceTables audience={audience} isMeasurable={campaign.channel === "email"} />
      {audience.texts === null ? null : <TextEstimate texts={audience.texts} />}
      {campaign.channel === "sms" ? null : <Forecast audience={audience} campaign={campaign} />}
    </>
  );
}

function Forecast({ audience, campaign }: Props & { readonly audience: Audience }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const number = (value: number): string => formatNumber(value, language);
  const percent = (part: number): string => formatPercent(part, language);
  const { gets, open } = audience;
  const measured = open.levels.individual ?? 0;
  const isMeasured = campaign.measuring.open.includes("individual");
  return (
    <Section title={words.audience.forecast}>
      <p>
        {isMeasured
          ? words.audience.forecastBody(
              number(measured),
              number(gets.people),
              percent(gets.people === 0 ? 0 : measured / gets.people),
            )
          : words.audience.forecastNothing}
      </p>
    </Section>
  );
}
