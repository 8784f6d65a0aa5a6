import type { ApiProblem } from "@consentry/client";
import { useMutation } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";

import { askDoor } from "../../../api/session.ts";
import { Button } from "../../../ui/button.tsx";
import { CopyText } from "../../../ui/copy-text.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { DoorProblem } from "../../way-in/door-problem.tsx";
import { useAccountChange, type Account } from "../use-account.ts";
import { WORDS } from "../words/words.ts";
import { QrCode } from "./qr-code.tsx";

interface Props {
  readonly account: Account;
  /** Once it guards the account and its recovery codes are kept. */
  readonly onAdded?: () => void;
}

type WithCodes = Account & { readonly recoveryCodes: readonly string[] };

/** Codes from an app, beside the password. */
export function SecondFactorPart({ account, onAdded }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (codes !== null) {
    return (
      <RecoveryCodes
        codes={codes}
        onKept={() => {
          setCodes(null);
          onAdded?.();
        }}
      />
    );
  }
  const { since, recoveryCodesLeft } = account.secondFactor;
  if (since === null) return <Add onCodes={setCodes} />;
  return (
    <>
      <p>
        {words.factor.since} <Moment at={since} />. {words.factor.left(recoveryCodesLeft)}
      </p>
      <div className="actions">
        <DialogButton label={words.factor.newCodes} title={words.factor.newCodes}>
          {(close) => <NewCodes close={close} onCodes={setCodes} />}
        </DialogButton>
        <DialogButton label={words.factor.turnOff} title={words.factor.turnOffTitle}>
          {(close) => <TurnOff close={close} />}
        </DialogButton>
      </div>
    </>
  );
}

interface Begun {
  readonly secret: string;
  readonly uri: string;
}

function Add({ onCodes }: { readonly onCodes: (codes: readonly string[]) => void }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const [code, setCode] = useState("");
  const begin = useMutation<Begun, ApiProblem>({
    mutationFn: () => askDoor<Begun>("POST", "/session/second-factor"),
  });
  const confirm = useAccountChange(
    () => askDoor<WithCodes>("PUT", "/session/second-factor", { code }),
    ({ recoveryCodes }) => onCodes(recoveryCodes),
  );
  if (begin.data === undefined) {
    return (
      <>
        <p>{words.factor.none}</p>
        <Button isDisabled={begin.isPending} onPress={() => begin.mutate()}>
          {words.factor.add}
        </Button>
        <DoorProblem error={begin.error} />
      </>
    );
  }
  const { secret, uri } = begin.data;
  return (
    <Form onSubmit={() => confirm.mutate(undefined)}>
      <p>{words.factor.scan}</p>
      <QrCode text={uri} label={words.factor.qr} />
      <CopyText label={words.factor.secret} text={secret.replaceAll(/.{4}(?=.)/g, "$& ")} />
      <TextField
        label={words.factor.first}
        hint={words.factor.firstHint}
        autoComplete="one-time-code"
        maxLength={10}
        isCode
        isRequired
        value={code}
        onChange={setCode}
      />
      <DoorProblem error={confirm.error} />
      <Button type="submit" look="main" isDisabled={confirm.isPending}>
        {words.factor.turnOn}
      </Button>
    </Form>
  );
}

interface CodesProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** Shown this once. */
function RecoveryCodes({ codes, onKept }: CodesProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <>
      <output>{words.factor.keep}</output>
      <CopyText label={words.factor.codes} text={codes.join("\n")} />
      <Button look="main" onPress={onKept}>
        {words.factor.kept}
      </Button>
    </>
  );
}

interface DialogProps {
  readonly close: () => void;
}

function NewCodes({
  close,
  onCodes,
}: DialogProps & { readonly onCodes: (codes: readonly string[]) => void }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const [code, setCode] = useState("");
  const make = useAccountChange(
    () => askDoor<WithCodes>("POST", "/session/second-factor/recovery", { code }),
    ({ recoveryCodes }) => {
      close();
      onCodes(recoveryCodes);
    },
  );
  return (
    <Form onSubmit={() => make.mutate(undefined)}>
      <p>{words.factor.newCodesText}</p>
      <CodeField value={code} onChange={setCode} />
      <DoorProblem error={make.error} />
      <div className="actions">
        <Button type="submit" look="main" isDisabled={make.isPending}>
          {words.factor.newCodes}
        </Button>
        <Button onPress={close}>{words.cancel}</Button>
      </div>
    </Form>
  );
}

function TurnOff({ close }: DialogProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const [code, setCode] = useState("");
  const remove = useAccountChange(
    () => askDoor<Account>("DELETE", "/session/second-factor", { code }),
    () => {
      close();
      tell(words.factor.isOff);
    },
  );
  return (
    <Form onSubmit={() => remove.mutate(undefined)}>
      <p>{words.factor.turnOffText}</p>
      <CodeField value={code} onChange={setCode} />
      <DoorProblem error={remove.error} />
      <div className="actions">
        <Button type="submit" look="main" isDisabled={remove.isPending}>
          {words.factor.turnOff}
        </Button>
        <Button onPress={close}>{words.cancel}</Button>
      </div>
    </Form>
  );
}

function CodeField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (code: string) => void;
}): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <TextField
      label={words.factor.code}
      hint={words.factor.codeHint}
      autoComplete="one-time-code"
      maxLength={50}
      isCode
      isRequired
      value={value}
      onChange={onChange}
    />
  );
}
