import "./transition.css";
import { useState, type ReactNode } from "react";
import { useLocation } from "wouter";

import { useSession } from "../../api/session.ts";
import { useChange, useRead } from "../../api/use-api.ts";
import { useSearchState } from "../../app/use-search-state.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { CheckboxField } from "../../ui/fields/checkbox-field.tsx";
import { Form } from "../../ui/fields/form.tsx";
import { SelectField } from "../../ui/fields/select-field.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { Loaded } from "../../ui/state.tsx";
import { formatNumber } from "../../words/format.ts";
import { KNOWN_WORDS, nameOf } from "../../words/known/words.ts";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { ASKED, purposeOf, type ShownPurpose } from "./parts/purposes.ts";
import { WORDS } from "./words/words.ts";

const LANGUAGES = ["en", "fr", "nl", "de", "it"] as const;
type Language = (typeof LANGUAGES)[number];

/** Stands for “none” in a list whose entries all need a name. */
const EVERYBODY = "everybody";

/** What it takes to have the mail written that asks, or that tells while that is possible. */
export function TransitionAskPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { values } = useSearchState("kind", "purpose");
  const identities = useRead("listIdentities", {});
  const isTelling = values.kind === "information";
  const { form } = words;
  return (
    <Page
      title={isTelling ? form.tellTitle : form.askTitle}
      lead={form.askLead}
      up={{ href: "/transition", label: words.up }}
    >
      <Loaded of={identities}>
        {({ items }) =>
          items[0] === undefined ? (
            <Empty
              title={form.noSender}
              next={form.noSenderNext}
              action={<LinkButton href="/settings/domains">{form.makeSender}</LinkButton>}
            />
          ) : (
            <NewMailing
              isTelling={isTelling}
              first={purposeOf(values.purpose)}
              senders={items.map(({ id, name }) => ({ id, label: name }))}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

interface Props {
  readonly isTelling: boolean;
  readonly first: ShownPurpose;
  readonly senders: readonly { readonly id: string; readonly label: string }[];
}

function NewMailing({ isTelling, first, senders }: Props): ReactNode {
  const { words, language: reading } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const { form } = words;
  const [, navigate] = useLocation();
  const organisation = useSession().data?.member?.organisation;
  const offered = isTelling ? LANGUAGES : LANGUAGES.filter((one) => one !== "it");
  const [name, setName] = useState<string>(isTelling ? form.tellName : form.askName);
  const [purposes, setPurposes] = useState<readonly ShownPurpose[]>([first]);
  const [language, setLanguage] = useState<Language>(
    offered.find((one) => one === organisation?.locale) ?? "en",
  );
  const [identity, setIdentity] = useState(senders[0]?.id ?? "");
  const [list, setList] = useState<string>(EVERYBODY);
  const lists = useRead("listLists", {});
  const make = useChange("prepareTransitionMailing", {
    refreshes: ["listTransitionMailings", "listCampaigns"],
    onDone: ({ id }) => navigate(`/campaigns/${id}`),
  });
  const submit = (): void =>
    make.mutate({
      body: {
        kind: isTelling ? "information" : "consent-request",
        name,
        language,
        identity,
        list: list === EVERYBODY ? null : list,
        ...(isTelling ? {} : { purposes: ASKED.filter((one) => purposes.includes(one)) }),
      },
    });
  return (
    <Form onSubmit={submit} problem={make.error}>
      {isTelling ? null : (
        <fieldset className="transition-purposes">
          <legend>{form.purposes}</legend>
          <p className="field-hint">{form.purposesHint}</p>
          {ASKED.map((purpose) => (
            <CheckboxField
              key={purpose}
              label={nameOf(known.purposes, purpose)}
              isSelected={purposes.includes(purpose)}
              onChange={(isChosen) =>
                setPurposes(
                  isChosen ? [...purposes, purpose] : purposes.filter((one) => one !== purpose),
                )
              }
            />
          ))}
        </fieldset>
      )}
      <TextField
        label={form.name}
        hint={form.nameHint}
        name="name"
        value={name}
        onChange={setName}
        maxLength={200}
        isRequired
      />
      <SelectField
        label={form.language}
        name="language"
        {...(language === "it" && { hint: form.italian })}
        options={offered.map((id) => ({ id, label: form.languages[id] }))}
        value={language}
        onChange={setLanguage}
      />
      <SelectField
        label={form.sender}
        name="identity"
        options={senders}
        value={identity}
        onChange={setIdentity}
      />
      <SelectField
        label={form.list}
        name="list"
        options={[
          { id: EVERYBODY, label: form.everybody },
          ...(lists.data?.items ?? []).map(({ id, name: called, members }) => ({
            id,
            label: `${called} (${formatNumber(members, reading)})`,
          })),
        ]}
        value={list}
        onChange={setList}
      />
      <Button type="submit" look="main" isDisabled={make.isPending}>
        {form.make}
      </Button>
    </Form>
  );
}
