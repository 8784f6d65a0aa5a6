import { useState, type ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { RadioField } from "../../../ui/fields/radio-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { hasPasskeys } from "../passkeys.ts";
import { WORDS } from "../words/words.ts";

/** How somebody wants to sign in from now on. */
export interface WayIn {
  readonly kind: "passkey" | "password";
  readonly password: string;
}

export function firstWayIn(): WayIn {
  return { kind: hasPasskeys() ? "passkey" : "password", password: "" };
}

interface Props {
  readonly value: WayIn;
  readonly onChange: (value: WayIn) => void;
}

/** The choice between a passkey and a password; where there can be no passkey, there is no choice. */
export function WayInFields({ value, onChange }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <>
      {hasPasskeys() ? (
        <RadioField
          label={words.how.label}
          options={[
            { id: "passkey", label: words.how.passkey, hint: words.how.passkeyHint },
            { id: "password", label: words.how.password, hint: words.how.passwordHint },
          ]}
          value={value.kind}
          onChange={(kind) => onChange({ ...value, kind })}
        />
      ) : null}
      {value.kind === "password" ? (
        <NewPassword
          value={value.password}
          onChange={(password) => onChange({ ...value, password })}
        />
      ) : null}
    </>
  );
}

interface PasswordProps {
  /** Where it stands beside the one there was. */
  readonly label?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A password that is being chosen; it may be looked at instead of being typed twice. */
export function NewPassword({ label, value, onChange }: PasswordProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const [isShown, setShown] = useState(false);
  return (
    <div className="new-password">
      <TextField
        label={label ?? words.password.label}
        hint={words.password.hint}
        name="password"
        type={isShown ? "text" : "password"}
        autoComplete="new-password"
        maxLength={200}
        isRequired
        value={value}
        onChange={onChange}
      />
      <Button look="link" onPress={() => setShown(!isShown)}>
        {isShown ? words.password.hide : words.password.show}
      </Button>
    </div>
  );
}
