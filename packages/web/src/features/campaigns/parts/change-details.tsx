import type { Campaign } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useChange, useRead } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { RadioField } from "../../../ui/fields/radio-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { OfferFields } from "./offer-fields.tsx";

interface Props {
  readonly campaign: Campaign;
}

/** What a draft is called, what it is for, who it is from, and what it offers. */
export function ChangeDetails({ campaign }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <DialogButton label={words.details.label} title={words.details.title}>
      {(close) => <DetailsForm campaign={campaign} onDone={close} />}
    </DialogButton>
  );
}

const PURPOSES = ["send.newsletter", "send.commercial", "send.charity", "send.political"] as const;

function DetailsForm({ campaign, onDone }: Props & { readonly onDone: () => void }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const senders = useRead("listIdentities", {});
  const [draft, setDraft] = useState<Pick<Campaign, "name" | "purpose" | "identity" | "offer">>({
    name: campaign.name,
    purpose: campaign.purpose,
    identity: campaign.identity,
    offer: campaign.offer,
  });
  const change = useChange("changeCampaign", {
    refreshes: ["getCampaign", "listCampaigns", "getCheck"],
    onDone,
  });
  const set = (changes: Partial<typeof draft>): void => setDraft({ ...draft, ...changes });
  return (
    <Form
      problem={change.error}
      onSubmit={() => change.mutate({ params: { id: campaign.id }, body: draft })}
    >
      <TextField
        label={words.made.name}
        hint={words.made.nameHint}
        name="name"
        value={draft.name}
        onChange={(name) => set({ name })}
        maxLength={200}
        isRequired
      />
      <RadioField
        label={words.made.purpose}
        hint={words.made.purposeHint}
        options={PURPOSES.map((id) => ({ id, label: words.purposes[id] }))}
        value={draft.purpose}
        onChange={(purpose) => set({ purpose })}
      />
      <SelectField
        label={words.made.sender}
        name="identity"
        options={(senders.data?.items ?? []).map(({ id, name }) => ({ id, label: name }))}
        value={draft.identity}
        onChange={(identity) => set({ identity })}
      />
      {draft.purpose === "send.commercial" ? (
        <OfferFields offer={draft.offer} onChange={(offer) => set({ offer })} />
      ) : null}
      <Button type="submit" look="main" isDisabled={change.isPending}>
        {words.details.save}
      </Button>
    </Form>
  );
}
