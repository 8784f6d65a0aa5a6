import type { Automation, PersonInAutomation } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useReadPages } from "../../../api/use-api.ts";
import { useSearchState } from "../../../app/use-search-state.ts";
import { DataTable, type DataColumn } from "../../../ui/data-table.tsx";
import { Empty } from "../../../ui/empty.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Failed, Loading } from "../../../ui/state.tsx";
import { keysOf } from "../../../words/people/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { definitionIn } from "../definition.ts";
import { everyStep } from "../edit-steps.ts";
import { EnrolPeople } from "../parts/enrol-people.tsx";
import { PathOfPerson } from "../parts/path-of-person.tsx";
import { useSayReason } from "../parts/use-say-reason.ts";
import { nameOfStep, useSayStep, useVersion } from "../use-step-names.ts";
import { WORDS, type AutomationWords } from "../words/words.ts";

interface Props {
  readonly automation: Automation;
}

const ANY = "any";

/** People go on while somebody looks. */
const EVERY_MS = 10_000;

/** Who is where, who came through, who left and why; and the way of one of them. */
export function PeopleTab({ automation }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { people: say } = words;
  const mayWrite = useMay("write") && automation.state === "active";
  const { values, set } = useSearchState("state", "at", "run");
  const states = keysOf(say.states);
  const state = states.find((known) => known === values.state) ?? null;
  const live = useVersion(automation.id, automation.liveVersion);
  const sayStep = useSayStep();
  const steps = everyStep(live?.steps ?? []);
  const at = steps.find(({ id }) => id === values.at)?.id ?? null;
  const people = useReadPages(
    "listPeopleInAutomation",
    {
      params: { id: automation.id },
      query: { ...(state !== null && { state }), ...(at !== null && { step: at }) },
    },
    { every: automation.state === "active" && EVERY_MS },
  );
  const columns = useColumns(automation, words);
  return (
    <div className="automation-part">
      <p className="page-lead">{say.lead}</p>
      <div className="automation-filters">
        <SelectField
          label={say.filter}
          options={[
            { id: ANY, label: say.anyState },
            ...states.map((id) => ({ id, label: say.states[id] })),
          ]}
          value={state ?? ANY}
          onChange={(chosen) => set({ state: chosen === ANY ? null : chosen })}
        />
        <SelectField
          label={say.step}
          options={[
            { id: ANY, label: say.anyStep },
            ...steps.map((step) => ({ id: step.id, label: sayStep(step) })),
          ]}
          value={at ?? ANY}
          onChange={(chosen) => set({ at: chosen === ANY ? null : chosen })}
        />
        {mayWrite ? <EnrolPeople automation={automation.id} /> : null}
      </div>
      {values.run === null ? null : (
        <PathOfPerson
          key={values.run}
          automation={automation}
          run={values.run}
          onClose={() => set({ run: null })}
        />
      )}
      {people.problem !== null ? (
        <Failed problem={people.problem} onRetry={people.retry} />
      ) : people.isLoading ? (
        <Loading />
      ) : people.items.length === 0 ? (
        <Empty title={say.none} next={say.noneNext} />
      ) : (
        <DataTable
          label={say.label}
          columns={columns}
          items={people.items.map((one) => ({ ...one, id: one.run }))}
          hrefOf={({ run }) => pathHref(automation.id, run, { state, at })}
          onLoadMore={people.loadMore}
          isLoadingMore={people.isLoadingMore}
        />
      )}
    </div>
  );
}

function pathHref(
  automation: string,
  run: string,
  others: Readonly<Record<string, string | null>>,
): string {
  const search = new URLSearchParams({ run });
  for (const [name, value] of Object.entries(others)) if (value !== null) search.set(name, value);
  return `/automations/${automation}/people?${search}`;
}

function useColumns(
  automation: Automation,
  words: AutomationWords,
): readonly DataColumn<PersonInAutomation & { readonly id: string }>[] {
  const { people: say } = words;
  const live = useVersion(automation.id, automation.liveVersion);
  const sayStep = useSayStep();
  const sayReason = useSayReason();
  const known = [live, definitionIn(automation.draft)];
  return [
    {
      id: "person",
      label: say.columns.person,
      width: "3fr",
      least: 230,
      show: ({ email }) => email ?? <span className="faint">{say.erased}</span>,
    },
    {
      id: "where",
      label: say.columns.where,
      width: "2fr",
      least: 160,
      show: ({ step, version }) => nameOfStep(step, known, sayStep) ?? say.otherStep(version),
    },
    {
      id: "standing",
      label: say.columns.standing,
      width: "2fr",
      least: 190,
      show: ({ state, reason }) => (reason === null ? say.states[state] : sayReason(reason)),
    },
    {
      id: "since",
      label: say.columns.since,
      width: 170,
      show: ({ since, endedAt }) => <Moment at={endedAt ?? since} />,
    },
    {
      id: "next",
      label: say.columns.next,
      width: 170,
      show: ({ dueAt }) => (dueAt === null ? "–" : <Moment at={dueAt} />),
    },
  ];
}
