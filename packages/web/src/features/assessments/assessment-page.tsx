import "./assessments.css";
import type { Assessment } from "@consentry/client";
import { CRITERIA } from "@consentry/law";
import type { ReactNode } from "react";
import { useParams } from "wouter";

import { useMay } from "../../api/session.ts";
import { useRead } from "../../api/use-api.ts";
import { useSearchState } from "../../app/use-search-state.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Link } from "../../ui/link.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { Loaded } from "../../ui/state.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { AssessmentForm } from "./parts/assessment-form.tsx";
import { WORDS } from "./words/words.ts";

/** One assessment, step by step; an earlier saving of it where the address names one. */
export function AssessmentPage(): ReactNode {
  const { id } = useParams<{ id: string }>();
  const { values } = useSearchState("version");
  const version = values.version === null ? undefined : Number(values.version);
  const query = version === undefined ? {} : { query: { version } };
  const assessment = useRead("getAssessment", { params: { id }, ...query });
  return (
    <Loaded of={assessment}>
      {(of) => (
        <Content
          key={version ?? "last"}
          of={of}
          isOld={version !== undefined}
          onReload={async () => (await assessment.refetch()).data}
        />
      )}
    </Loaded>
  );
}

interface Props {
  readonly of: Assessment;
  readonly isOld: boolean;
  readonly onReload: () => Promise<Assessment | undefined>;
}

function Content({ of, isOld, onReload }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { page } = words;
  const mayRights = useMay("rights");
  const paper = `/api/v1/assessments/${of.id}/paper?language=${language}&version=${of.version}`;
  return (
    <Page
      title={of.title}
      up={{ href: "/assessments", label: words.up }}
      actions={
        <>
          <LinkButton href={paper} download="assessment.html">
            {page.papers.html}
          </LinkButton>
          <LinkButton href={`${paper}&format=pdf`} download="assessment.pdf">
            {page.papers.pdf}
          </LinkButton>
        </>
      }
    >
      {isOld ? (
        <p>
          {page.old(String(of.version))} <Link href={`/assessments/${of.id}`}>{page.latest}</Link>
        </p>
      ) : null}
      {!isOld && of.newlyCalledBy.length > 0 ? (
        <p role="note">
          {page.newly}{" "}
          {CRITERIA.filter(({ id }) => of.newlyCalledBy.includes(id))
            .map(({ title }) => title[language])
            .join(" · ")}
        </p>
      ) : null}
      <div className="assessment">
        <AssessmentForm of={of} mayChange={mayRights && !isOld} onReload={onReload} />
      </div>
      <Section title={page.versions}>
        <ul>
          {of.versions.map(({ version, isDecided, at }) => (
            <li key={version}>
              <Link href={`/assessments/${of.id}?version=${version}`}>
                {page.version(String(version))}
              </Link>
              {", "}
              <Moment at={at} />
              {isDecided ? `, ${words.list.decided.toLowerCase()}` : ""}
            </li>
          ))}
        </ul>
      </Section>
      <p className="faint">{words.notAdvice}</p>
    </Page>
  );
}
