import type { Blacklist } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/fields/checkbox-field.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { SwitchField } from "../../../ui/fields/switch-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

type Kind = Blacklist["kinds"][number];

const KINDS: readonly Kind[] = ["ip4", "ip6", "domain"];

interface Props {
  readonly known?: Blacklist;
  readonly close: () => void;
}

/** What is said of a list: a new one is off until it is switched on. */
export function BlacklistForm({ known, close }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { blacklists } = words;
  const { fields } = blacklists;
  const [given, setGiven] = useState({
    name: known?.name ?? "",
    zone: known?.zone ?? "",
    kinds: known?.kinds ?? (["ip4"] as const),
    meaning: known?.meaning ?? "",
    delistUrl: known?.delistUrl ?? "",
    isOn: known?.isOn ?? false,
  });
  const put = (changes: Partial<typeof given>): void => setGiven({ ...given, ...changes });
  const done = { refreshes: ["listBlacklists"] as const, onDone: close };
  const add = useChange("addBlacklist", done);
  const change = useChange("changeBlacklist", done);
  const body = {
    ...given,
    kinds: [...given.kinds],
    zone: given.zone.trim().toLowerCase(),
    delistUrl: given.delistUrl.trim() || null,
  };
  return (
    <Form
      onSubmit={() =>
        known === undefined
          ? add.mutate({ body })
          : change.mutate({ params: { id: known.id }, body })
      }
      problem={add.error ?? change.error}
    >
      <TextField
        label={fields.name}
        name="name"
        maxLength={100}
        isRequired
        value={given.name}
        onChange={(name) => put({ name })}
      />
      <TextField
        label={fields.zone}
        hint={fields.zoneHint}
        name="zone"
        maxLength={190}
        isCode
        isRequired
        value={given.zone}
        onChange={(zone) => put({ zone })}
      />
      <fieldset className="blacklist-kinds">
        <legend>{fields.kinds}</legend>
        {KINDS.map((kind) => (
          <CheckboxField
            key={kind}
            label={blacklists.kinds[kind]}
            isSelected={given.kinds.includes(kind)}
            onChange={(isIn) =>
              put({
                kinds: KINDS.filter((one) => (one === kind ? isIn : given.kinds.includes(one))),
              })
            }
          />
        ))}
      </fieldset>
      <TextField
        label={fields.meaning}
        name="meaning"
        rows={2}
        maxLength={500}
        value={given.meaning}
        onChange={(meaning) => put({ meaning })}
      />
      <TextField
        label={fields.url}
        name="delistUrl"
        type="url"
        maxLength={500}
        value={given.delistUrl}
        onChange={(delistUrl) => put({ delistUrl })}
      />
      <SwitchField
        label={blacklists.isOn}
        isSelected={given.isOn}
        onChange={(isOn) => put({ isOn })}
      />
      <div className="actions">
        <Button type="submit" look="main" isDisabled={add.isPending || change.isPending}>
          {blacklists.save}
        </Button>
        <Button onPress={close}>{blacklists.cancel}</Button>
      </div>
    </Form>
  );
}
