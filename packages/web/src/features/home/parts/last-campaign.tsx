import type { LastCampaign as Last } from "@consentry/client";
import type { ReactNode } from "react";

import { PartBar } from "../../../ui/charts/part-bar.tsx";
import { Figures } from "../../../ui/figures.tsx";
import { Link } from "../../../ui/link.tsx";
import { Day } from "../../../ui/moment.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** What became of the campaign that ended last, with everybody in it: measured or not. */
export function LastCampaign({ last }: { readonly last: Last }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { id, name, channel, finishedAt, sent, measured, replied, left, bounced, complained } =
    last;
  const said = words.last;
  const figure = (label: string, count: number) => ({
    label,
    value: formatNumber(count, language),
  });
  return (
    <div className="last-campaign">
      <h3>
        <Link href={`/campaigns/${id}/report`}>{name}</Link>{" "}
        <span className="faint">
          {said.ended} <Day on={finishedAt} />
        </span>
      </h3>
      {channel === "sms" ? (
        <Figures
          items={[figure(said.sent, sent), figure(said.left, left), figure(said.bounced, bounced)]}
        />
      ) : (
        <>
          <PartBar
            label={said.readers}
            parts={[
              { id: "seen", label: said.seen, count: measured, kind: "tracked" },
              { id: "unseen", label: said.unseen, count: sent - measured, kind: "untracked" },
            ]}
          />
          <Figures
            items={[
              figure(said.replied, replied),
              figure(said.left, left),
              figure(said.bounced, bounced),
              figure(said.complained, complained),
            ]}
          />
        </>
      )}
    </div>
  );
}
