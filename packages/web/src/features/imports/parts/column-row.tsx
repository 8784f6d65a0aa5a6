import type { ReactNode } from "react";

import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { SINGLE_ROLES, type ColumnRole } from "../mapping/column-roles.ts";
import { WORDS } from "../words/words.ts";
import { WordsField } from "./words-field.tsx";

interface Props {
  readonly column: string;
  readonly samples: readonly string[];
  readonly role: ColumnRole;
  readonly onChange: (role: ColumnRole) => void;
}

const ROLES = ["none", ...SINGLE_ROLES, "attribute", "suppress", "suppressedAt"] as const;
const TYPES = ["text", "number", "boolean", "date", "json"] as const;

/** One column of the file: what stands in it, and what it is taken as. */
export function ColumnRow({ column, samples, role, onChange }: Props): ReactNode {
  const { words: all } = useFeatureWords(WORDS);
  const words = all.map;
  const choose = (chosen: (typeof ROLES)[number]): void => {
    if (chosen === "attribute") onChange({ role: chosen, name: column, type: "text" });
    else if (chosen === "suppress") onChange({ role: chosen, values: null, isMoment: false });
    else onChange({ role: chosen });
  };
  return (
    <tr className={role.role === "none" ? "import-column-out" : ""}>
      <th scope="row">{column}</th>
      <td data-label={words.head[1]}>
        {samples.length === 0 ? (
          <span className="faint">{words.empty}</span>
        ) : (
          <ul className="import-samples">
            {samples.map((sample) => (
              <li key={sample}>{sample}</li>
            ))}
          </ul>
        )}
      </td>
      <td data-label={words.head[2]} className="import-role">
        <SelectField
          label={words.roleOf(column)}
          options={ROLES.map((id) => ({ id, label: words.roles[id] }))}
          value={role.role}
          onChange={choose}
        />
        {role.role === "attribute" ? (
          <>
            <TextField
              label={words.attributeName}
              value={role.name}
              onChange={(name) => onChange({ ...role, name })}
              maxLength={64}
            />
            <SelectField
              label={words.attributeType}
              options={TYPES.map((id) => ({ id, label: words.types[id] }))}
              value={role.type}
              onChange={(type) => onChange({ ...role, type })}
            />
          </>
        ) : null}
        {role.role === "suppress" ? (
          <WordsField
            label={words.saysNo}
            hint={words.saysNoHint}
            value={role.values ?? []}
            onChange={(values) => onChange({ ...role, values })}
          />
        ) : null}
      </td>
    </tr>
  );
}
