import "./delivery-reports.css";
import type { DeliveryReports } from "@consentry/client";
import type { ReactNode } from "react";

import { useRead } from "../../api/use-api.ts";
import { useSearchState } from "../../app/use-search-state.ts";
import { Empty } from "../../ui/empty.tsx";
import { DateField } from "../../ui/fields/date-field.tsx";
import { SelectField } from "../../ui/fields/select-field.tsx";
import { Loaded } from "../../ui/state.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { DeliverabilityFrame } from "../deliverability/frame.tsx";
import { ConnectionsSection } from "./parts/connections-section.tsx";
import { MailsSection } from "./parts/mails-section.tsx";
import { ReportersSection } from "./parts/reporters-section.tsx";
import { SourcesSection } from "./parts/sources-section.tsx";
import { UploadReport } from "./parts/upload-report.tsx";
import { WORDS } from "./words/words.ts";

/** Who sends in our domains’ names, as receivers report it. */
export function DeliveryReportsPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { values } = useSearchState("from", "until", "domain");
  const { from, until, domain } = values;
  const reports = useRead("showDeliveryReports", {
    query: { ...(from && { from }), ...(until && { until }), ...(domain && { domain }) },
  });
  return (
    <DeliverabilityFrame tab="reports" lead={words.lead} actions={<UploadReport />}>
      <Loaded of={reports}>
        {(data) =>
          data.domains.length === 0 ? <NobodyYet addresses={data.addresses} /> : <Told of={data} />
        }
      </Loaded>
    </DeliverabilityFrame>
  );
}

function NobodyYet({ addresses }: { readonly addresses: readonly string[] }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const [address] = addresses;
  return (
    <Empty
      title={words.none.title}
      next={address === undefined ? words.none.without : words.none.withAddress(address)}
    />
  );
}

function Told({ of }: { readonly of: DeliveryReports }): ReactNode {
  return (
    <>
      <Choice of={of} />
      <MailsSection of={of} />
      {of.mails.sources.length === 0 ? null : <SourcesSection sources={of.mails.sources} />}
      <ConnectionsSection of={of} />
      <ReportersSection reporters={of.reporters} />
    </>
  );
}

const EVERY = "all";

function Choice({ of }: { readonly of: DeliveryReports }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { values, set } = useSearchState("from", "until", "domain");
  return (
    <div className="report-choice">
      <DateField label={words.choice.from} value={of.from} onChange={(from) => set({ from })} />
      <DateField label={words.choice.until} value={of.until} onChange={(until) => set({ until })} />
      {of.domains.length < 2 ? null : (
        <SelectField
          label={words.choice.domain}
          options={[
            { id: EVERY, label: words.choice.all },
            ...of.domains.map((domain) => ({ id: domain, label: domain })),
          ]}
          value={values.domain ?? EVERY}
          onChange={(domain) => set({ domain: domain === EVERY ? null : domain })}
        />
      )}
    </div>
  );
}
