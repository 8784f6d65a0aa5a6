import type { Pace } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { NumberField } from "../../../ui/fields/number-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly of: Pace["domains"][number];
  readonly known: Pace["known"];
}

const ALL = "*";

/** How many mails a provider gets at most. */
export function LimitsPart({ of, known }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const mayChange = useMay("write");
  const { fail } = useToasts();
  const change = useChange("setPaceLimit", { refreshes: ["showPace"] });
  const remove = (provider: string): void =>
    change.mutate(
      { body: { domain: of.domain, provider, perHour: null, perDay: null } },
      { onError: fail },
    );
  return (
    <div className="pace-part">
      <h3>{words.limits.title}</h3>
      {of.limits.length === 0 ? (
        <p className="pace-lead">{words.limits.none}</p>
      ) : (
        <ul className="pace-limits">
          {of.limits.map(({ provider, name, perHour, perDay }) => (
            <li key={provider}>
              <strong>{provider === ALL ? words.limits.all : name}</strong>
              <span>
                {[
                  perHour === null ? "" : words.limits.perHour(formatNumber(perHour, language)),
                  perDay === null ? "" : words.limits.perDay(formatNumber(perDay, language)),
                ]
                  .filter((bound) => bound !== "")
                  .join(", ")}
              </span>
              {mayChange ? (
                <Button look="link" onPress={() => remove(provider)}>
                  {words.limits.remove}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {mayChange ? (
        <DialogButton label={words.limits.add} title={words.limits.addTitle(of.domain)}>
          {(close) => <LimitForm domain={of.domain} known={known} close={close} />}
        </DialogButton>
      ) : null}
    </div>
  );
}

interface FormProps extends Pick<Props, "known"> {
  readonly domain: string;
  readonly close: () => void;
}

/** Stands for a domain that is typed. */
const ANOTHER = "-";

function LimitForm({ domain, known, close }: FormProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { limits } = words;
  const [provider, setProvider] = useState(ALL);
  const [typed, setTyped] = useState("");
  const [perHour, setPerHour] = useState<number | null>(null);
  const [perDay, setPerDay] = useState<number | null>(null);
  const set = useChange("setPaceLimit", { refreshes: ["showPace"], onDone: close });
  const chosen = provider === ANOTHER ? typed.trim() : provider;
  return (
    <Form
      onSubmit={() => set.mutate({ body: { domain, provider: chosen, perHour, perDay } })}
      problem={set.error}
    >
      <SelectField
        label={limits.provider}
        options={[
          { id: ALL, label: limits.all },
          ...known.map(({ provider: id, name }) => ({ id, label: name })),
          { id: ANOTHER, label: limits.otherProvider },
        ]}
        value={provider}
        onChange={setProvider}
      />
      {provider === ANOTHER ? (
        <TextField
          label={limits.domain}
          hint={limits.domainHint}
          name="provider"
          value={typed}
          onChange={setTyped}
          isRequired
        />
      ) : null}
      <NumberField
        label={limits.hour}
        hint={limits.emptyHint}
        name="perHour"
        value={perHour}
        onChange={setPerHour}
        least={1}
      />
      <NumberField
        label={limits.dayly}
        hint={limits.emptyHint}
        name="perDay"
        value={perDay}
        onChange={setPerDay}
        least={1}
      />
      <div className="actions">
        <Button
          look="main"
          type="submit"
          isPending={set.isPending}
          isDisabled={perHour === null && perDay === null}
        >
          {limits.save}
        </Button>
      </div>
    </Form>
  );
}
