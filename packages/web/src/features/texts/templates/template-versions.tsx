import type { TextTemplate, TextTemplateVersion } from "@consentry/client";
import type { ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { Loaded, Loading } from "../../../ui/state.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { changedLines } from "../../messages/diff-lines.ts";
import { DiffFigure } from "../../messages/parts/version-diff.tsx";
import { VersionTable } from "../../messages/parts/versions.tsx";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly template: TextTemplate;
  /** The one that is open. */
  readonly version: TextTemplateVersion;
}

/** Every version, and what changed between two. */
export function TemplateVersions({ template, version }: Props): ReactNode {
  return (
    <VersionTable template={template} version={version.version}>
      {(other) => <Compared template={template} version={version} other={other} />}
    </VersionTable>
  );
}

function Compared({ template, version, other }: Props & { readonly other: number }): ReactNode {
  const params = { id: template.name, version: other };
  const read = useRead("getTextTemplateVersion", { params });
  return (
    <Loaded of={read}>
      {(found) => {
        if (found.version !== other) return <Loading />;
        const [before, after] = other < version.version ? [found, version] : [version, found];
        return <Changes before={before} after={after} />;
      }}
    </Loaded>
  );
}

interface ChangesProps {
  readonly before: TextTemplateVersion;
  readonly after: TextTemplateVersion;
}

/** Language by language; one that only one of them has came or went as a whole. */
function Changes({ before, after }: ChangesProps): ReactNode {
  const { templates: said } = useFeatureWords(WORDS).words;
  const locales = new Set([...before.texts, ...after.texts].map(({ locale }) => locale));
  const wordsIn = ({ texts }: TextTemplateVersion, locale: string): string =>
    texts.find((text) => text.locale === locale)?.text ?? "";
  const dataOf = ({ testData }: TextTemplateVersion): string => JSON.stringify(testData, null, 2);
  const changes = [
    ...[...locales].map((locale) => ({
      title: locale,
      lines: changedLines(wordsIn(before, locale), wordsIn(after, locale)),
    })),
    { title: said.testData, lines: changedLines(dataOf(before), dataOf(after)) },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <section className="version-diff">
      <h3>{said.differs(before.version, after.version)}</h3>
      {changes.length === 0 ? <p>{said.same}</p> : null}
      {changes.map(({ title, lines }) => (
        <DiffFigure key={title} title={title} lines={lines} />
      ))}
    </section>
  );
}
