import type { IncomingText } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange, useReadPages } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { Empty } from "../../../ui/empty.tsx";
import { Link } from "../../../ui/link.tsx";
import type { MarkKind } from "../../../ui/mark.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Failed, Loading } from "../../../ui/state.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

const EVERY_MS = 10_000;

const MARKS: Readonly<Record<IncomingText["readAs"], MarkKind>> = {
  stop: "refused",
  start: "permitted",
  help: "note",
  other: "held",
};

/** What people wrote to our numbers. */
export function AnswersPart(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { answers } = words;
  const read = useReadPages("listIncomingTexts", { query: {} }, { every: EVERY_MS });
  const { items, isLoading, problem, retry, loadMore, isLoadingMore, hasMore } = read;
  if (isLoading) return <Loading />;
  if (problem !== null) return <Failed problem={problem} onRetry={retry} />;
  if (items.length === 0) return <Empty title={answers.empty} next={answers.emptyNext} />;
  return (
    <>
      <ul className="text-answers">
        {items.map((answer) => (
          <Answer key={answer.id} answer={answer} />
        ))}
      </ul>
      {hasMore ? (
        <div className="actions">
          <Button onPress={loadMore} isDisabled={isLoadingMore}>
            {answers.more}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function Answer({ answer }: { readonly answer: IncomingText }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { answers } = words;
  const { fail } = useToasts();
  const may = useMay("write");
  const see = useChange("seeToIncomingText", {
    refreshes: ["listIncomingTexts", "getTextOverview", "showHome"],
  });
  const { id, phone, contact, writtenTo, body, readAs, receivedAt, seenAt } = answer;
  const isForPeople = readAs === "other";
  return (
    <li className="sheet">
      <p className="text-answer-head">
        <strong>{phone ?? answers.unknown}</strong>
        <span className="faint">
          {answers.to(writtenTo)}, <Moment at={receivedAt} />
        </span>
        <Marked kind={isForPeople && seenAt !== null ? "note" : MARKS[readAs]}>
          {answers.readAs[readAs]}
        </Marked>
      </p>
      <p className="text-words">{body}</p>
      <div className="actions">
        {contact === null ? null : <Link href={`/contacts/${contact}`}>{answers.person}</Link>}
        {isForPeople && seenAt === null && may ? (
          <Button
            isDisabled={see.isPending}
            onPress={() => see.mutate({ params: { id } }, { onError: fail })}
          >
            {answers.seen}
          </Button>
        ) : null}
        {seenAt === null ? null : (
          <span className="faint">
            {answers.seenOn} <Moment at={seenAt} />
          </span>
        )}
      </div>
    </li>
  );
}
