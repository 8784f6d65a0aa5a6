import type { NewRightsRequest } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { DateField } from "../../../ui/fields/date-field.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { HAND_WAYS, RIGHT_KINDS } from "../kinds.ts";
import { today } from "../today.ts";
import { WORDS } from "../words/words.ts";

/** Writes down what came by letter, by phone, or over the counter. */
export function AddForm({ close }: { readonly close: () => void }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { add } = words;
  const { tell } = useToasts();
  const [kind, setKind] = useState<NewRightsRequest["kind"]>("access");
  const [cameBy, setWay] = useState<NewRightsRequest["cameBy"]>("post");
  const [address, setAddress] = useState("");
  const [receivedOn, setReceived] = useState<string | null>(today);
  const [said, setSaid] = useState("");
  const make = useChange("addRequest", {
    refreshes: ["listRequests", "showHome"],
    onDone: () => {
      tell(add.added);
      close();
    },
  });
  const submit = (): void =>
    make.mutate({
      body: {
        kind,
        cameBy,
        address: address.trim() === "" ? null : address.trim(),
        words: said,
        ...(receivedOn !== null && { receivedOn }),
      },
    });
  return (
    <Form onSubmit={submit} problem={make.error}>
      <p>{add.text}</p>
      <SelectField
        label={add.kind}
        name="kind"
        value={kind}
        options={RIGHT_KINDS.map((one) => ({ id: one, label: words.kinds[one] }))}
        onChange={setKind}
      />
      <SelectField
        label={add.way}
        name="cameBy"
        value={cameBy}
        options={HAND_WAYS.map((one) => ({ id: one, label: words.ways[one] }))}
        onChange={setWay}
      />
      <TextField
        label={add.address}
        hint={add.addressHint}
        name="address"
        type="email"
        maxLength={254}
        value={address}
        onChange={setAddress}
      />
      <DateField label={add.received} name="receivedOn" value={receivedOn} onChange={setReceived} />
      <TextField
        label={add.words}
        name="words"
        rows={4}
        maxLength={4000}
        value={said}
        onChange={setSaid}
      />
      <div className="actions">
        <Button type="submit" look="main" isDisabled={make.isPending}>
          {add.send}
        </Button>
        <Button onPress={close}>{words.cancel}</Button>
      </div>
    </Form>
  );
}
