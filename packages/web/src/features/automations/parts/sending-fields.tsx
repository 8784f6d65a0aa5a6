import type { ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { OfferFields } from "../../campaigns/parts/offer-fields.tsx";
import { WORDS as CAMPAIGN_WORDS } from "../../campaigns/words/words.ts";
import { keysOf } from "../../../words/people/words.ts";
import type { Sending } from "../definition.ts";
import { CARDS, useEditing } from "../editing.ts";
import { WORDS } from "../words/words.ts";
import "../../campaigns/campaigns.css";

const ALL = "all";

/** What law and readers are told of all the mails of an automation. */
export function SendingFields(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: campaign } = useFeatureWords(CAMPAIGN_WORDS);
  const { definition, change, names } = useEditing();
  const senders = useRead("listIdentities", {}).data?.items ?? [];
  const { sending } = definition;
  const { sending: say } = words;
  const set = (changes: Partial<Sending>): void =>
    change({ ...definition, sending: { ...sending, ...changes } }, CARDS.sending);
  return (
    <>
      <p className="faint">{say.title}</p>
      <SelectField
        label={say.purpose}
        hint={say.purposeHint}
        options={keysOf(campaign.purposes).map((id) => ({ id, label: campaign.purposes[id] }))}
        value={sending.purpose}
        onChange={(purpose) => set({ purpose })}
      />
      {senders.length === 0 ? (
        <div>
          <p>{say.noIdentity}</p>
          <LinkButton href="/settings/domains">{say.makeIdentity}</LinkButton>
        </div>
      ) : (
        <SelectField
          label={say.identity}
          options={senders.map(({ id, name }) => ({ id, label: name }))}
          value={sending.identity}
          onChange={(identity) => set({ identity })}
        />
      )}
      <SelectField
        label={say.list}
        options={[{ id: ALL, label: say.allOfPurpose }, ...names.listOptions]}
        value={sending.list ?? ALL}
        onChange={(list) => set({ list: list === ALL ? null : list })}
      />
      {sending.purpose === "send.commercial" ? (
        <OfferFields offer={sending.offer} onChange={(offer) => set({ offer })} />
      ) : null}
    </>
  );
}
