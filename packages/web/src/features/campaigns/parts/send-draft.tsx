import type { Campaign } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange, useRead } from "../../../api/use-api.ts";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { DateField } from "../../../ui/fields/date-field.tsx";
import { NumberField } from "../../../ui/fields/number-field.tsx";
import { RadioField } from "../../../ui/fields/radio-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Section } from "../../../ui/section.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { formatNumber, formatPercent } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { TextSummary } from "../../texting/parts/text-summary.tsx";
import { scheduleOf, startOf, type Schedule, type Start } from "../start-moment.ts";
import { WORDS } from "../words/words.ts";
import { useCountedAudience } from "./use-counted-audience.ts";

interface Props {
  readonly campaign: Campaign;
}

const WHENS = ["now", "at", "local"] as const;

/** What will happen, when, and the button that does it. */
export function SendDraft({ campaign }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const mayWrite = useMay("write");
  const [schedule, setSchedule] = useState(() => scheduleOf(campaign));
  const [openedAt] = useState(() => Date.now());
  const counted = useCountedAudience(campaign).read.data;
  const audience = counted?.state === "counted" ? counted.audience : null;
  const gets = audience?.gets.people ?? null;
  const hasPassed = campaign.gate === "passed";
  return (
    <div className="campaign-step">
      <Section title={words.send.summary}>
        {campaign.channel === "sms" ? (
          <TextSummary campaign={campaign} gets={gets} texts={audience?.texts ?? null} />
        ) : (
          <Summary campaign={campaign} gets={gets} />
        )}
      </Section>
      {!mayWrite ? null : hasPassed ? (
        <>
          <Section title={words.send.when}>
            <ScheduleFields
              value={schedule}
              onChange={setSchedule}
              start={startOf(schedule, openedAt)}
            />
          </Section>
          <StartButton
            campaign={campaign}
            schedule={schedule}
            start={startOf(schedule, openedAt)}
            gets={gets}
          />
        </>
      ) : (
        <section className="sheet">
          <p>
            <strong>
              <Marked kind="held">{words.send.notReady}</Marked>
            </strong>
          </p>
          <p>{words.send.notPassed}</p>
          <div className="actions">
            <LinkButton href={`/campaigns/${campaign.id}/gate`} look="main">
              {words.send.toGate}
            </LinkButton>
          </div>
        </section>
      )}
    </div>
  );
}

function Summary({ campaign, gets }: Props & { readonly gets: number | null }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const senders = useRead("listIdentities", {});
  const sender = senders.data?.items.find(({ id }) => id === campaign.identity);
  const { measuring, trial } = campaign;
  const measures = [
    ...(measuring.open.length > 0 ? [words.measuring.opens] : []),
    ...(measuring.click.length > 0 ? [words.measuring.clicks] : []),
  ];
  return (
    <Facts
      items={[
        [words.send.from, sender === undefined ? "…" : `${sender.name} <${sender.address}>`],
        [words.send.subject, campaign.writing.subject],
        [
          words.send.to,
          gets === null ? words.send.notCounted : words.send.toPeople(formatNumber(gets, language)),
        ],
        [words.send.measures, measures.length === 0 ? words.nothingMeasured : measures.join(" · ")],
        ...(trial === null
          ? []
          : [
              [
                words.send.trial,
                words.send.trialOf(formatPercent(trial.share / 100, language), trial.hours),
              ] as const,
            ]),
      ]}
    />
  );
}

interface ScheduleProps {
  readonly value: Schedule;
  readonly onChange: (schedule: Schedule) => void;
  readonly start: Start;
}

function ScheduleFields({ value, onChange, start }: ScheduleProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <div className="campaign-schedule">
      <RadioField
        label={words.send.begins}
        options={WHENS.map((id) => ({ id, label: words.send.whens[id] }))}
        value={value.when}
        onChange={(when) => onChange({ ...value, when })}
      />
      {value.when === "now" ? null : (
        <div className="campaign-pair">
          <DateField
            label={words.send.day}
            value={value.day}
            onChange={(day) => onChange({ ...value, day })}
          />
          <TextField
            label={words.send.hour}
            hint={words.send.hourHint}
            value={value.hour}
            onChange={(hour) => onChange({ ...value, hour })}
            error={value.day === null ? undefined : wrongIn(start, words.send)}
          />
        </div>
      )}
      <NumberField
        label={words.send.slowly}
        hint={words.send.slowlyHint}
        value={value.perHour}
        onChange={(perHour) => onChange({ ...value, perHour })}
        least={1}
        most={10_000_000}
      />
    </div>
  );
}

function wrongIn(
  { kind }: Start,
  words: { readonly badHour: string; readonly past: string },
): string | undefined {
  if (kind === "start") return undefined;
  return kind === "past" ? words.past : words.badHour;
}

interface StartProps extends Props {
  readonly schedule: Schedule;
  readonly start: Start;
  readonly gets: number | null;
}

function StartButton({ campaign, schedule, start: begin, gets }: StartProps): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const start = useChange("startCampaign", {
    refreshes: ["getCampaign", "listCampaigns", "getSendingProgress"],
    onDone: () => tell(words.send.started),
  });
  if (begin.kind !== "start") return null;
  const isNow = begin.startsAt === null;
  const people = gets === null ? null : formatNumber(gets, language);
  const startConfirm =
    people === null ? words.send.startConfirmUncounted : words.send.startConfirm(people);
  return (
    <div className="actions">
      <ConfirmButton
        look="main"
        label={isNow ? words.send.start : words.send.schedule}
        title={isNow ? words.send.startTitle : words.send.scheduleTitle}
        confirm={isNow ? startConfirm : words.send.scheduleConfirm}
        onConfirm={() =>
          start.mutateAsync({
            params: { id: campaign.id },
            body: {
              startsAt: begin.startsAt,
              atLocalTime: schedule.when === "local",
              perHour: schedule.perHour,
            },
          })
        }
      >
        <p>{people === null ? words.send.startUncounted : words.send.startBody(people)}</p>
      </ConfirmButton>
    </div>
  );
}
