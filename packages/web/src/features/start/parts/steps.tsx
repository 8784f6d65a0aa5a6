import type { ReactNode } from "react";

import { ComboField } from "../../../ui/fields/combo-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WayInFields, type WayIn } from "../../way-in/parts/way-in-fields.tsx";
import type { Beginning } from "../beginning.ts";
import { countryOptions } from "../countries.ts";
import { WORDS } from "../words/words.ts";
import { CodeField } from "./code-field.tsx";

interface Props {
  readonly value: Beginning;
  readonly onChange: (changes: Partial<Beginning>) => void;
}

/** Who decides what mail is for. */
export function OrganisationFields({ value, onChange }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { fields } = words;
  const { organisation, identity } = value;
  const change = (changes: Partial<Beginning["organisation"]>): void =>
    onChange({ organisation: { ...organisation, ...changes } });
  return (
    <>
      <TextField
        label={fields.organisation}
        name="organisation.name"
        autoComplete="organization"
        maxLength={200}
        isRequired
        value={organisation.name}
        onChange={(name) => {
          const isSame = identity.name === organisation.name;
          onChange({
            organisation: { ...organisation, name },
            ...(isSame && { identity: { ...identity, name } }),
          });
        }}
      />
      <ComboField
        label={fields.country}
        hint={fields.countryHint}
        name="organisation.country"
        options={countryOptions(language)}
        isRequired
        value={organisation.country === "" ? null : organisation.country}
        onChange={(country) => change({ country: country ?? "" })}
      />
      <SelectField
        label={fields.locale}
        hint={fields.localeHint}
        name="organisation.locale"
        options={(["en", "fr", "nl", "de"] as const).map((id) => ({
          id,
          label: fields.locales[id],
        }))}
        value={organisation.locale as "en" | "fr" | "nl" | "de"}
        onChange={(locale) => change({ locale })}
      />
      <TextField
        label={fields.contact}
        hint={fields.contactHint}
        name="organisation.contact"
        maxLength={320}
        example="privacy@example.org"
        value={organisation.contact}
        onChange={(contact) => change({ contact })}
      />
    </>
  );
}

/** Who a mail is from, as its reader sees it. */
export function SenderFields({ value, onChange }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { fields } = words;
  const { identity } = value;
  const change = (changes: Partial<Beginning["identity"]>): void =>
    onChange({ identity: { ...identity, ...changes } });
  return (
    <>
      <TextField
        label={fields.sender}
        hint={fields.senderHint}
        name="identity.name"
        maxLength={200}
        isRequired
        value={identity.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={fields.address}
        hint={fields.addressHint}
        name="identity.address"
        type="email"
        example="news@example.org"
        maxLength={254}
        isRequired
        value={identity.address}
        onChange={(address) => change({ address })}
      />
      <TextField
        label={fields.legal}
        hint={fields.legalHint}
        name="identity.legalIdentity"
        rows={3}
        maxLength={1000}
        isRequired
        value={identity.legalIdentity}
        onChange={(legalIdentity) => change({ legalIdentity })}
      />
    </>
  );
}

interface MemberProps extends Props {
  readonly way: WayIn;
  readonly onWay: (way: WayIn) => void;
  readonly needsCode: boolean;
}

/** Who works here first, and decides who else does. */
export function MemberFields({ value, onChange, way, onWay, needsCode }: MemberProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { fields } = words;
  const { member } = value;
  const change = (changes: Partial<Beginning["member"]>): void =>
    onChange({ member: { ...member, ...changes } });
  return (
    <>
      <TextField
        label={fields.you}
        name="member.name"
        autoComplete="name"
        maxLength={200}
        isRequired
        value={member.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={fields.email}
        hint={fields.emailHint}
        name="member.email"
        type="email"
        autoComplete="username"
        maxLength={254}
        isRequired
        value={member.email}
        onChange={(email) => change({ email })}
      />
      <WayInFields value={way} onChange={onWay} />
      {needsCode ? <CodeField value={value.code} onChange={(code) => onChange({ code })} /> : null}
    </>
  );
}
