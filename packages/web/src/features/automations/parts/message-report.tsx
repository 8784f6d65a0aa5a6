import type { AutomationStepReport, CampaignReport } from "@consentry/client";
import type { ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { Figures } from "../../../ui/figures.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { ReportCounts } from "../../campaigns/parts/report-counts.tsx";
import { ReportSignal } from "../../campaigns/parts/report-signal.tsx";
import { TextReport } from "../../texting/parts/text-report.tsx";
import { whyLeftOut } from "../../campaigns/reasons.ts";
import { WORDS as CAMPAIGN_WORDS } from "../../campaigns/words/words.ts";
import { WORDS } from "../words/words.ts";

/** What came of one mail or text of an automation, as of a campaign. */
export function MessageReport({
  campaign,
}: {
  readonly campaign: AutomationStepReport["campaign"];
}): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const report = useRead(
    "getCampaignReport",
    { params: { id: campaign?.id ?? "" } },
    { when: campaign !== null && campaign.figures !== null },
  );
  if (campaign === null || campaign.figures === null) return <p>{words.report.nobodyYet}</p>;
  return (
    <>
      <Trouble code={campaign.trouble} />
      <Loaded of={report}>{(read) => <OfMail report={read} />}</Loaded>
    </>
  );
}

function Trouble({ code }: { readonly code: string | null }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: campaign } = useFeatureWords(CAMPAIGN_WORDS);
  if (code === null) return null;
  const known: Readonly<Record<string, string>> = campaign.send.reasons;
  return (
    <p>
      <Marked kind="refused">{words.report.trouble}</Marked>{" "}
      {(Object.hasOwn(known, code) ? known[code] : undefined) ?? code}
    </p>
  );
}

function OfMail({ report }: { readonly report: CampaignReport }): ReactNode {
  const { words: own } = useFeatureWords(WORDS);
  const { words, language } = useFeatureWords(CAMPAIGN_WORDS);
  const { sending, responses, opens, clicks, texts } = report;
  if (texts !== null) return <TextReport report={report} texts={texts} />;
  const number = (value: number): string => formatNumber(value, language);
  const wasMeasured = [opens, clicks].some(
    ({ people, counted }) => people.measured > 0 || counted.messages > 0,
  );
  return (
    <>
      <Figures
        items={[
          { label: words.report.sent, value: number(sending.sent) },
          { label: words.report.bounced, value: number(sending.bounced) },
          { label: words.report.skipped, value: number(sending.skipped) },
          { label: words.report.replied, value: number(responses.replied) },
          { label: words.report.unsubscribed, value: number(responses.unsubscribed) },
          { label: words.report.complained, value: number(responses.complained) },
        ]}
      />
      <ReportCounts
        title={words.report.skippedBecause}
        rows={sending.skippedBecause.map(({ reason, messages }) => ({
          id: reason,
          label: whyLeftOut(reason, words, language),
          messages,
        }))}
      />
      {wasMeasured ? (
        <>
          <h3>{own.report.opens}</h3>
          <ReportSignal signal={opens} report={report} kind="open" />
          <h3>{own.report.clicks}</h3>
          <ReportSignal signal={clicks} report={report} kind="click" />
        </>
      ) : (
        <p className="faint">{own.report.notMeasured}</p>
      )}
    </>
  );
}
