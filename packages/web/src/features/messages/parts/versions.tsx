import type { MessageTemplate, MessageTemplateVersion } from "@consentry/client";
import type { ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { useSearchState } from "../../../app/use-search-state.ts";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { Link } from "../../../ui/link.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { Loaded, Loading } from "../../../ui/state.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { VersionDiff } from "./version-diff.tsx";

interface Props {
  readonly template: MessageTemplate;
  /** The one that is open. */
  readonly version: MessageTemplateVersion;
}

/** Every version of a template of messages, and what changed between two. */
export function Versions({ template, version }: Props): ReactNode {
  return (
    <VersionTable template={template} version={version.version}>
      {(other) => <Compared template={template} version={version} other={other} />}
    </VersionTable>
  );
}

interface TableProps {
  readonly template: Pick<MessageTemplate, "versions" | "current">;
  readonly version: number;
  /** What changed since or until another. */
  readonly children: (other: number) => ReactNode;
}

/** Every version of a template of any sort, and the choice of one to compare with. */
export function VersionTable({ template, version, children }: TableProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { versions: said } = words;
  const { values, set } = useSearchState("with");
  const others = template.versions.filter((one) => one.version !== version);
  const other = others.find((one) => String(one.version) === values.with);
  return (
    <Section title={said.title}>
      <table className="table" aria-label={said.list}>
        <thead>
          <tr>
            <th scope="col">{said.version}</th>
            <th scope="col">{said.state}</th>
            <th scope="col">{said.when}</th>
            <th scope="col">{said.show}</th>
          </tr>
        </thead>
        <tbody>
          {template.versions.map((one) => (
            <tr key={one.version}>
              <th scope="row">{one.version}</th>
              <td>
                {one.publishedAt === null
                  ? said.draft
                  : one.version === template.current
                    ? said.current
                    : said.earlier}
              </td>
              <td>
                <Moment at={one.publishedAt ?? one.changedAt} />
              </td>
              <td>
                <Link
                  href={`?version=${one.version}`}
                  {...(one.version === version && { isHere: true })}
                >
                  {words.templates.published(one.version)}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {others.length === 0 ? null : (
        <SelectField
          label={said.compare}
          options={[
            { id: "", label: said.compareNone },
            ...others.map((one) => ({
              id: String(one.version),
              label: words.templates.published(one.version),
            })),
          ]}
          value={other === undefined ? "" : String(other.version)}
          onChange={(chosen) => set({ with: chosen })}
        />
      )}
      {other === undefined ? null : children(other.version)}
    </Section>
  );
}

function Compared({ template, version, other }: Props & { readonly other: number }): ReactNode {
  const params = { id: template.name, version: other };
  const read = useRead("getMessageTemplateVersion", { params });
  return (
    <Loaded of={read}>
      {(found) => {
        if (found.version !== other) return <Loading />;
        const [before, after] = other < version.version ? [found, version] : [version, found];
        return <VersionDiff before={before} after={after} />;
      }}
    </Loaded>
  );
}
