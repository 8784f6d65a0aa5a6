import type { Webhook } from "@consentry/client";
import { useState, type ReactNode } from "react";
import { useLocation } from "wouter";

import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { DateField } from "../../../ui/fields/date-field.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { NumberField } from "../../../ui/fields/number-field.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { isKind } from "../kinds.ts";
import { WORDS } from "../words/words.ts";
import { SecretShown } from "./secret-shown.tsx";
import { WebhookForm } from "./webhook-form.tsx";

const REFRESHES = ["listWebhooks", "getWebhook", "listWebhookDeliveries"] as const;

/** Everything that can be done with one webhook. */
export function WebhookActs({ webhook }: { readonly webhook: Webhook }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell, fail } = useToasts();
  const [, go] = useLocation();
  const params = { id: webhook.id };
  const change = useChange("changeWebhook", { refreshes: REFRESHES });
  const test = useChange("testWebhook", {
    refreshes: REFRESHES,
    onDone: () => tell(words.tested),
  });
  const remove = useChange("removeWebhook", { refreshes: ["listWebhooks"] });
  const goOn = (): void =>
    change.mutate(
      { params, body: { isOn: true } },
      { onSuccess: () => tell(words.wentOn), onError: fail },
    );
  return (
    <>
      {webhook.pausedAt === null && webhook.isOn ? (
        <Button
          look="main"
          isDisabled={test.isPending}
          onPress={() => test.mutate({ params }, { onError: fail })}
        >
          {words.test}
        </Button>
      ) : (
        <Button look="main" isDisabled={change.isPending} onPress={goOn}>
          {words.goOn}
        </Button>
      )}
      <DialogButton label={words.change} title={webhook.name}>
        {(close) => <ChangeWebhook webhook={webhook} close={close} />}
      </DialogButton>
      <DialogButton label={words.rotate.label} title={words.rotate.title}>
        {(close) => <NewSecret id={webhook.id} close={close} />}
      </DialogButton>
      <DialogButton label={words.replay.label} title={words.replay.title}>
        {(close) => <ReplaySince id={webhook.id} close={close} />}
      </DialogButton>
      <ConfirmButton
        label={words.remove}
        title={words.removeTitle(webhook.name)}
        confirm={words.removeConfirm}
        onConfirm={async () => {
          await remove.mutateAsync({ params });
          tell(words.removed(webhook.name));
          go("/settings/webhooks");
        }}
      >
        <p>{words.removeText}</p>
      </ConfirmButton>
    </>
  );
}

interface Closing {
  readonly close: () => void;
}

function ChangeWebhook({ webhook, close }: Closing & { readonly webhook: Webhook }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const { id, name, url, kinds, addressWhy } = webhook;
  const change = useChange("changeWebhook", {
    refreshes: REFRESHES,
    onDone: () => {
      tell(words.saved);
      close();
    },
  });
  return (
    <WebhookForm
      known={{ name, url, kinds: kinds.filter(isKind), addressWhy }}
      submit={words.save}
      problem={change.error}
      isPending={change.isPending}
      onSubmit={(body) => change.mutate({ params: { id }, body })}
      close={close}
    />
  );
}

/** A day is long enough for any program to be put out anew. */
const USUAL_HOURS = 24;

function NewSecret({ id, close }: Closing & { readonly id: string }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const [oldForHours, setHours] = useState(USUAL_HOURS);
  const [secret, setSecret] = useState<string | null>(null);
  const rotate = useChange("rotateWebhookSecret", { onDone: (made) => setSecret(made.secret) });
  if (secret !== null) return <SecretShown secret={secret} close={close} />;
  return (
    <Form
      onSubmit={() => rotate.mutate({ params: { id }, body: { oldForHours } })}
      problem={rotate.error}
    >
      <p>{words.rotate.text}</p>
      <NumberField
        label={words.rotate.hours}
        hint={words.rotate.hoursHint}
        name="oldForHours"
        least={0}
        most={168}
        value={oldForHours}
        onChange={(hours) => setHours(hours ?? USUAL_HOURS)}
      />
      <div className="actions">
        <Button type="submit" look="main" isDisabled={rotate.isPending}>
          {words.rotate.make}
        </Button>
        <Button onPress={close}>{words.cancel}</Button>
      </div>
    </Form>
  );
}

function ReplaySince({ id, close }: Closing & { readonly id: string }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const [day, setDay] = useState<string | null>(null);
  const replay = useChange("replayWebhook", {
    refreshes: REFRESHES,
    onDone: ({ count }) => {
      tell(words.replay.done(count, formatNumber(count, language)));
      close();
    },
  });
  const submit = (): void => {
    if (day === null) return;
    replay.mutate({ params: { id }, body: { since: `${day}T00:00:00Z` } });
  };
  return (
    <Form onSubmit={submit} problem={replay.error}>
      <p>{words.replay.text}</p>
      <DateField label={words.replay.since} value={day} onChange={setDay} />
      <div className="actions">
        <Button type="submit" look="main" isDisabled={replay.isPending || day === null}>
          {words.replay.act}
        </Button>
        <Button onPress={close}>{words.cancel}</Button>
      </div>
    </Form>
  );
}
