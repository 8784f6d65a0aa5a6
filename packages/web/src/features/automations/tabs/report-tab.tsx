import type { Automation, AutomationStepReport } from "@consentry/client";
import type { ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { useSearchState } from "../../../app/use-search-state.ts";
import { Empty } from "../../../ui/empty.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { Section } from "../../../ui/section.tsx";
import { Loaded, Loading } from "../../../ui/state.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import type { Definition } from "../definition.ts";
import { everyStep, isSent } from "../edit-steps.ts";
import { MessageReport } from "../parts/message-report.tsx";
import { useSayReason } from "../parts/use-say-reason.ts";
import { sayOutcome } from "../reasons.ts";
import { useSayStep, useVersion } from "../use-step-names.ts";
import { WORDS } from "../words/words.ts";
import "../../campaigns/campaigns.css";

interface Props {
  readonly automation: Automation;
}

/** What became of people, step by step: what servers know of all, then what was observed of some. */
export function ReportTab({ automation }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const report = useRead("getAutomationReport", { params: { id: automation.id } });
  return (
    <Loaded of={report}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={words.report.none} next={words.report.noneNext} />
        ) : (
          <OfVersions automation={automation} items={items} />
        )
      }
    </Loaded>
  );
}

function OfVersions({
  automation,
  items,
}: Props & { readonly items: readonly AutomationStepReport[] }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { report: say } = words;
  const { values, set } = useSearchState("version");
  const versions = [...new Set(items.map(({ version }) => version))];
  const shown = versions.find((version) => `${version}` === values.version) ?? versions[0] ?? null;
  const definition = useVersion(automation.id, shown);
  return (
    <div className="automation-part">
      <p className="page-lead">{say.lead}</p>
      {versions.length < 2 ? null : (
        <div className="automation-filters">
          <SelectField
            label={say.version}
            options={versions.map((version) => ({ id: `${version}`, label: `${version}` }))}
            value={`${shown}`}
            onChange={(version) => set({ version })}
          />
        </div>
      )}
      {definition === null ? (
        <Loading />
      ) : (
        <OfVersion
          definition={definition}
          items={items.filter(({ version }) => version === shown)}
        />
      )}
    </div>
  );
}

interface VersionProps {
  readonly definition: Definition;
  readonly items: readonly AutomationStepReport[];
}

function OfVersion({ definition, items }: VersionProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { report: say } = words;
  const reportOf = (id: string): AutomationStepReport | undefined =>
    items.find(({ step }) => step === id);
  return (
    <>
      <Section title={say.steps}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say.step}</th>
              <th scope="col">{say.here}</th>
              <th scope="col">{say.went}</th>
              <th scope="col">{say.left}</th>
            </tr>
          </thead>
          <tbody>
            {everyStep(definition.steps).map((step) => (
              <StepRow
                key={step.id}
                definition={definition}
                step={step.id}
                of={reportOf(step.id)}
              />
            ))}
          </tbody>
        </table>
      </Section>
      {everyStep(definition.steps).map((step) =>
        isSent(step) ? (
          <Section
            key={step.id}
            title={step.kind === "text" ? say.text(step.name) : say.mail(step.name)}
          >
            <MessageReport campaign={reportOf(step.id)?.campaign ?? null} />
          </Section>
        ) : null,
      )}
    </>
  );
}

interface RowProps {
  readonly definition: Definition;
  readonly step: string;
  readonly of: AutomationStepReport | undefined;
}

function StepRow({ definition, step: id, of }: RowProps): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { report: say } = words;
  const sayStep = useSayStep();
  const sayReason = useSayReason();
  const step = everyStep(definition.steps).find((one) => one.id === id);
  if (step === undefined) return null;
  return (
    <tr>
      <th scope="row">{sayStep(step)}</th>
      <td data-label={say.here}>{formatNumber(of?.here ?? 0, language)}</td>
      <td data-label={say.went}>
        <Counts
          of={(of?.went ?? []).map(({ outcome, people }) => ({
            what: sayOutcome(outcome, words),
            people,
          }))}
        />
      </td>
      <td data-label={say.left}>
        <Counts
          of={(of?.left ?? []).map(({ reason, people }) => ({ what: sayReason(reason), people }))}
        />
      </td>
    </tr>
  );
}

function Counts({
  of,
}: {
  readonly of: readonly { readonly what: string; readonly people: number | null }[];
}): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  if (of.length === 0) return "–";
  return (
    <ul className="automation-counts">
      {of.map(({ what, people }) => (
        <li key={what}>
          {people === null ? (
            <span className="faint">{words.report.few}</span>
          ) : (
            <strong>{formatNumber(people, language)}</strong>
          )}{" "}
          {what}
        </li>
      ))}
    </ul>
  );
}
