import type { InboxMail } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay, useSession } from "../../../api/session.ts";
import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly mail: InboxMail;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onRemoved: () => void;
}

/** One mail that was handed in: what it is, how it came, and the way to look at it. */
export function HandedMail({ mail, isOpen, onOpen, onRemoved }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { remove: say } = words;
  const { tell } = useToasts();
  const may = useMay("write");
  const remove = useChange("removeInboxMail", {
    refreshes: ["getInbox", "listInboxMails"],
    onDone: () => {
      onRemoved();
      tell(say.done);
    },
  });
  const subject = mail.subject || words.noSubject;
  return (
    <div className={isOpen ? "handed-mail handed-mail-open" : "handed-mail"}>
      <Button look="link" onPress={onOpen} aria-pressed={isOpen}>
        {subject}
      </Button>
      <span className="handed-mail-from">{mail.handedInBy === "mail" ? null : mail.sender}</span>
      <span className="faint">
        {words.came[mail.came]} · <Moment at={mail.receivedAt} />
        <HandedBy mail={mail} />
      </span>
      {may ? (
        <ConfirmButton
          label={say.label}
          look="link"
          title={say.title}
          confirm={say.confirm}
          onConfirm={() => remove.mutateAsync({ params: { id: mail.id } })}
        >
          <p>{say.body(subject)}</p>
        </ConfirmButton>
      ) : null}
    </div>
  );
}

/** Who handed it in; nothing where nobody did. */
function HandedBy({ mail }: { readonly mail: InboxMail }): ReactNode {
  const { by } = useFeatureWords(WORDS).words;
  const account = useSession().data?.member?.account;
  if (mail.handedInBy === "mail") return <> · {by.mail(mail.sender)}</>;
  if (mail.handedInBy.startsWith("api-key:")) return <> · {by.program}</>;
  if (!mail.handedInBy.startsWith("member:")) return null;
  return <> · {mail.handedInBy === `member:${account ?? ""}` ? by.you : by.colleague}</>;
}
