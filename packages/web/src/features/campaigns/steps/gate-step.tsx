import type { Campaign, GateReport } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange, useRead } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { Empty } from "../../../ui/empty.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Progress } from "../../../ui/progress.tsx";
import { Section } from "../../../ui/section.tsx";
import { Failed, Loading } from "../../../ui/state.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS as TEXTING_WORDS } from "../../texting/words/words.ts";
import { GateFindingEntry } from "../parts/gate-finding.tsx";
import { GatePolicyForm } from "../parts/gate-policy.tsx";
import { variantWords } from "../variant-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly campaign: Campaign;
}

/** What the gate says of a campaign, and how to mend what it found. */
export function GateStep({ campaign }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: texting } = useFeatureWords(TEXTING_WORDS);
  const { fail } = useToasts();
  const mayCheck = useMay("write") && campaign.state === "draft";
  const wasChecked = campaign.gate !== "not-checked";
  const report = useRead("getCheck", { params: { id: campaign.id } }, { when: wasChecked });
  const check = useChange("checkCampaign", {
    refreshes: ["getCheck", "getCampaign", "listCampaigns"],
  });
  const look = (): void => check.mutate({ params: { id: campaign.id } }, { onError: fail });
  if (wasChecked && report.isPending) return <Loading />;
  if (wasChecked && report.isError) {
    return <Failed problem={report.error} onRetry={() => void report.refetch()} />;
  }
  const known = wasChecked && report.data?.version === campaign.version ? report.data : null;
  return (
    <div className="campaign-step">
      <p className="page-lead">{campaign.channel === "sms" ? texting.gateLead : words.gate.lead}</p>
      {check.isPending ? (
        <Progress label={words.gate.checking} value={null} />
      ) : known === null ? (
        <Empty
          title={words.gate.notChecked}
          next={words.gate.notCheckedNext}
          action={
            mayCheck ? (
              <Button look="main" onPress={look}>
                {words.gate.check}
              </Button>
            ) : null
          }
        />
      ) : (
        <>
          <Verdict report={known} onLook={mayCheck ? look : null} />
          <Findings report={known} campaign={campaign} />
          <Variants report={known} />
        </>
      )}
      <GatePolicyForm />
    </div>
  );
}

interface VerdictProps {
  readonly report: GateReport;
  /** `null`: it is not looked at any more. */
  readonly onLook: (() => void) | null;
}

function Verdict({ report, onLook }: VerdictProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const blocking = report.findings.filter(({ severity }) => severity === "block").length;
  return (
    <section className={`sheet gate-verdict ${report.passed ? "gate-passed" : ""}`}>
      <h2>
        <Marked kind={report.passed ? "permitted" : "refused"}>
          {report.passed ? words.gate.passed : words.gate.refused(blocking)}
        </Marked>
      </h2>
      <p>{report.passed ? words.gate.passedLead : words.gate.refusedLead}</p>
      <p className="faint">
        {words.gate.checkedAt} <Moment at={report.checkedAt} />.{" "}
        {report.sample === 0 ? null : words.gate.sample(report.sample)}
      </p>
      {onLook === null ? null : (
        <div className="actions">
          <Button onPress={onLook}>{words.gate.again}</Button>
        </div>
      )}
    </section>
  );
}

function Findings({ report, campaign }: Props & { readonly report: GateReport }): ReactNode {
  if (report.findings.length === 0) return null;
  return (
    <ul className="gate-findings">
      {report.findings.map((finding, index) => (
        <li key={`${finding.code} ${index}`}>
          <GateFindingEntry
            finding={finding}
            campaign={campaign}
            isEverywhere={finding.variants.length === report.variants.length}
          />
        </li>
      ))}
    </ul>
  );
}

function Variants({ report }: { readonly report: GateReport }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  if (report.variants.length === 0) return null;
  return (
    <Section title={words.gate.variants}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.gate.variant}</th>
            <th scope="col">{words.gate.verdict}</th>
            <th scope="col">{words.gate.references}</th>
            <th scope="col">{words.gate.links}</th>
          </tr>
        </thead>
        <tbody>
          {report.variants.map(({ levels, verdict, references, links }, index) => (
            <tr key={`${levels.open} ${levels.click} ${index}`}>
              <th scope="row">{variantWords(levels, words)}</th>
              <td data-label={words.gate.verdict}>
                <Marked kind={verdict} />
              </td>
              <td data-label={words.gate.references}>{formatNumber(references, language)}</td>
              <td data-label={words.gate.links}>{formatNumber(links, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
