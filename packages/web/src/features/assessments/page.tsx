import "./assessments.css";
import type { Assessments } from "@consentry/client";
import type { ReactNode } from "react";
import { useLocation } from "wouter";

import { useMay } from "../../api/session.ts";
import { useChange, useRead } from "../../api/use-api.ts";
import { Button } from "../../ui/button.tsx";
import { Link } from "../../ui/link.tsx";
import { Marked } from "../../ui/marked.tsx";
import { Day, Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { Loaded } from "../../ui/state.tsx";
import { useToasts } from "../../ui/toasts.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { Criteria } from "./parts/criteria.tsx";
import { WORDS } from "./words/words.ts";

const MARKS = { "called-for": "held", "to-consider": "unclear", "not-called-for": "note" } as const;

/** Whether an assessment is called for, why, and those there are. */
export function AssessmentsPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const assessments = useRead("listAssessments", {});
  return (
    <Page title={words.title} lead={words.lead}>
      <Loaded of={assessments}>{(of) => <Content of={of} />}</Loaded>
      <p className="faint">{words.notAdvice}</p>
    </Page>
  );
}

function Content({ of }: { readonly of: Assessments }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  return (
    <>
      <Section title={words.standing.title}>
        <p>
          <Marked kind={MARKS[of.standing]}>{words.standing[of.standing]}</Marked>
        </p>
        <p className="assessment-advice">{of.text[language]}</p>
      </Section>
      <List of={of} />
      <Criteria of={of.criteria} />
    </>
  );
}

function List({ of }: { readonly of: Assessments }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { list } = words;
  const mayRights = useMay("rights");
  const { fail } = useToasts();
  const [, navigate] = useLocation();
  const open = useChange("openAssessment", {
    refreshes: ["listAssessments", "showHome"],
    onDone: ({ id }) => navigate(`/assessments/${id}`),
  });
  const holding = of.criteria.filter(({ holds }) => holds).map(({ id }) => id);
  return (
    <Section title={list.title}>
      {of.items.length === 0 ? (
        <p>{list.none}</p>
      ) : (
        <table className="table">
          <tbody>
            {of.items.map(({ id, title, isDecided, reviewOn, at, calledBy }) => (
              <tr key={id}>
                <th scope="row">
                  <Link href={`/assessments/${id}`}>{title}</Link>
                </th>
                <td>
                  <Marked kind={isDecided ? "permitted" : "unclear"}>
                    {isDecided ? list.decided : list.draft}
                  </Marked>
                  {holding.some((one) => !calledBy.includes(one)) ? (
                    <div className="faint">{list.newly}</div>
                  ) : null}
                </td>
                <td>
                  {list.saved} <Moment at={at} />
                </td>
                <td>
                  {reviewOn === null ? null : (
                    <>
                      {list.review} <Day on={reviewOn} />
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mayRights ? (
        <>
          <p className="faint">{list.openHint}</p>
          <div className="actions">
            <Button
              look={of.standing === "called-for" && of.items.length === 0 ? "main" : "plain"}
              isPending={open.isPending}
              onPress={() => void open.mutateAsync({ body: { language } }).catch(fail)}
            >
              {list.open}
            </Button>
          </div>
        </>
      ) : null}
    </Section>
  );
}
