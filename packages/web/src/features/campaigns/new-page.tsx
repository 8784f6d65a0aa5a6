import "./campaigns.css";

import type { Campaign } from "@consentry/client";
import { useState, type ReactNode } from "react";
import { useLocation } from "wouter";

import { useSession } from "../../api/session.ts";
import { useChange, useRead } from "../../api/use-api.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Form } from "../../ui/fields/form.tsx";
import { RadioField } from "../../ui/fields/radio-field.tsx";
import { SelectField } from "../../ui/fields/select-field.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { Loaded } from "../../ui/state.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { useFirstText } from "../texting/use-first-text.ts";
import { WORDS as TEXTING_WORDS } from "../texting/words/words.ts";
import { AudienceFields } from "./parts/audience-fields.tsx";
import { useBeginnings } from "./parts/use-beginnings.ts";
import { WORDS } from "./words/words.ts";

const PURPOSES = ["send.newsletter", "send.commercial", "send.charity", "send.political"] as const;
const CHANNELS = ["email", "sms"] as const;
const LANGUAGES = ["en", "fr", "nl", "de"] as const;

/** What it takes to begin a campaign. */
export function NewCampaignPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const identities = useRead("listIdentities", {});
  return (
    <Page
      title={words.made.title}
      lead={words.made.lead}
      up={{ href: "/campaigns", label: words.up }}
    >
      <Loaded of={identities}>
        {({ items }) =>
          items[0] === undefined ? (
            <Empty
              title={words.made.noSender}
              next={words.made.noSenderNext}
              action={
                <LinkButton href="/settings/domains" look="main">
                  {words.made.makeSender}
                </LinkButton>
              }
            />
          ) : (
            <NewCampaign
              senders={items.map(({ id, name }) => ({ id, label: name }))}
              first={items[0].id}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

interface Props {
  readonly senders: readonly { readonly id: string; readonly label: string }[];
  readonly first: string;
}

function NewCampaign({ senders, first }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: texting } = useFeatureWords(TEXTING_WORDS);
  const [, navigate] = useLocation();
  const organisation = useSession().data?.member?.organisation;
  const [name, setName] = useState("");
  const [channel, setChannel] = useState<Campaign["channel"]>("email");
  const [subject, setSubject] = useState("");
  const [purpose, setPurpose] = useState<Campaign["purpose"]>("send.newsletter");
  const [identity, setIdentity] = useState(first);
  const [audience, setAudience] = useState<Pick<Campaign, "list" | "segment">>({
    list: null,
    segment: null,
  });
  const make = useChange("makeCampaign", {
    refreshes: ["listCampaigns"],
    onDone: ({ id }) => navigate(`/campaigns/${id}/write`),
  });
  const language = LANGUAGES.find((known) => known === organisation?.locale) ?? "en";
  const [chosen, setChosen] = useState<string | null>(null);
  const beginnings = useBeginnings(chosen, language);
  const begin = chosen ?? beginnings.items[0]?.id ?? null;
  const writing = begin === null ? null : beginnings.writingOf(begin, subject);
  const text = useFirstText(senders.find(({ id }) => id === identity)?.label ?? "", language);
  const submit = (): void => {
    const common = { name, purpose, identity, ...audience };
    if (channel === "sms") make.mutate({ body: { ...common, channel, writing: text } });
    else if (writing !== null) make.mutate({ body: { ...common, writing } });
  };
  return (
    <Form onSubmit={submit} problem={make.error}>
      <TextField
        label={words.made.name}
        hint={words.made.nameHint}
        name="name"
        value={name}
        onChange={setName}
        maxLength={200}
        isRequired
      />
      <RadioField
        label={texting.channel}
        hint={texting.channelHint}
        name="channel"
        options={CHANNELS.map((id) => ({ id, label: texting.channels[id] }))}
        value={channel}
        onChange={setChannel}
      />
      {channel === "sms" ? null : (
        <TextField
          label={words.made.subject}
          hint={words.made.subjectHint}
          name="writing.subject"
          value={subject}
          onChange={setSubject}
          isRequired
        />
      )}
      <RadioField
        label={words.made.purpose}
        hint={words.made.purposeHint}
        name="purpose"
        options={PURPOSES.map((id) => ({ id, label: words.purposes[id] }))}
        value={purpose}
        onChange={setPurpose}
      />
      {channel === "sms" ? null : (
        <SelectField
          label={words.made.beginWith}
          options={beginnings.items}
          value={begin}
          onChange={setChosen}
        />
      )}
      <AudienceFields value={audience} onChange={setAudience} />
      <SelectField
        label={words.made.sender}
        name="identity"
        options={senders}
        value={identity}
        onChange={setIdentity}
      />
      <Button
        type="submit"
        look="main"
        isDisabled={make.isPending || (channel === "email" && writing === null)}
      >
        {words.made.make}
      </Button>
    </Form>
  );
}
