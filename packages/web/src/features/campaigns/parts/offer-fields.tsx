import type { Campaign } from "@consentry/client";
import type { ReactNode } from "react";

import { CheckboxField } from "../../../ui/fields/checkbox-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly offer: Campaign["offer"];
  readonly onChange: (offer: Campaign["offer"]) => void;
}

const SECTORS = ["energy-renovation", "home-adaptation", "press", "lottery"] as const;
const OFFERS = ["analogous", "sameLegalPerson", "relatedToProfession"] as const;

/** What a sender says of an offer, by which some people may be written to who were not asked. */
export function OfferFields({ offer, onChange }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <fieldset className="campaign-fields">
      <legend>{words.details.offer}</legend>
      <p className="field-hint">{words.details.offerHint}</p>
      {OFFERS.map((fact) => (
        <CheckboxField
          key={fact}
          label={words.details.offers[fact]}
          isSelected={offer[fact] === true}
          onChange={(isSo) => onChange({ ...offer, [fact]: isSo })}
        />
      ))}
      <SelectField
        label={words.details.sector}
        options={[
          { id: "unsaid", label: words.details.sectorUnsaid },
          { id: "none", label: words.details.sectorNone },
          ...SECTORS.map((id) => ({ id, label: words.details.sectors[id] })),
        ]}
        value={sectorId(offer.sector)}
        onChange={(id) => onChange(withSector(offer, id))}
      />
    </fieldset>
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
