import type { Hygiene } from "@consentry/client";
import { useId, useState, type ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange, useRead } from "../../../api/use-api.ts";
import { Reason, RuleName } from "../../../law/reasons.tsx";
import { Button } from "../../../ui/button.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { NumberField } from "../../../ui/fields/number-field.tsx";
import { Day, Moment } from "../../../ui/moment.tsx";
import { Failed, Loading } from "../../../ui/state.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** How often to look whether a count of very many people is there. */
const WAIT_MS = 2_000;

/** Letting requested mail rest that nobody opens: first how many, then on or off, and why not more. */
export function HygieneSheet(): ReactNode {
  const first = useRead("showHygiene", {});
  const isCounting = first.data?.isBeingCounted === true;
  const { data, error, refetch } = useRead("showHygiene", {}, { every: isCounting && WAIT_MS });
  if (data !== undefined) return <Sheet of={data} />;
  return error === null ? <Loading /> : <Failed problem={error} onRetry={() => void refetch()} />;
}

interface Props {
  readonly of: Hygiene;
}

function Sheet({ of }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { rest } = words;
  const title = useId();
  return (
    <article className="sheet" aria-labelledby={title}>
      <h3 id={title}>{rest.title}</h3>
      <p>{rest.lead}</p>
      {of.isMeasured ? null : <p className="measured-note">{rest.notMeasured}</p>}
      {of.isOn ? <Running of={of} /> : <Choosing of={of} />}
      <details className="measured-rules rest-rules">
        <summary>{rest.why}</summary>
        <ul>
          {rest.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        <p>{rest.noWinBack}</p>
        <Reason of={of.noWinBack} />
      </details>
    </article>
  );
}

function Running({ of }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { rest } = words;
  const { tell } = useToasts();
  const mayOwn = useMay("own");
  const change = useChange("changeHygiene", { refreshes: ["showHygiene"] });
  const { months, lastRun } = of;
  return (
    <>
      <p>
        <strong>{rest.isOn(formatNumber(months, language))}</strong>{" "}
        {of.resting === null ? rest.fewRest : rest.resting(formatNumber(of.resting, language))}
      </p>
      <p className="faint">
        {lastRun === null ? (
          rest.noRun
        ) : (
          <>
            {rest.lastRun} <Day on={lastRun.on} />:{" "}
            {lastRun.people === null
              ? rest.few
              : rest.people(formatNumber(lastRun.people, language))}
            . {lastRun.hasMore ? rest.hasMore(formatNumber(of.mostARun, language)) : null}
          </>
        )}
      </p>
      {mayOwn ? (
        <div className="actions">
          <ConfirmButton
            label={rest.turnOff}
            title={rest.turnOffTitle}
            confirm={rest.turnOff}
            onConfirm={async () => {
              await change.mutateAsync({ body: { isOn: false, months } });
              tell(rest.toldOff);
            }}
          >
            <p>{rest.turnOffWhat}</p>
          </ConfirmButton>
        </div>
      ) : (
        <p className="field-hint">{words.switch.onlyOwner}</p>
      )}
    </>
  );
}

function Choosing({ of }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { rest } = words;
  const { fail } = useToasts();
  const mayOwn = useMay("own");
  const count = useChange("countInactive", { refreshes: ["showHygiene"] });
  const [months, setMonths] = useState<number | null>(of.months);
  if (!mayOwn) return <p className="field-hint">{`${rest.isOff} ${words.switch.onlyOwner}`}</p>;
  const counted = of.dryRun?.months === months && !of.isBeingCounted ? of.dryRun : null;
  return (
    <>
      <div className="rest-months">
        <NumberField
          name="months"
          label={rest.months}
          hint={rest.monthsHint}
          value={months}
          least={LEAST_MONTHS}
          most={MOST_MONTHS}
          onChange={setMonths}
        />
        <Button
          isDisabled={months === null || count.isPending || of.isBeingCounted || !of.isMeasured}
          onPress={() => {
            if (months !== null) count.mutateAsync({ body: { months } }).catch(fail);
          }}
        >
          {rest.count}
        </Button>
      </div>
      {of.isBeingCounted || count.isPending ? <output>{rest.counting}</output> : null}
      {counted === null || count.isPending ? null : (
        <>
          <p>
            <strong>
              {counted.people === null
                ? rest.wouldRestFew
                : rest.wouldRest(formatNumber(counted.people, language))}
            </strong>{" "}
            <span className="faint">
              {words.counted} <Moment at={counted.countedAt} />
            </span>
          </p>
          {counted.byRule.map(({ rule, people }) => (
            <p key={rule} className="measured-facts">
              {rest.people(formatNumber(people, language))}: <RuleName id={rule} />
            </p>
          ))}
          <div className="actions">
            <TurnOn months={counted.months} />
          </div>
        </>
      )}
    </>
  );
}

/** As the server has them. */
const LEAST_MONTHS = 6;
const MOST_MONTHS = 36;

function TurnOn({ months }: { readonly months: number }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { rest } = words;
  const { tell } = useToasts();
  const change = useChange("changeHygiene", { refreshes: ["showHygiene"] });
  const shown = formatNumber(months, language);
  return (
    <ConfirmButton
      label={rest.turnOn}
      look="main"
      title={rest.turnOnTitle(shown)}
      confirm={rest.turnOn}
      onConfirm={async () => {
        await change.mutateAsync({ body: { isOn: true, months } });
        tell(rest.toldOn);
      }}
    >
      <p>{rest.turnOnWhat(shown)}</p>
    </ConfirmButton>
  );
}
