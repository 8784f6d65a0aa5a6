import "./requests.css";
import type { ReactNode } from "react";

import { useReadPages } from "../../api/use-api.ts";
import { useSearchState } from "../../app/use-search-state.ts";
import { Button } from "../../ui/button.tsx";
import { DialogButton } from "../../ui/dialog-button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { SelectField } from "../../ui/fields/select-field.tsx";
import { Page } from "../../ui/page.tsx";
import { Failed, Loading } from "../../ui/state.tsx";
import { TabLinks } from "../../ui/tab-links.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { Erasures } from "../erasures/parts/erasures.tsx";
import { RIGHT_KINDS } from "./kinds.ts";
import { AddForm } from "./parts/add-form.tsx";
import { RequestLine } from "./parts/request-line.tsx";
import { WORDS } from "./words/words.ts";

/** What people ask about their own data, by the day it is due. */
export function RequestsPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { values, set } = useSearchState("state", "kind");
  const state = values.state === "settled" ? "settled" : "open";
  const kind = RIGHT_KINDS.find((one) => one === values.kind) ?? null;
  const query = { state, ...(kind !== null && { kind }) } as const;
  const found = useReadPages("listRequests", { query });
  const add = (
    <DialogButton look="main" label={words.add.label} title={words.add.title}>
      {(close) => <AddForm close={close} />}
    </DialogButton>
  );
  return (
    <Page title={words.title} lead={words.lead} actions={add}>
      <TabLinks
        label={words.title}
        tabs={(["open", "settled"] as const).map((one) => ({
          href: one === "open" ? "/requests" : "/requests?state=settled",
          label: words.tabs[one],
          isHere: one === state,
        }))}
      />
      <div className="requests-which">
        <SelectField
          label={words.filter}
          value={kind ?? "all"}
          options={[
            { id: "all", label: words.all },
            ...RIGHT_KINDS.map((one) => ({ id: one, label: words.kinds[one] })),
          ]}
          onChange={(chosen) => set({ kind: chosen === "all" ? null : chosen })}
        />
      </div>
      {found.problem === null ? null : <Failed problem={found.problem} onRetry={found.retry} />}
      {found.isLoading ? <Loading /> : null}
      {found.problem === null && !found.isLoading && found.items.length === 0 ? (
        <Empty {...(state === "open" ? words.none : words.noneSettled)} />
      ) : null}
      <ul className="requests">
        {found.items.map((request) => (
          <li key={request.id}>
            <RequestLine request={request} />
          </li>
        ))}
      </ul>
      {found.hasMore ? (
        <Button onPress={found.loadMore} isDisabled={found.isLoadingMore}>
          {words.more}
        </Button>
      ) : null}
      {state === "settled" ? <Erasures /> : null}
    </Page>
  );
}
