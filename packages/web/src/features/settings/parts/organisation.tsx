import type { Organisation } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange, useRead } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { nameCountry } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { MessageRetentionSection } from "../../messages/parts/retention.tsx";
import { WORDS } from "../words/words.ts";
import { ClosingSection } from "./closing.tsx";

const LOCALES = ["en", "fr", "nl", "de"] as const;

/** What the organisation says of itself. */
export function OrganisationPart(): ReactNode {
  const organisation = useRead("getOrganisation", {});
  const isOwner = useMay("own");
  return (
    <>
      <Loaded of={organisation}>
        {(known) => (isOwner ? <Change known={known} /> : <Known of={known} />)}
      </Loaded>
      <MessageRetentionSection />
      {isOwner ? (
        <Loaded of={organisation}>{(known) => <ClosingSection of={known} />}</Loaded>
      ) : null}
    </>
  );
}

function Known({ of }: { readonly of: Organisation }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { fields } = words.organisation;
  return (
    <Facts
      items={[
        [fields.name, of.name],
        [fields.country, of.country === null ? "—" : nameCountry(of.country, language)],
        [fields.contact, of.contact === "" ? "—" : of.contact],
        [fields.notice, of.privacyNotice ?? "—"],
        [fields.locale, nameLocale(of.locale, words)],
      ]}
    />
  );
}

function nameLocale(locale: string, words: (typeof WORDS)["en"]): string {
  return (words.organisation.locales as Readonly<Record<string, string>>)[locale] ?? locale;
}

function Change({ known }: { readonly known: Organisation }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { fields } = words.organisation;
  const { tell } = useToasts();
  const [given, setGiven] = useState({
    name: known.name,
    contact: known.contact,
    privacyNotice: known.privacyNotice ?? "",
    locale: known.locale as (typeof LOCALES)[number],
  });
  const change = useChange("changeOrganisation", {
    refreshes: ["getOrganisation"],
    onDone: () => tell(words.saved),
  });
  const put = (changes: Partial<typeof given>): void => setGiven({ ...given, ...changes });
  const isSame =
    given.name === known.name &&
    given.contact === known.contact &&
    given.privacyNotice === (known.privacyNotice ?? "") &&
    given.locale === known.locale;
  return (
    <Form
      onSubmit={() =>
        change.mutate({ body: { ...given, privacyNotice: given.privacyNotice || null } })
      }
      problem={change.error}
    >
      <TextField
        label={fields.name}
        name="name"
        maxLength={200}
        isRequired
        value={given.name}
        onChange={(name) => put({ name })}
      />
      <Facts
        items={[
          [
            fields.country,
            <span key="country">
              {known.country === null ? "—" : nameCountry(known.country, language)}{" "}
              <span className="faint">{words.organisation.countryStays}</span>
            </span>,
          ],
        ]}
      />
      <TextField
        label={fields.contact}
        hint={words.organisation.contactHint}
        name="contact"
        maxLength={320}
        value={given.contact}
        onChange={(contact) => put({ contact })}
      />
      <TextField
        label={fields.notice}
        hint={words.organisation.noticeHint}
        name="privacyNotice"
        type="url"
        maxLength={2000}
        value={given.privacyNotice}
        onChange={(privacyNotice) => put({ privacyNotice })}
      />
      <SelectField
        label={fields.locale}
        hint={words.organisation.localeHint}
        name="locale"
        options={LOCALES.map((id) => ({ id, label: words.organisation.locales[id] }))}
        value={given.locale}
        onChange={(locale) => put({ locale })}
      />
      <p className="faint">{words.organisation.gate}</p>
      <Button type="submit" look="main" isDisabled={isSame || change.isPending}>
        {words.save}
      </Button>
    </Form>
  );
}
