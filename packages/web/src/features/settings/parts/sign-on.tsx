import type { SignInRules, SignOnProvider } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useSession, type Role } from "../../../api/session.ts";
import { useChange, useRead } from "../../../api/use-api.ts";
import { WORDS as APP_WORDS } from "../../../app/words/words.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { CopyText } from "../../../ui/copy-text.tsx";
import { DateField } from "../../../ui/fields/date-field.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { CheckboxField } from "../../../ui/fields/checkbox-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { SwitchField } from "../../../ui/fields/switch-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** What the organisation asks of how its members sign in, and by whom they are signed in. */
export function SignOnPart(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const rules = useRead("getSignInRules", {});
  const signOn = useRead("getSignOn", {});
  return (
    <>
      <Section title={words.signOn.factor}>
        <Loaded of={rules}>{(known) => <Rules rules={known} />}</Loaded>
      </Section>
      <Section title={words.signOn.provider}>
        <Loaded of={signOn}>
          {({ provider, redirectUri }) => (
            <>
              <p>{words.signOn.lead}</p>
              <Provider
                key={provider?.issuer ?? ""}
                provider={provider}
                redirectUri={redirectUri}
              />
            </>
          )}
        </Loaded>
      </Section>
    </>
  );
}

/** Time for everybody to be told and to do it. */
const DAYS_TO_ADD_ONE = 14;

function Rules({ rules }: { readonly rules: SignInRules }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell, fail } = useToasts();
  const change = useChange("replaceSignInRules", {
    refreshes: ["getSignInRules"],
    onDone: () => tell(words.saved),
  });
  const set = (secondFactorFrom: string | null): void =>
    change.mutate({ body: { secondFactorFrom } }, { onError: fail });
  const { secondFactorFrom } = rules;
  return (
    <>
      <SwitchField
        label={words.signOn.ask}
        hint={words.signOn.askHint}
        isSelected={secondFactorFrom !== null}
        onChange={(isAsked) => set(isAsked ? inDays(DAYS_TO_ADD_ONE) : null)}
      />
      {secondFactorFrom === null ? null : (
        <DateField
          label={words.signOn.from}
          hint={words.signOn.fromHint}
          value={secondFactorFrom}
          onChange={(day) => {
            if (day !== null && day !== secondFactorFrom) set(day);
          }}
        />
      )}
    </>
  );
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

interface ProviderProps {
  readonly provider: SignOnProvider | null;
  readonly redirectUri: string;
}

const NEWCOMERS = ["nobody", "viewer", "editor", "dpo"] as const;

function Provider({ provider, redirectUri }: ProviderProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: app } = useFeatureWords(APP_WORDS);
  const { tell } = useToasts();
  const organisation = useSession().data?.member?.organisation.id ?? "";
  const [issuer, setIssuer] = useState(provider?.issuer ?? "");
  const [clientId, setClientId] = useState(provider?.clientId ?? "");
  const [clientSecret, setClientSecret] = useState("");
  const [domains, setDomains] = useState(provider?.domains.join(", ") ?? "");
  const [newcomers, setNewcomers] = useState<(typeof NEWCOMERS)[number]>(
    provider?.newcomers ?? "nobody",
  );
  const [isRequired, setRequired] = useState(provider?.isRequired ?? false);
  const refreshes = ["getSignOn"] as const;
  const save = useChange("replaceSignOn", {
    refreshes,
    onDone: () => {
      setClientSecret("");
      tell(words.saved);
    },
  });
  const remove = useChange("removeSignOn", { refreshes });
  const body = {
    issuer: issuer.trim(),
    clientId: clientId.trim(),
    ...(clientSecret !== "" && { clientSecret }),
    domains: domains.split(/[\s,;]+/).filter((domain) => domain !== ""),
    newcomers: newcomers === "nobody" ? null : newcomers,
    isRequired,
  };
  const labelOf = (role: Role | "nobody"): string =>
    role === "nobody" ? words.signOn.nobody : app.roles[role];
  return (
    <>
      <CopyText label={words.signOn.redirectUri} text={redirectUri} />
      <Form onSubmit={() => save.mutate({ body })} problem={save.error}>
        <TextField
          label={words.signOn.issuer}
          hint={words.signOn.issuerHint}
          name="issuer"
          type="url"
          maxLength={500}
          isRequired
          value={issuer}
          onChange={setIssuer}
        />
        <TextField
          label={words.signOn.clientId}
          name="clientId"
          maxLength={500}
          isRequired
          value={clientId}
          onChange={setClientId}
        />
        <TextField
          label={words.signOn.clientSecret}
          hint={provider?.hasSecret === true ? words.signOn.secretStays : words.signOn.secretHint}
          name="clientSecret"
          type="password"
          autoComplete="off"
          maxLength={500}
          value={clientSecret}
          onChange={setClientSecret}
        />
        <TextField
          label={words.signOn.domains}
          hint={words.signOn.domainsHint}
          name="domains"
          isRequired
          value={domains}
          onChange={setDomains}
        />
        <SelectField
          label={words.signOn.newcomers}
          hint={words.signOn.newcomersHint}
          options={NEWCOMERS.map((id) => ({ id, label: labelOf(id) }))}
          value={newcomers}
          onChange={setNewcomers}
        />
        {provider === null || provider.provenAt === null ? null : (
          <CheckboxField
            label={words.signOn.required}
            hint={words.signOn.requiredHint}
            isSelected={isRequired}
            onChange={setRequired}
          />
        )}
        <div className="actions">
          <Button type="submit" look="main" isDisabled={save.isPending}>
            {words.save}
          </Button>
          {provider === null ? null : (
            <ConfirmButton
              label={words.remove}
              title={words.signOn.removeTitle}
              confirm={words.signOn.removeConfirm}
              onConfirm={() => remove.mutateAsync({})}
            >
              <p>{words.signOn.removeText}</p>
            </ConfirmButton>
          )}
        </div>
      </Form>
      {provider === null ? null : (
        <>
          <p>
            {provider.provenAt === null ? (
              words.signOn.unproven
            ) : (
              <>
                {words.signOn.proven} <Moment at={provider.provenAt} />.
              </>
            )}
          </p>
          <CopyText
            label={words.signOn.link}
            text={`${location.origin}/sign-in?for=${organisation}`}
          />
        </>
      )}
    </>
  );
}
