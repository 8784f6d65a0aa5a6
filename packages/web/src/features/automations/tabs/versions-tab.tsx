import type { Automation } from "@consentry/client";
import type { ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { useSearchState } from "../../../app/use-search-state.ts";
import { Link } from "../../../ui/link.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Loaded, Loading } from "../../../ui/state.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { StepsEditor } from "../parts/steps-editor.tsx";
import { useVersion } from "../use-step-names.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly automation: Automation;
}

/** What was activated when, each to be looked at as it was. */
export function VersionsTab({ automation: { id, liveVersion } }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { versions: say } = words;
  const versions = useRead("listAutomationVersions", { params: { id } });
  const { values } = useSearchState("version");
  return (
    <div className="automation-part">
      <p className="page-lead">{say.lead}</p>
      <Loaded of={versions}>
        {({ items }) => {
          const shown = items.find(({ version }) => `${version}` === values.version);
          return (
            <>
              <table className="table" aria-label={say.label}>
                <thead>
                  <tr>
                    <th scope="col">{say.columns.version}</th>
                    <th scope="col">{say.columns.at}</th>
                    <th scope="col">{say.columns.running}</th>
                    <th scope="col">{say.look}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map(({ version, madeAt, running }) => (
                    <tr key={version}>
                      <th scope="row">
                        {version}
                        {version === liveVersion ? <span className="tag">{say.live}</span> : null}
                      </th>
                      <td data-label={say.columns.at}>
                        <Moment at={madeAt} />
                      </td>
                      <td data-label={say.columns.running}>{formatNumber(running, language)}</td>
                      <td>
                        <Link href={`/automations/${id}/versions?version=${version}`}>
                          {say.look}
                          <span className="visually-hidden">: {version}</span>
                        </Link>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {shown === undefined ? null : (
                <OneVersion key={shown.version} id={id} version={shown.version} />
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

const NO_PROBLEMS: ReadonlyMap<string, readonly string[]> = new Map();

function OneVersion({ id, version }: { readonly id: string; readonly version: number }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const definition = useVersion(id, version);
  if (definition === null) return <Loading />;
  return (
    <section className="automation-part" aria-label={words.versions.looking(version)}>
      <h2>{words.versions.looking(version)}</h2>
      <StepsEditor
        first={definition}
        onChange={() => undefined}
        problems={NO_PROBLEMS}
        people={null}
        mayWrite={false}
      />
    </section>
  );
}
