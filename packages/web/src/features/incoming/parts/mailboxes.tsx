import type { Mailbox } from "@consentry/client";
import type { ReactNode } from "react";

import { useChange, useRead } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Empty } from "../../../ui/empty.tsx";
import { SwitchField } from "../../../ui/fields/switch-field.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { MailboxForm } from "./mailbox-form.tsx";

/** A look takes seconds, and one is due every two minutes. */
const EVERY_MS = 15_000;

/** Mailboxes that are fetched from. */
export function Mailboxes(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { returns } = words;
  const mailboxes = useRead("listMailboxes", {}, { every: EVERY_MS });
  return (
    <>
      <Loaded of={mailboxes}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty {...returns.noMailbox} />
          ) : (
            <ul className="setting-rows">
              {items.map((mailbox) => (
                <MailboxRow key={mailbox.id} mailbox={mailbox} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <div className="actions">
        <DialogButton label={returns.add} look="main" title={returns.add}>
          {(close) => <MailboxForm close={close} />}
        </DialogButton>
      </div>
    </>
  );
}

function MailboxRow({ mailbox }: { readonly mailbox: Mailbox }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { tell, fail } = useToasts();
  const { returns } = words;
  const { id, name, user, host, folder, isOn, lookedAt, trouble } = mailbox;
  const params = { id };
  const refreshes = ["listMailboxes"] as const;
  const change = useChange("changeMailbox", { refreshes });
  const remove = useChange("removeMailbox", { refreshes });
  const test = useChange("testMailbox", {
    onDone: ({ trouble: found, mails }) =>
      tell(
        found === null
          ? returns.works(formatNumber(mails ?? 0, language))
          : returns.troubles[found],
      ),
  });
  return (
    <li>
      <div>
        <p>
          <strong>{name}</strong>
        </p>
        <p className="faint">
          <code>
            {user} · {host}
          </code>{" "}
          · {folder}
        </p>
        <p className="faint">
          {lookedAt === null ? (
            returns.neverLooked
          ) : (
            <>
              {returns.looked} <Moment at={lookedAt} /> ·{" "}
              {returns.counts(
                formatNumber(mailbox.mailsRead, language),
                formatNumber(mailbox.mailsOurs, language),
              )}
            </>
          )}
        </p>
        {trouble === null ? null : <Marked kind="held">{returns.troubles[trouble]}</Marked>}
      </div>
      <div className="setting-row-acts">
        <SwitchField
          label={returns.isOn}
          isSelected={isOn}
          onChange={(on) => change.mutate({ params, body: { isOn: on } }, { onError: fail })}
        />
        <Button
          isDisabled={test.isPending}
          onPress={() => test.mutate({ params }, { onError: fail })}
        >
          {returns.try}
        </Button>
        <DialogButton label={returns.change} title={name}>
          {(close) => <MailboxForm known={mailbox} close={close} />}
        </DialogButton>
        <ConfirmButton
          label={returns.remove}
          title={returns.removeTitle(name)}
          confirm={returns.removeConfirm}
          onConfirm={() => remove.mutateAsync({ params })}
        >
          <p>{returns.removeText}</p>
        </ConfirmButton>
      </div>
    </li>
  );
}
