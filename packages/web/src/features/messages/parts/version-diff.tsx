import type { MessageTemplateVersion, MessageText } from "@consentry/client";
import type { ReactNode } from "react";

import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { changedLines, type DiffLine } from "../diff-lines.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly before: MessageTemplateVersion;
  readonly after: MessageTemplateVersion;
}

const PARTS = ["subject", "preheader", "format", "source", "text"] as const;

/** What changed between two versions, text by text and line by line. */
export function VersionDiff({ before, after }: Props): ReactNode {
  const { versions: said } = useFeatureWords(WORDS).words;
  const isSame = before.texts.length === after.texts.length && onlyIn(before, after).length === 0;
  const changes = [...changedTexts(before, after, said.derived), ...changedData(before, after)];
  return (
    <section className="version-diff">
      <h3>{said.differs(before.version, after.version)}</h3>
      {isSame && changes.length === 0 ? <p>{said.same}</p> : null}
      {onlyIn(before, after).map((locale) => (
        <p key={`${before.version} ${locale}`}>
          {locale}: {said.onlyIn(before.version)}
        </p>
      ))}
      {onlyIn(after, before).map((locale) => (
        <p key={`${after.version} ${locale}`}>
          {locale}: {said.onlyIn(after.version)}
        </p>
      ))}
      {changes.map(({ locale, part, lines }) => (
        <DiffFigure
          key={`${locale} ${part}`}
          title={locale === null ? said.parts[part] : `${said.parts[part]} · ${locale}`}
          lines={lines}
        />
      ))}
    </section>
  );
}

interface FigureProps {
  readonly title: string;
  readonly lines: readonly DiffLine[];
}

/** Lines of one part that came, went and stayed. */
export function DiffFigure({ title, lines }: FigureProps): ReactNode {
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <pre className="diff">
        {lines.map((line, at) => (
          <Line key={at} line={line} />
        ))}
      </pre>
    </figure>
  );
}

function Line({ line }: { readonly line: DiffLine }): ReactNode {
  const { versions: said } = useFeatureWords(WORDS).words;
  const text = `${line.text}\n`;
  if (line.in === "both") return <span>{`  ${text}`}</span>;
  return line.in === "before" ? (
    <del>
      <span className="visually-hidden">{said.gone}: </span>
      {`− ${text}`}
    </del>
  ) : (
    <ins>
      <span className="visually-hidden">{said.come}: </span>
      {`+ ${text}`}
    </ins>
  );
}

interface Changed {
  readonly locale: string | null;
  readonly part: (typeof PARTS)[number] | "testData";
  readonly lines: readonly DiffLine[];
}

function changedTexts(
  before: MessageTemplateVersion,
  after: MessageTemplateVersion,
  derived: string,
): readonly Changed[] {
  return before.texts.flatMap((one) => {
    const { locale } = one;
    const other = after.texts.find((text) => text.locale === locale);
    if (other === undefined) return [];
    return PARTS.flatMap((part): readonly Changed[] => {
      const said = (text: MessageText): string => text[part] ?? derived;
      const lines = changedLines(said(one), said(other));
      return lines.length === 0 ? [] : [{ locale, part, lines }];
    });
  });
}

function changedData(
  { testData: one }: MessageTemplateVersion,
  { testData: other }: MessageTemplateVersion,
): readonly Changed[] {
  const lines = changedLines(JSON.stringify(one, null, 2), JSON.stringify(other, null, 2));
  return lines.length === 0 ? [] : [{ locale: null, part: "testData", lines }];
}

/** The languages that the one has, and the other has not. */
function onlyIn(one: MessageTemplateVersion, other: MessageTemplateVersion): readonly string[] {
  const known = new Set(other.texts.map(({ locale }) => locale));
  return one.texts.map(({ locale }) => locale).filter((locale) => !known.has(locale));
}
