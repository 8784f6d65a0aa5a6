import type { Assessment } from "@consentry/client";
import {
  ASSESSMENT_DECISION_WORDS,
  ASSESSMENT_DECISIONS,
  ASSESSMENT_STEPS,
  ASSESSMENT_TEXTS,
  MEASURES,
} from "@consentry/law";
import type { ReactNode } from "react";

import { useChange } from "../../../api/use-api.ts";
import { useDraft } from "../../../app/use-draft.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { DateField } from "../../../ui/fields/date-field.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { Section } from "../../../ui/section.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { formatDate } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { Risks } from "./risks.tsx";

interface Props {
  readonly of: Assessment;
  readonly mayChange: boolean;
  readonly onReload: () => Promise<Assessment | undefined>;
}

/** The steps of an assessment, from what is done to when it is looked at again. */
export function AssessmentForm({ of, mayChange, onReload }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { page } = words;
  const { tell } = useToasts();
  const draft = useDraft(of);
  const { content, put } = draft;
  const isDisabled = !mayChange;
  const notTaken = of.measures.filter(({ state }) => state !== "active");
  const save = useChange("saveAssessment", {
    refreshes: ["getAssessment", "listAssessments", "showHome"],
    onDone: (saved) => {
      draft.adopt(saved);
      tell(page.saved);
    },
  });
  const saving = (isDecided: boolean) => ({
    params: { id: of.id },
    body: { version: draft.version, content, isDecided },
  });
  const isOutrun = save.error?.problem?.kind === "changed-meanwhile";
  const showTheirs = (): void => {
    void onReload().then((theirs) => {
      if (theirs !== undefined) draft.adopt(theirs);
      save.reset();
    });
  };
  const step = (id: keyof typeof ASSESSMENT_STEPS): { title: string; hint: string } => ({
    title: ASSESSMENT_STEPS[id].title[language],
    hint: ASSESSMENT_STEPS[id].hint[language],
  });
  return (
    <Form onSubmit={() => save.mutate(saving(false))} problem={save.error}>
      <Section title={step("description").title}>
        <TextField
          label={page.name}
          name="content.title"
          value={content.title}
          onChange={(title) => put({ title })}
          isDisabled={isDisabled}
        />
        {ASSESSMENT_TEXTS.map((id) => (
          <TextField
            key={id}
            label={step(id).title}
            hint={step(id).hint}
            name={`content.texts.${id}`}
            value={content.texts[id]}
            onChange={(text) => put({ texts: { ...content.texts, [id]: text } })}
            rows={id === "description" ? 10 : 4}
            isDisabled={isDisabled}
          />
        ))}
      </Section>
      <Section title={step("risks").title}>
        <p className="faint">{step("risks").hint}</p>
        <Risks of={content.risks} onChange={(risks) => put({ risks })} isDisabled={isDisabled} />
        {of.consultation === null ? null : (
          <p role="note" className="assessment-advice">
            {of.consultation.text[language]}{" "}
            {page.consultation(
              formatDate(of.consultation.answerBy, language),
              formatDate(of.consultation.extendedTo, language),
            )}
          </p>
        )}
      </Section>
      <Section title={step("measures").title}>
        <TextField
          label={step("measures").title}
          hint={step("measures").hint}
          name="content.measures"
          value={content.measures}
          onChange={(measures) => put({ measures })}
          rows={8}
          isDisabled={isDisabled}
        />
        {notTaken.length === 0 ? null : (
          <>
            <h3>{page.notTaken}</h3>
            <ul>
              {notTaken.map(({ id, state }) => (
                <li key={id}>
                  {MEASURES[id][language]}
                  {state === "unknown" ? <span className="faint"> {page.unseen}</span> : null}
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      <Section title={step("advice").title}>
        <TextField
          label={step("advice").title}
          hint={step("advice").hint}
          name="content.advice"
          value={content.advice}
          onChange={(advice) => put({ advice })}
          rows={4}
          isDisabled={isDisabled}
        />
        <TextField
          label={page.adviceBy}
          name="content.adviceBy"
          value={content.adviceBy}
          onChange={(adviceBy) => put({ adviceBy })}
          isDisabled={isDisabled}
        />
        <DateField
          label={page.adviceOn}
          name="content.adviceOn"
          value={content.adviceOn}
          onChange={(adviceOn) => put({ adviceOn })}
          isDisabled={isDisabled}
        />
      </Section>
      <Section title={step("decision").title}>
        <SelectField
          label={step("decision").title}
          hint={step("decision").hint}
          name="content.decision"
          options={ASSESSMENT_DECISIONS.map((id) => ({
            id,
            label: ASSESSMENT_DECISION_WORDS[id][language],
          }))}
          value={content.decision}
          onChange={(decision) => put({ decision })}
          unchosen={page.undecided}
          isDisabled={isDisabled}
        />
        <TextField
          label={page.reasons}
          name="content.decisionReasons"
          value={content.decisionReasons}
          onChange={(decisionReasons) => put({ decisionReasons })}
          rows={3}
          isDisabled={isDisabled}
        />
        <DateField
          label={step("review").title}
          hint={step("review").hint}
          name="content.reviewOn"
          value={content.reviewOn}
          onChange={(reviewOn) => put({ reviewOn })}
          isDisabled={isDisabled}
        />
      </Section>
      {mayChange ? (
        <div className="actions">
          <Button type="submit" isDisabled={!draft.isChanged || save.isPending}>
            {page.save}
          </Button>
          <ConfirmButton
            label={page.decide}
            look="main"
            title={page.decideTitle}
            confirm={page.decideGo}
            onConfirm={() => save.mutateAsync(saving(true))}
          >
            <p>{page.decideText}</p>
          </ConfirmButton>
          {isOutrun ? <Button onPress={showTheirs}>{page.theirs}</Button> : null}
          {draft.isChanged ? <span className="faint">{page.unsaved}</span> : null}
        </div>
      ) : null}
    </Form>
  );
}
