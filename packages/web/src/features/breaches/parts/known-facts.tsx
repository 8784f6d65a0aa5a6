import type { BreachFile } from "@consentry/client";
import {
  AUTHORITY_DECISION_WORDS,
  AUTHORITY_DECISIONS,
  BREACH_NATURES,
  NATURE_WORDS,
  PERSONS_DECISION_WORDS,
  PERSONS_DECISIONS,
  QUESTION_WORDS,
} from "@consentry/law";
import type { ReactNode } from "react";

import { useChange } from "../../../api/use-api.ts";
import { useDraft } from "../../../app/use-draft.ts";
import { Button } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/fields/checkbox-field.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { MomentField } from "../../../ui/fields/moment-field.tsx";
import { NumberField } from "../../../ui/fields/number-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { Section } from "../../../ui/section.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { CountPeople } from "./count-people.tsx";

type Content = BreachFile["content"];

interface Props {
  readonly of: BreachFile;
  readonly mayChange: boolean;
  /** Reads it anew. */
  readonly onReload: () => Promise<BreachFile | undefined>;
}

/** What is asked of a breach, in order, and what is decided about it. */
export function KnownFacts({ of, mayChange, onReload }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { file, decide } = words;
  const { tell } = useToasts();
  const draft = useDraft(of);
  const { content, put, isChanged } = draft;
  const save = useChange("changeBreach", {
    refreshes: ["getBreach", "listBreaches", "showHome"],
    onDone: (saved) => {
      draft.adopt(saved);
      tell(file.saved);
    },
  });
  const isOutrun = save.error?.problem?.kind === "changed-meanwhile";
  const isController = of.role === "controller";
  const isDisabled = !mayChange;
  const writing = (field: TextOf, question: keyof typeof QUESTION_WORDS): ReactNode => (
    <TextField
      label={QUESTION_WORDS[question].title[language]}
      hint={QUESTION_WORDS[question].hint[language]}
      name={`content.${field}`}
      value={content[field]}
      onChange={(text) => put({ [field]: text })}
      rows={4}
      isDisabled={isDisabled}
    />
  );
  const showTheirs = (): void => {
    void onReload().then((theirs) => {
      if (theirs !== undefined) draft.adopt(theirs);
      save.reset();
    });
  };
  const submit = (): void =>
    save.mutate({ params: { id: of.id }, body: { version: draft.version, content } });
  const saving = mayChange ? (
    <div className="actions">
      <Button type="submit" look="main" isDisabled={!isChanged || save.isPending}>
        {file.save}
      </Button>
      {isOutrun ? <Button onPress={showTheirs}>{file.theirs}</Button> : null}
      {isChanged ? <span className="faint">{file.unsaved}</span> : null}
    </div>
  ) : null;
  return (
    <>
      <Section title={file.title}>
        <Form onSubmit={submit} problem={save.error}>
          <TextField
            label={file.name}
            name="content.title"
            value={content.title}
            onChange={(title) => put({ title })}
            maxLength={200}
            isDisabled={isDisabled}
          />
          <MomentField
            label={file.happenedAt}
            name="content.happenedAt"
            value={content.happenedAt}
            onChange={(happenedAt) => put({ happenedAt })}
            isDisabled={isDisabled}
          />
          <fieldset className="breach-ticks">
            <legend>{file.natures}</legend>
            {BREACH_NATURES.map((nature) => (
              <CheckboxField
                key={nature}
                label={NATURE_WORDS[nature][language]}
                isSelected={content.natures.includes(nature)}
                onChange={(isIn) =>
                  put({
                    natures: BREACH_NATURES.filter((one) =>
                      one === nature ? isIn : content.natures.includes(one),
                    ),
                  })
                }
                isDisabled={isDisabled}
              />
            ))}
          </fieldset>
          {writing("happened", "nature")}
          {writing("people", "people")}
          {mayChange ? <CountPeople onTake={(peopleCount) => put({ peopleCount })} /> : null}
          <NumberField
            label={file.count}
            name="content.peopleCount"
            value={content.peopleCount}
            onChange={(peopleCount) => put({ peopleCount })}
            least={0}
            isDisabled={isDisabled}
          />
          {writing("records", "records")}
          <NumberField
            label={file.records}
            name="content.recordsCount"
            value={content.recordsCount}
            onChange={(recordsCount) => put({ recordsCount })}
            least={0}
            isDisabled={isDisabled}
          />
          {writing("contact", "contact")}
          {writing("consequences", "consequences")}
          {writing("measures", "measures")}
          {saving}
        </Form>
      </Section>
      {isController ? (
        <Section title={decide.title}>
          <Form onSubmit={submit} problem={save.error}>
            <SelectField
              label={decide.authority}
              name="content.authorityDecision"
              options={optionsOf(AUTHORITY_DECISIONS, AUTHORITY_DECISION_WORDS)}
              value={content.authorityDecision}
              onChange={(authorityDecision) => put({ authorityDecision })}
              unchosen={decide.undecided}
              isDisabled={isDisabled}
            />
            <TextField
              label={decide.reasons}
              hint={
                content.authorityDecision &&
                AUTHORITY_DECISION_WORDS[content.authorityDecision].hint[language]
              }
              name="content.authorityReasons"
              value={content.authorityReasons}
              onChange={(authorityReasons) => put({ authorityReasons })}
              rows={3}
              isDisabled={isDisabled}
            />
            {of.clock.asksReasons ? (
              <TextField
                label={decide.delay}
                name="content.delayReasons"
                value={content.delayReasons}
                onChange={(delayReasons) => put({ delayReasons })}
                rows={3}
                isDisabled={isDisabled}
              />
            ) : null}
            <SelectField
              label={decide.persons}
              name="content.personsDecision"
              options={optionsOf(PERSONS_DECISIONS, PERSONS_DECISION_WORDS)}
              value={content.personsDecision}
              onChange={(personsDecision) => put({ personsDecision })}
              unchosen={decide.undecided}
              isDisabled={isDisabled}
            />
            <TextField
              label={decide.reasons}
              hint={
                content.personsDecision &&
                PERSONS_DECISION_WORDS[content.personsDecision].hint[language]
              }
              name="content.personsReasons"
              value={content.personsReasons}
              onChange={(personsReasons) => put({ personsReasons })}
              rows={3}
              isDisabled={isDisabled}
            />
            {saving}
          </Form>
        </Section>
      ) : null}
    </>
  );

  function optionsOf<Id extends string>(
    ids: readonly Id[],
    guided: Readonly<Record<Id, { readonly title: { readonly en: string; readonly fr: string } }>>,
  ): readonly { readonly id: Id; readonly label: string }[] {
    return ids.map((id) => ({ id, label: guided[id].title[language] }));
  }
}

type TextOf = {
  [Field in keyof Content]: Content[Field] extends string ? Field : never;
}[keyof Content];
