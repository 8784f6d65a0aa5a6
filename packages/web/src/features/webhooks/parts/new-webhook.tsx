import { useState, type ReactNode } from "react";

import { useChange } from "../../../api/use-api.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { SecretShown } from "./secret-shown.tsx";
import { WebhookForm } from "./webhook-form.tsx";

/** Adds a program that is told, and shows its secret. */
export function NewWebhook({ close }: { readonly close: () => void }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const [secret, setSecret] = useState<string | null>(null);
  const make = useChange("makeWebhook", {
    refreshes: ["listWebhooks"],
    onDone: (made) => setSecret(made.secret),
  });
  if (secret !== null) return <SecretShown secret={secret} close={close} />;
  return (
    <WebhookForm
      submit={words.add}
      problem={make.error}
      isPending={make.isPending}
      onSubmit={(body) => make.mutate({ body })}
      close={close}
    />
  );
}
