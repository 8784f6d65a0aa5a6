import type { Campaign, CampaignReport, TextFacts } from "@consentry/client";
import type { ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { Empty } from "../../../ui/empty.tsx";
import { Figures, type Figure } from "../../../ui/figures.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Link } from "../../../ui/link.tsx";
import { Section } from "../../../ui/section.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { formatNumber, formatPercent } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { TextReport } from "../../texting/parts/text-report.tsx";
import { ReportCounts } from "../parts/report-counts.tsx";
import { ReportDomains } from "../parts/report-domains.tsx";
import { ReportSignal } from "../parts/report-signal.tsx";
import { ReportTrial } from "../parts/report-trial.tsx";
import { whyLeftOut } from "../reasons.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly campaign: Campaign;
}

/** A report is read, and not watched. */
const EVERY_MS = 30_000;

/** What became of a campaign: what servers know of everybody, then what was observed of some. */
export function ReportStep({ campaign }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const report = useRead(
    "getCampaignReport",
    { params: { id: campaign.id } },
    { every: campaign.state === "sending" ? EVERY_MS : false },
  );
  return (
    <Loaded of={report}>
      {(read) =>
        read.sending.planned === 0 ? (
          <Empty title={words.report.none} next={words.report.noneNext} />
        ) : (
          <Report report={read} />
        )
      }
    </Loaded>
  );
}

function Report({ report }: { readonly report: CampaignReport }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { id } = report.campaign;
  if (report.texts !== null) return <OfTexts report={report} texts={report.texts} />;
  return (
    <div className="campaign-step">
      <p className="page-lead">{words.report.lead}</p>
      <Section title={words.report.server}>
        <ServerFacts report={report} />
        <ReportCounts
          title={words.report.bouncedBecause}
          rows={report.sending.bouncedBecause.map(({ what, messages }) => ({
            id: what,
            label: words.report.bounces[what],
            messages,
          }))}
        />
        {report.responses.bouncedLater === 0 ? null : (
          <p>
            <Link href={`/incoming?kind=bounce&campaign=${id}`}>{words.report.readReports}</Link>
          </p>
        )}
        <ReportCounts
          title={words.report.skippedBecause}
          rows={report.sending.skippedBecause.map(({ reason, messages }) => ({
            id: reason,
            label: whyLeftOut(reason, words, language),
            messages,
            href: `/campaigns/${id}/messages?state=skipped&reason=${encodeURIComponent(reason)}`,
          }))}
        />
      </Section>
      <Section title={words.report.opens}>
        <ReportSignal signal={report.opens} report={report} kind="open" />
      </Section>
      <Section title={words.report.clicks}>
        <ReportSignal signal={report.clicks} report={report} kind="click" />
      </Section>
      {report.trial === null ? null : (
        <Section title={words.report.trial}>
          <ReportTrial trial={report.trial} />
        </Section>
      )}
      <Section title={words.report.domains}>
        <ReportDomains report={report} />
      </Section>
      <div className="actions">
        <LinkButton href={`/api/v1/campaigns/${id}/report.csv`} download="report.csv">
          {words.report.csv}
        </LinkButton>
      </div>
    </div>
  );
}

function OfTexts({
  report,
  texts,
}: {
  readonly report: CampaignReport;
  readonly texts: TextFacts;
}): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { id } = report.campaign;
  return (
    <div className="campaign-step">
      <TextReport report={report} texts={texts} />
      <ReportCounts
        title={words.report.skippedBecause}
        of={words.audience.people}
        rows={report.sending.skippedBecause.map(({ reason, messages }) => ({
          id: reason,
          label: whyLeftOut(reason, words, language),
          messages,
          href: `/campaigns/${id}/messages?state=skipped&reason=${encodeURIComponent(reason)}`,
        }))}
      />
      <div className="actions">
        <LinkButton href={`/api/v1/campaigns/${id}/report.csv`} download="report.csv">
          {words.report.csv}
        </LinkButton>
      </div>
    </div>
  );
}

function ServerFacts({ report }: { readonly report: CampaignReport }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { sending, responses, campaign } = report;
  const number = (value: number): string => formatNumber(value, language);
  const ofSent = (value: number): string | undefined =>
    sending.sent === 0
      ? undefined
      : words.report.ofSent(formatPercent(value / sending.sent, language));
  const responded = (label: string, value: number, note = ofSent(value)): Figure => ({
    label,
    value: number(value),
    ...(note !== undefined && { note }),
  });
  const messages = (state: string): string => `/campaigns/${campaign.id}/messages?state=${state}`;
  return (
    <Figures
      items={[
        {
          label: words.report.sent,
          value: number(sending.sent),
          note: words.report.planned(number(sending.planned)),
          href: messages("sent"),
        },
        ...(responses.delivered === 0
          ? []
          : [responded(words.report.delivered, responses.delivered, words.report.deliveredNote)]),
        { ...responded(words.report.bounced, sending.bounced), href: messages("bounced") },
        responded(words.report.replied, responses.replied),
        responded(words.report.unsubscribed, responses.unsubscribed),
        responded(words.report.complained, responses.complained),
        ...(sending.skipped === 0
          ? []
          : [
              {
                label: words.report.skipped,
                value: number(sending.skipped),
                href: messages("skipped"),
              },
            ]),
      ]}
    />
  );
}
