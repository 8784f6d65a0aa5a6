import type { ApiProblem, MessageTemplate } from "@consentry/client";
import { useState, type ReactNode } from "react";
import { useLocation } from "wouter";

import { useSession } from "../../../api/session.ts";
import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { ProblemText } from "../../../ui/problem-text.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly template: MessageTemplate;
  readonly version: number;
  /** The language that is open. */
  readonly locale: string;
  /** What is published and tried is what was saved. */
  readonly isSaved: boolean;
}

/** What is done with a draft that is written. */
export function DraftActions(props: Props): ReactNode {
  const { template, version } = props;
  const { template: said } = useFeatureWords(WORDS).words;
  const { tell } = useToasts();
  const [, go] = useLocation();
  const params = { id: template.name };
  const drop = useChange("dropMessageTemplateDraft", {
    refreshes: ["listMessageTemplates", "getMessageTemplate", "getMessageTemplateVersion"],
  });
  const isFirst = template.current === null;
  return (
    <>
      <ConfirmButton
        label={said.drop}
        title={said.dropTitle}
        confirm={said.dropConfirm}
        onConfirm={async () => {
          if (isFirst) go("/messages/templates");
          await drop.mutateAsync({ params });
          tell(said.dropped);
        }}
      >
        <p>{isFirst ? said.dropFirstText : said.dropText(version)}</p>
      </ConfirmButton>
      <DialogButton label={said.test} title={said.testTitle}>
        {(close) => <TestForm {...props} onDone={close} />}
      </DialogButton>
      <DialogButton look="main" label={said.publish(version)} title={said.publishTitle(version)}>
        {(close) => <PublishForm {...props} onDone={close} />}
      </DialogButton>
    </>
  );
}

function PublishForm({
  template,
  version,
  isSaved,
  onDone,
}: Props & { readonly onDone: () => void }): ReactNode {
  const { template: said } = useFeatureWords(WORDS).words;
  const { tell } = useToasts();
  const publish = useChange("publishMessageTemplate", {
    refreshes: ["listMessageTemplates", "getMessageTemplate", "getMessageTemplateVersion"],
    onDone: () => {
      onDone();
      tell(said.publishedNow(version));
    },
  });
  return (
    <>
      <p>{said.publishText}</p>
      <NotPublished problem={publish.error} />
      <div className="actions">
        <Button
          look="main"
          // Not while it is asked: a button that is off loses the focus, and Escape with it.
          isDisabled={!isSaved}
          onPress={() => {
            if (!publish.isPending) publish.mutate({ params: { id: template.name } });
          }}
        >
          {said.publishConfirm}
        </Button>
      </div>
    </>
  );
}

/** Why a version was not published, text by text. */
export function NotPublished({ problem }: { readonly problem: ApiProblem | null }): ReactNode {
  const { template: said } = useFeatureWords(WORDS).words;
  if (problem === null) return null;
  const faults = problem.problem?.writing ?? [];
  const fields = problem.problem?.fields ?? [];
  return (
    <div role="alert" className="faults">
      <strong>{said.refusedTitle}</strong>
      {faults.length + fields.length === 0 ? <ProblemText error={problem} /> : null}
      <ul className="plain-list">
        {faults.map(({ locale, message, line }) => (
          <li key={`${locale} ${line} ${message}`}>
            {locale === undefined ? null : <strong>{said.inText(locale)}: </strong>}
            {message}
          </li>
        ))}
        {fields.map(({ path, expected }) => (
          <li key={path}>
            <code>{path}</code>: {expected}
          </li>
        ))}
      </ul>
    </div>
  );
}

function TestForm({
  template,
  version,
  locale,
  isSaved,
  onDone,
}: Props & { readonly onDone: () => void }): ReactNode {
  const { template: said } = useFeatureWords(WORDS).words;
  const { tell } = useToasts();
  const own = useSession().data?.member?.email ?? "";
  const [to, setTo] = useState(own);
  const test = useChange("testMessageTemplate", {
    onDone: () => {
      onDone();
      tell(said.tested);
    },
  });
  const send = (): void =>
    test.mutate({ params: { id: template.name }, body: { version, locale, to: [to.trim()] } });
  return (
    <Form onSubmit={send} problem={test.error}>
      <TextField
        label={said.testTo}
        hint={said.testHint}
        name="to[0]"
        type="email"
        value={to}
        onChange={setTo}
        isRequired
      />
      <div className="actions">
        <Button type="submit" look="main" isDisabled={!isSaved || test.isPending}>
          {said.testConfirm}
        </Button>
      </div>
    </Form>
  );
}
