import type { TextTemplate } from "@consentry/client";
import { useState, type ReactNode } from "react";
import { useLocation } from "wouter";

import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { NotPublished } from "../../messages/parts/draft-actions.tsx";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly template: TextTemplate;
  readonly version: number;
  /** The language that is open. */
  readonly locale: string;
  /** What is published and tried is what was saved. */
  readonly isSaved: boolean;
}

/** What is done with a draft that is written. */
export function DraftActions(props: Props): ReactNode {
  const { template, version } = props;
  const { templates: said } = useFeatureWords(WORDS).words;
  const { tell } = useToasts();
  const [, go] = useLocation();
  const drop = useChange("dropTextTemplateDraft", {
    refreshes: ["listTextTemplates", "getTextTemplate", "getTextTemplateVersion"],
  });
  const isFirst = template.current === null;
  return (
    <>
      <ConfirmButton
        label={said.drop}
        title={said.dropTitle}
        confirm={said.dropConfirm}
        onConfirm={async () => {
          if (isFirst) go("/texts/templates");
          await drop.mutateAsync({ params: { id: template.name } });
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
  const { templates: said } = useFeatureWords(WORDS).words;
  const { tell } = useToasts();
  const publish = useChange("publishTextTemplate", {
    refreshes: ["listTextTemplates", "getTextTemplate", "getTextTemplateVersion"],
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

function TestForm({
  template,
  version,
  locale,
  isSaved,
  onDone,
}: Props & { readonly onDone: () => void }): ReactNode {
  const { templates: said } = useFeatureWords(WORDS).words;
  const { tell } = useToasts();
  const [to, setTo] = useState("");
  const test = useChange("testTextTemplate", {
    refreshes: ["listTexts"],
    onDone: () => {
      onDone();
      tell(said.tested);
    },
  });
  const send = (): void =>
    test.mutate({ params: { id: template.name }, body: { version, locale, to: to.trim() } });
  return (
    <Form onSubmit={send} problem={test.error}>
      <TextField
        label={said.testTo}
        hint={said.testHint}
        name="to"
        value={to}
        onChange={setTo}
        autoComplete="tel"
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
