import type { Campaign } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useChange, useRead } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { CheckboxField } from "../../../ui/fields/checkbox-field.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { RadioField } from "../../../ui/fields/radio-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

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
const SECTORS = ["energy-renovation", "home-adaptation", "press", "lottery"] as const;
const OFFERS = ["analogous", "sameLegalPerson", "relatedToProfession"] as const;

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
        <fieldset className="campaign-fields">
          <legend>{words.details.offer}</legend>
          <p className="field-hint">{words.details.offerHint}</p>
          {OFFERS.map((fact) => (
            <CheckboxField
              key={fact}
              label={words.details.offers[fact]}
              isSelected={draft.offer[fact] === true}
              onChange={(isSo) => set({ offer: { ...draft.offer, [fact]: isSo } })}
            />
          ))}
          <SelectField
            label={words.details.sector}
            options={[
              { id: "unsaid", label: words.details.sectorUnsaid },
              { id: "none", label: words.details.sectorNone },
              ...SECTORS.map((id) => ({ id, label: words.details.sectors[id] })),
            ]}
            value={sectorId(draft.offer.sector)}
            onChange={(id) => set({ offer: withSector(draft.offer, id) })}
          />
        </fieldset>
      ) : null}
      <Button type="submit" look="main" isDisabled={change.isPending}>
        {words.details.save}
      </Button>
    </Form>
  );
}

type SectorId = (typeof SECTORS)[number] | "none" | "unsaid";

function sectorId(sector: Campaign["offer"]["sector"]): SectorId {
  return sector === undefined ? "unsaid" : (sector ?? "none");
}

/** What is not said counts against the sender; `null` says that it is none of those. */
function withSector(
  { sector: _sector, ...offer }: Campaign["offer"],
  id: SectorId,
): Campaign["offer"] {
  if (id === "unsaid") return offer;
  return { ...offer, sector: id === "none" ? null : id };
}
