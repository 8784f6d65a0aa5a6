import type { Automation } from "@consentry/client";
import { useState, type ReactNode } from "react";
import { useLocation } from "wouter";

import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { CHANGED_BY_STATE } from "./changed-by-state.ts";

interface Props {
  readonly automation: Automation;
}

interface RunningProps extends Props {
  /** How many people are in it. */
  readonly running: number;
}

interface ActionsProps extends RunningProps {
  /** Whether mails of a step do not go out. */
  readonly isSick: boolean;
}

/** What can be done with an automation as a whole, beside what is written in it. */
export function AutomationActions({ automation, running, isSick }: ActionsProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { state } = automation;
  return (
    <>
      {state === "ended" ? null : <Rename automation={automation} />}
      {state === "draft" ? <Remove automation={automation} /> : null}
      {state === "active" ? <Pause automation={automation} /> : null}
      {state === "paused" ? <Resume automation={automation} label={words.bar.resume} /> : null}
      {isSick ? <Resume automation={automation} label={words.bar.mend} /> : null}
      {state === "active" || state === "paused" ? (
        <End automation={automation} running={running} />
      ) : null}
    </>
  );
}

function Rename({ automation: { id, name } }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <DialogButton label={words.bar.rename} title={words.bar.renameTitle}>
      {(close) => <RenameForm id={id} name={name} onDone={close} />}
    </DialogButton>
  );
}

function RenameForm({
  id,
  name: first,
  onDone,
}: {
  readonly id: string;
  readonly name: string;
  readonly onDone: () => void;
}): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const [name, setName] = useState(first);
  const change = useChange("changeAutomation", { refreshes: CHANGED_BY_STATE, onDone });
  return (
    <Form problem={change.error} onSubmit={() => change.mutate({ params: { id }, body: { name } })}>
      <TextField
        label={words.made.name}
        hint={words.made.nameHint}
        name="name"
        value={name}
        onChange={setName}
        maxLength={200}
        isRequired
      />
      <Button type="submit" look="main" isDisabled={change.isPending}>
        {words.bar.save}
      </Button>
    </Form>
  );
}

function Remove({ automation: { id, name } }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const [, navigate] = useLocation();
  const remove = useChange("removeAutomation", { refreshes: ["listAutomations"] });
  return (
    <ConfirmButton
      label={words.bar.remove}
      title={words.bar.removeTitle}
      confirm={words.bar.removeConfirm}
      onConfirm={async () => {
        await remove.mutateAsync({ params: { id } });
        tell(words.bar.removed);
        navigate("/automations");
      }}
    >
      <p>{words.bar.removeBody(name)}</p>
    </ConfirmButton>
  );
}

function Pause({ automation: { id } }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <DialogButton label={words.bar.pause} title={words.bar.pauseTitle}>
      {(close) => <PauseForm id={id} onDone={close} />}
    </DialogButton>
  );
}

function PauseForm({
  id,
  onDone,
}: {
  readonly id: string;
  readonly onDone: () => void;
}): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const [because, setBecause] = useState("");
  const pause = useChange("pauseAutomation", {
    refreshes: CHANGED_BY_STATE,
    onDone: () => {
      tell(words.bar.paused);
      onDone();
    },
  });
  return (
    <Form
      problem={pause.error}
      onSubmit={() => pause.mutate({ params: { id }, body: { because } })}
    >
      <p>{words.bar.pauseBody}</p>
      <TextField
        label={words.bar.pauseWhy}
        name="because"
        value={because}
        onChange={setBecause}
        maxLength={200}
        isRequired
      />
      <Button type="submit" look="main" isDisabled={pause.isPending}>
        {words.bar.pause}
      </Button>
    </Form>
  );
}

/** Of one that is paused, and of one that is active and whose mails do not go out. */
function Resume({ automation: { id }, label }: Props & { readonly label: string }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const resume = useChange("resumeAutomation", {
    refreshes: CHANGED_BY_STATE,
    onDone: () => tell(words.bar.resumed),
  });
  return (
    <ConfirmButton
      look="main"
      label={label}
      title={words.bar.resumeTitle}
      confirm={label}
      onConfirm={() => resume.mutateAsync({ params: { id } })}
    >
      <p>{words.bar.resumeBody}</p>
    </ConfirmButton>
  );
}

function End({ automation: { id }, running }: RunningProps): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const end = useChange("endAutomation", {
    refreshes: CHANGED_BY_STATE,
    onDone: ({ left }) => tell(words.bar.ended(formatNumber(left, language))),
  });
  return (
    <ConfirmButton
      label={words.bar.end}
      title={words.bar.endTitle}
      confirm={words.bar.endConfirm}
      onConfirm={() => end.mutateAsync({ params: { id } })}
    >
      <p>{words.bar.endBody(formatNumber(running, language))}</p>
    </ConfirmButton>
  );
}
