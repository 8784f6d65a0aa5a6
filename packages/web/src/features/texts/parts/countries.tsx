import type { TextCountry } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange, useRead } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { NumberField } from "../../../ui/fields/number-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { nameCountry } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { formatCost } from "../../texting/format-cost.ts";
import { WORDS } from "../words/words.ts";

/** In the path, everywhere else is a word. */
const ELSEWHERE = "elsewhere";

/** Who writes in each country, and what a message there costs. */
export function CountriesPart(): ReactNode {
  const { countries: said } = useFeatureWords(WORDS).words;
  const may = useMay("own");
  const countries = useRead("listTextCountries", {});
  return (
    <>
      <p>{said.lead}</p>
      <Loaded of={countries}>
        {({ items }) => (
          <div className="text-countries">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{said.country}</th>
                  <th scope="col">{said.sender}</th>
                  <th scope="col">{said.price}</th>
                  {may ? <th scope="col">{said.acts}</th> : null}
                </tr>
              </thead>
              <tbody>
                {items.map((country) => (
                  <CountryRow key={country.country} country={country} may={may} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loaded>
      {may ? (
        <div className="actions">
          <DialogButton label={said.add} look="main" title={said.add}>
            {(close) => <CountryForm close={close} />}
          </DialogButton>
        </div>
      ) : null}
    </>
  );
}

interface RowProps {
  readonly country: TextCountry;
  readonly may: boolean;
}

function CountryRow({ country, may }: RowProps): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { countries: said } = words;
  const { fail } = useToasts();
  const forget = useChange("forgetTextCountry", { refreshes: ["listTextCountries"] });
  const { country: code, sender, usedSender, thousandths, currency } = country;
  const name = code === "" ? said.elsewhere : nameCountry(code, language);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {usedSender === null ? (
          <Marked kind="held">{said.nobody}</Marked>
        ) : (
          <>
            {usedSender} {sender === null ? <span className="faint">({said.yours})</span> : null}
          </>
        )}
      </td>
      <td>
        {thousandths === null || currency === null
          ? said.noPrice
          : formatCost({ thousandths, currency }, language)}
      </td>
      {may ? (
        <td>
          <div className="text-row-acts">
            <DialogButton label={said.change} title={name}>
              {(close) => <CountryForm known={country} close={close} />}
            </DialogButton>
            {code === "" ? null : (
              <Button
                onPress={() => forget.mutate({ params: { country: code } }, { onError: fail })}
              >
                {said.remove}
              </Button>
            )}
          </div>
        </td>
      ) : null}
    </tr>
  );
}

function inMinorUnits(thousandths: number | null): number | null {
  return thousandths === null ? null : thousandths / 1_000;
}

interface FormProps {
  readonly known?: TextCountry;
  readonly close: () => void;
}

function CountryForm({ known, close }: FormProps): ReactNode {
  const { countries: said } = useFeatureWords(WORDS).words;
  const { tell } = useToasts();
  const [given, setGiven] = useState({
    country: known?.country ?? "",
    sender: known?.sender ?? "",
    amount: inMinorUnits(known?.thousandths ?? null),
    currency: known?.currency ?? "",
  });
  const put = (changes: Partial<typeof given>): void => setGiven({ ...given, ...changes });
  const say = useChange("sayTextCountry", {
    refreshes: ["listTextCountries"],
    onDone: () => {
      tell(said.saved);
      close();
    },
  });
  const submit = (): void => {
    const { country, sender, amount, currency } = given;
    const code = country.trim().toUpperCase();
    const named = currency.trim().toUpperCase();
    say.mutate({
      params: { country: known?.country === "" ? ELSEWHERE : code },
      body: {
        sender: sender.trim() === "" ? null : sender.trim(),
        thousandths: amount === null ? null : Math.round(amount * 1_000),
        currency: named === "" ? null : named,
      },
    });
  };
  return (
    <Form onSubmit={submit} problem={say.error}>
      {known === undefined ? (
        <TextField
          label={said.code}
          name="country"
          maxLength={2}
          isRequired
          value={given.country}
          onChange={(country) => put({ country })}
        />
      ) : null}
      <TextField
        label={said.sender}
        hint={said.senderHint}
        name="sender"
        maxLength={16}
        value={given.sender}
        onChange={(sender) => put({ sender })}
      />
      <NumberField
        label={said.amount}
        hint={said.amountHint}
        name="thousandths"
        least={0}
        value={given.amount}
        onChange={(amount) => put({ amount })}
      />
      <TextField
        label={said.currency}
        hint={said.currencyHint}
        name="currency"
        maxLength={3}
        value={given.currency}
        onChange={(currency) => put({ currency })}
      />
      <div className="actions">
        <Button type="submit" look="main" isDisabled={say.isPending}>
          {said.save}
        </Button>
        <Button onPress={close}>{said.cancel}</Button>
      </div>
    </Form>
  );
}
