import type { SampledImportFile } from "@consentry/client";
import { RECIPIENTS, RELATIONS } from "@consentry/law";
import { useState, type ReactNode } from "react";
import { useLocation } from "wouter";

import { useChange, useRead } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/fields/checkbox-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { ProblemText } from "../../../ui/problem-text.tsx";
import { KNOWN_WORDS, nameOf } from "../../../words/known/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import {
  mappingOf,
  NOTHING_SAID,
  rolesOf,
  withRole,
  type ColumnRoles,
  type ForEverybody,
} from "../mapping/column-roles.ts";
import { samplesOf } from "../mapping/samples-of.ts";
import { WORDS } from "../words/words.ts";
import { ColumnRow } from "./column-row.tsx";
import { MapConsents } from "./map-consents.tsx";

interface Props {
  readonly file: SampledImportFile;
  readonly name: string;
  readonly source: string;
}

/** What is taken from which column, on rows of the file itself; then the file is read. */
export function MapColumns({ file, name, source }: Props): ReactNode {
  const { words: all } = useFeatureWords(WORDS);
  const [, go] = useLocation();
  const words = all.map;
  const samples = samplesOf(file);
  const columns = [...samples.keys()];
  const [roles, setRoles] = useState<ColumnRoles>(() => rolesOf(file.proposal, columns));
  const [everybody, setEverybody] = useState<ForEverybody>(file.proposal ?? NOTHING_SAID);
  const mapping = mappingOf(roles, pick(everybody));
  const start = useChange("startImport", {
    refreshes: ["listImports"],
    onDone: ({ id }) => go(`/imports/${id}`),
  });
  return (
    <>
      <p className="faint">{words.lead}</p>
      <table className="table import-columns">
        <thead>
          <tr>
            {words.head.map((one) => (
              <th key={one} scope="col">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...roles].map(([column, role]) => (
            <ColumnRow
              key={column}
              column={column}
              samples={samples.get(column) ?? []}
              role={role}
              onChange={(next) => setRoles(withRole(roles, column, next))}
            />
          ))}
        </tbody>
      </table>
      {everybody.suppressTables.length === 0 || file.container !== "archive" ? null : (
        <p>{words.wholeTables(everybody.suppressTables.join(", "))}</p>
      )}
      <Everybody value={everybody} onChange={setEverybody} />
      <MapConsents
        columns={columns}
        value={everybody.consents}
        onChange={(consents) => setEverybody({ ...everybody, consents })}
      />
      <div className="import-start">
        {mapping === null ? <output>{words.noAddress}</output> : null}
        {start.error === null ? null : (
          <div role="alert" className="form-problem">
            <ProblemText error={start.error} />
          </div>
        )}
        <Button
          look="main"
          isDisabled={mapping === null || start.isPending}
          onPress={() =>
            start.mutate({
              body: { file: file.id, source, mapping, ...(name !== "" && { fileName: name }) },
            })
          }
        >
          {words.start}
        </Button>
        <p className="faint">{words.startNote}</p>
      </div>
    </>
  );
}

/** A whole mapping has more than what is the same for everybody. */
function pick({
  dates,
  kind,
  relation,
  lists,
  suppressTables,
  consents,
}: ForEverybody): ForEverybody {
  return { dates, kind, relation, lists, suppressTables, consents };
}

interface EverybodyProps {
  readonly value: ForEverybody;
  readonly onChange: (value: ForEverybody) => void;
}

function Everybody({ value, onChange }: EverybodyProps): ReactNode {
  const { words: all } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const words = all.map;
  const lists = useRead("listLists", {}).data?.items ?? [];
  return (
    <fieldset className="import-fields">
      <legend>{words.everybody}</legend>
      <SelectField
        label={words.relation}
        options={RELATIONS.map((id) => ({ id, label: nameOf(known.relations, id) }))}
        value={value.relation}
        onChange={(relation) => onChange({ ...value, relation })}
      />
      <SelectField
        label={words.kind}
        options={RECIPIENTS.map((id) => ({ id, label: nameOf(known.kinds, id) }))}
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind })}
      />
      <SelectField
        label={words.dates}
        options={(["ymd", "dmy", "mdy"] as const).map((id) => ({
          id,
          label: words.dateOrders[id],
        }))}
        value={value.dates}
        onChange={(dates) => onChange({ ...value, dates })}
      />
      {lists.length === 0 ? null : (
        <fieldset className="import-ticks">
          <legend>{words.lists}</legend>
          <p className="faint">{words.listsHint}</p>
          {lists.map(({ id, name }) => (
            <CheckboxField
              key={id}
              label={name}
              isSelected={value.lists.includes(id)}
              onChange={(isOn) =>
                onChange({ ...value, lists: withOrWithout(value.lists, id, isOn) })
              }
            />
          ))}
        </fieldset>
      )}
    </fieldset>
  );
}

function withOrWithout(ids: readonly string[], id: string, isOn: boolean): readonly string[] {
  const others = ids.filter((one) => one !== id);
  return isOn ? [...others, id] : others;
}
