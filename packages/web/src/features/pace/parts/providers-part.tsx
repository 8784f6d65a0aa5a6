import type { Pace } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange } from "../../../api/use-api.ts";
import { everyDay } from "../../../ui/charts/every-day.ts";
import { LineChart } from "../../../ui/charts/line-chart.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { formatMoment, formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

type DomainPace = Pace["domains"][number];
type ProviderPace = DomainPace["providers"][number];

/** As many days as are added up. */
const DAYS = 30;

const OUTCOMES = [
  { id: "sent", kind: "permitted" },
  { id: "deferred", kind: "unclear" },
  { id: "bounced", kind: "contested" },
  { id: "refused", kind: "refused" },
] as const;

const NO_MAILS = { sent: 0, bounced: 0, refused: 0, deferred: 0 };

/** What became of the mails of a domain at each provider, and which of these rest. */
export function ProvidersPart({ of }: { readonly of: DomainPace }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { providers } = words;
  if (of.providers.length === 0) return null;
  const [first, last] = [of.days[0], of.days.at(-1)];
  return (
    <div className="pace-part">
      <h3>{providers.title}</h3>
      <p className="pace-lead">{providers.lead(formatNumber(DAYS, language))}</p>
      {first === undefined || last === undefined || first === last ? null : (
        <LineChart
          summary={providers.picture}
          timeLabel={providers.day}
          isStacked
          series={OUTCOMES.map(({ id, kind }) => ({ id, kind, label: providers[id] }))}
          points={everyDay(of.days, first.day, last.day, NO_MAILS).map(
            ({ day, sent, bounced, refused, deferred }) => ({
              at: day,
              values: { sent, bounced, refused, deferred },
            }),
          )}
        />
      )}
      <div className="pace-table">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{providers.provider}</th>
              {[...OUTCOMES.map(({ id }) => id), "today" as const].map((id) => (
                <th key={id} scope="col" className="pace-number">
                  {providers[id]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {of.providers.map((provider) => (
              <tr key={provider.provider}>
                <th scope="row">
                  {provider.provider === "other" ? providers.other : provider.name}
                  <Rest domain={of.domain} of={provider} />
                </th>
                {[...OUTCOMES.map(({ id }) => id), "today" as const].map((id) => (
                  <td key={id} className="pace-number" data-label={providers[id]}>
                    {formatNumber(provider[id], language)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

interface RestProps {
  readonly domain: string;
  readonly of: ProviderPace;
}

function Rest({ domain, of: { provider, name, rest } }: RestProps): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const mayChange = useMay("write");
  const end = useChange("endProviderRest", { refreshes: ["showPace"] });
  if (rest === null) return null;
  const { providers } = words;
  return (
    <div className="pace-rest">
      <Marked kind="held">
        {rest.isOver
          ? providers.recovers(formatNumber(rest.perHour, language))
          : providers.rests(formatMoment(rest.until, language))}
      </Marked>
      <p className="faint">{providers.code(rest.code)}</p>
      {mayChange ? (
        <ConfirmButton
          label={providers.endRest}
          look="link"
          title={providers.endRestTitle(name)}
          confirm={providers.endRest}
          onConfirm={() => end.mutateAsync({ body: { domain, provider } })}
        >
          <p>{providers.endRestText}</p>
        </ConfirmButton>
      ) : null}
    </div>
  );
}
