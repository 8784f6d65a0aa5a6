import "./transition.css";
import { useState, type ReactNode } from "react";
import { useLocation } from "wouter";

import { useChange, useRead } from "../../api/use-api.ts";
import { Button } from "../../ui/button.tsx";
import { CheckboxField } from "../../ui/fields/checkbox-field.tsx";
import { DateField } from "../../ui/fields/date-field.tsx";
import { Form } from "../../ui/fields/form.tsx";
import { SelectField } from "../../ui/fields/select-field.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { Page } from "../../ui/page.tsx";
import { formatNumber } from "../../words/format.ts";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { WORDS } from "./words/words.ts";

const LANGUAGES = ["en", "fr", "nl", "de"] as const;

/** Where an organisation records that it told people in time, with another tool. */
export function TransitionToldPage(): ReactNode {
  const { words, language: reading } = useFeatureWords(WORDS);
  const { record, form } = words;
  const [, navigate] = useLocation();
  const lists = useRead("listLists", {});
  const [informedOn, setInformedOn] = useState<string | null>(null);
  const [mailText, setMailText] = useState("");
  const [evidence, setEvidence] = useState("");
  const [list, setList] = useState<string | null>(null);
  const [language, setLanguage] = useState<(typeof LANGUAGES)[number]>(reading);
  const [namedEveryUse, setNamedEveryUse] = useState(false);
  const [hadAWayToObject, setHadAWayToObject] = useState(false);
  const make = useChange("recordInforming", {
    refreshes: ["listInformings", "showTransition", "showMeasurement", "showCoverage"],
    onDone: () => navigate("/transition"),
  });
  const isWhole = informedOn !== null && list !== null && namedEveryUse && hadAWayToObject;
  const submit = (): void => {
    if (informedOn === null || list === null) return;
    const told = { informedOn, mailText, evidence, list, language };
    make.mutate({ body: { ...told, namedEveryUse, hadAWayToObject } });
  };
  return (
    <Page title={record.title} lead={record.lead} up={{ href: "/transition", label: words.up }}>
      <Form onSubmit={submit} problem={make.error}>
        <DateField
          label={record.day}
          name="informedOn"
          value={informedOn}
          onChange={setInformedOn}
          isRequired
        />
        <SelectField
          label={record.list}
          hint={record.listHint}
          name="list"
          options={(lists.data?.items ?? []).map(({ id, name, members }) => ({
            id,
            label: `${name} (${formatNumber(members, reading)})`,
          }))}
          value={list}
          onChange={setList}
        />
        <TextField
          label={record.text}
          name="mailText"
          value={mailText}
          onChange={setMailText}
          rows={8}
          isRequired
        />
        <SelectField
          label={form.language}
          name="language"
          options={LANGUAGES.map((id) => ({ id, label: form.languages[id] }))}
          value={language}
          onChange={setLanguage}
        />
        <TextField
          label={record.evidence}
          hint={record.evidenceHint}
          name="evidence"
          value={evidence}
          onChange={setEvidence}
          rows={2}
          isRequired
        />
        <CheckboxField
          label={record.namedEveryUse}
          name="namedEveryUse"
          isSelected={namedEveryUse}
          onChange={setNamedEveryUse}
        />
        <CheckboxField
          label={record.hadAWayToObject}
          name="hadAWayToObject"
          isSelected={hadAWayToObject}
          onChange={setHadAWayToObject}
        />
        <Button type="submit" look="main" isDisabled={!isWhole || make.isPending}>
          {record.make}
        </Button>
      </Form>
    </Page>
  );
}
