import type { CampaignReport } from "@consentry/client";
import type { ReactNode } from "react";

import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** How it went by where mailboxes are. */
export function ReportDomains({ report }: { readonly report: CampaignReport }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{words.report.domain}</th>
          <th scope="col">{words.report.sent}</th>
          <th scope="col">{words.report.bounced}</th>
        </tr>
      </thead>
      <tbody>
        {report.domains.map(({ domain, sent, bounced }) => (
          <tr key={domain ?? ""}>
            <th scope="row">{domain ?? words.report.others}</th>
            <td data-label={words.report.sent}>{formatNumber(sent, language)}</td>
            <td data-label={words.report.bounced}>{formatNumber(bounced, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
