import type { Campaign } from "@consentry/client";
import type { ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

type Audience = Pick<Campaign, "list" | "segment">;

interface Props {
  readonly value: Audience;
  readonly onChange: (value: Audience) => void;
}

/** Stands for “none” in a list whose entries all need a name. */
const NONE = "none";

/** Whom a campaign is for: a list, a segment, those on both, or everybody. */
export function AudienceFields({ value, onChange }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const lists = useRead("listLists", {});
  const segments = useRead("listSegments", {});
  return (
    <fieldset className="campaign-fields">
      <legend>{words.made.audience}</legend>
      <p className="field-hint">{words.made.audienceHint}</p>
      <div className="campaign-pair">
        <SelectField
          label={words.made.list}
          name="list"
          options={[
            { id: NONE, label: words.made.anyList },
            ...(lists.data?.items ?? []).map(({ id, name, members }) => ({
              id,
              label: `${name} (${formatNumber(members, language)})`,
            })),
          ]}
          value={value.list ?? NONE}
          onChange={(list) => onChange({ ...value, list: list === NONE ? null : list })}
        />
        <SelectField
          label={words.made.segment}
          name="segment"
          options={[
            { id: NONE, label: words.made.anySegment },
            ...(segments.data?.items ?? []).map(({ id, name }) => ({ id, label: name })),
          ]}
          value={value.segment ?? NONE}
          onChange={(segment) => onChange({ ...value, segment: segment === NONE ? null : segment })}
        />
      </div>
    </fieldset>
  );
}
