import type { InboxText } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange, useReadPages } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { Empty } from "../../../ui/empty.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Failed, Loading } from "../../../ui/state.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { conversationsOf, type Conversation } from "../conversations.ts";
import { WORDS } from "../words/words.ts";
import "../texts.css";

/** How often it looks for texts that have come. */
const EVERY_MS = 3_000;

/** Texts that went nowhere else, by telephone, where somebody can answer as the telephone would. */
export function LocalTexts(): ReactNode {
  const { local } = useFeatureWords(WORDS).words;
  const { tell } = useToasts();
  const may = useMay("write");
  const texts = useReadPages("listInboxTexts", { query: {} }, { every: EVERY_MS });
  const empty = useChange("emptyInboxTexts", {
    refreshes: ["listInboxTexts"],
    onDone: () => tell(local.emptied),
  });
  const { items, isLoading, problem, retry, hasMore, loadMore, isLoadingMore } = texts;
  if (isLoading) return <Loading />;
  if (problem !== null) return <Failed problem={problem} onRetry={retry} />;
  if (items.length === 0) {
    return (
      <Empty
        title={local.none}
        next={local.next}
        action={<LinkButton href="/texts">{local.action}</LinkButton>}
      />
    );
  }
  return (
    <>
      <p>{local.lead}</p>
      <ul className="text-telephones">
        {conversationsOf(items).map((conversation) => (
          <Telephone key={conversation.number} conversation={conversation} mayAnswer={may} />
        ))}
      </ul>
      <div className="actions">
        {hasMore ? (
          <Button onPress={loadMore} isDisabled={isLoadingMore}>
            {local.more}
          </Button>
        ) : null}
        {may ? (
          <ConfirmButton
            label={local.empty}
            title={local.emptyTitle}
            confirm={local.emptyConfirm}
            onConfirm={() => empty.mutateAsync({})}
          >
            <p>{local.emptyText}</p>
          </ConfirmButton>
        ) : null}
      </div>
    </>
  );
}

interface TelephoneProps {
  readonly conversation: Conversation;
  readonly mayAnswer: boolean;
}

function Telephone({ conversation, mayAnswer }: TelephoneProps): ReactNode {
  const { local } = useFeatureWords(WORDS).words;
  const { number, texts, lastOut } = conversation;
  return (
    <li className="sheet">
      <h2>{number}</h2>
      <ol className="text-talk" aria-label={local.talk(number)}>
        {texts.map((text) => (
          <Bubble key={text.id} text={text} />
        ))}
      </ol>
      {mayAnswer && lastOut !== null ? <AnswerForm id={lastOut} number={number} /> : null}
    </li>
  );
}

function Bubble({
  text: { direction, body, sender, at },
}: {
  readonly text: InboxText;
}): ReactNode {
  const { local } = useFeatureWords(WORDS).words;
  const isAnswer = direction === "in";
  return (
    <li className={isAnswer ? "text-answered" : undefined}>
      <p className="text-words text-bubble">{body}</p>
      <p className="faint">
        {isAnswer ? local.answered : sender}, <Moment at={at} />
      </p>
    </li>
  );
}

interface AnswerProps {
  /** Of the text that is answered. */
  readonly id: string;
  readonly number: string;
}

function AnswerForm({ id, number }: AnswerProps): ReactNode {
  const { local } = useFeatureWords(WORDS).words;
  const { tell } = useToasts();
  const [text, setText] = useState("");
  const answer = useChange("answerInboxText", {
    refreshes: ["listInboxTexts", "getTextOverview", "listIncomingTexts"],
    onDone: ({ readAs }) => {
      setText("");
      tell(local.readAs[readAs]);
    },
  });
  const send = (words: string): void => answer.mutate({ params: { id }, body: { text: words } });
  return (
    <Form onSubmit={() => send(text)} problem={answer.error}>
      <TextField
        label={local.answerAs(number)}
        name="text"
        maxLength={500}
        isRequired
        value={text}
        onChange={setText}
      />
      <div className="actions">
        <Button type="submit" isDisabled={answer.isPending}>
          {local.send}
        </Button>
        <Button isDisabled={answer.isPending} onPress={() => send("STOP")}>
          STOP
        </Button>
      </div>
    </Form>
  );
}
