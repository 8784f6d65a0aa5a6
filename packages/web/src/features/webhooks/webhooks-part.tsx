import "./webhooks.css";
import type { Webhook } from "@consentry/client";
import type { ReactNode } from "react";

import { useChange, useRead } from "../../api/use-api.ts";
import { DialogButton } from "../../ui/dialog-button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { SwitchField } from "../../ui/fields/switch-field.tsx";
import { Link } from "../../ui/link.tsx";
import { Loaded } from "../../ui/state.tsx";
import { useToasts } from "../../ui/toasts.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { NewWebhook } from "./parts/new-webhook.tsx";
import { WebhookState } from "./parts/webhook-state.tsx";
import { WORDS } from "./words/words.ts";

/** The programs that are told of what happens, as a part of the settings. */
export function WebhooksPart(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const webhooks = useRead("listWebhooks", {});
  return (
    <>
      <p className="faint">{words.promise}</p>
      <Loaded of={webhooks}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty {...words.none} />
          ) : (
            <ul className="setting-rows">
              {items.map((webhook) => (
                <WebhookRow key={webhook.id} webhook={webhook} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {/* Not among the webhooks: what it shows stays while the first of them comes in. */}
      <div className="actions">
        <DialogButton label={words.add} look="main" title={words.add}>
          {(close) => <NewWebhook close={close} />}
        </DialogButton>
      </div>
    </>
  );
}

function WebhookRow({ webhook }: { readonly webhook: Webhook }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { fail } = useToasts();
  const { id, name, url, isOn } = webhook;
  const change = useChange("changeWebhook", { refreshes: ["listWebhooks"] });
  return (
    <li>
      <div>
        <p>
          <Link href={`/settings/webhooks/${id}`}>
            <strong>{name}</strong>
          </Link>
        </p>
        <p className="faint">
          <code>{url}</code>
        </p>
        <WebhookState webhook={webhook} />
      </div>
      <div className="setting-row-acts">
        <SwitchField
          label={words.isOn}
          isSelected={isOn}
          onChange={(on) =>
            change.mutate({ params: { id }, body: { isOn: on } }, { onError: fail })
          }
        />
      </div>
    </li>
  );
}
