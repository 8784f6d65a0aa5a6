import type { InboxMail } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange } from "../../../api/use-api.ts";
import { useSearchState } from "../../../app/use-search-state.ts";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** Removes a mail, after it said what will be gone. */
export function RemoveMail({ mail }: { readonly mail: InboxMail }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { remove: say } = words;
  const { set } = useSearchState("mail", "view");
  const { tell } = useToasts();
  const may = useMay("write");
  const remove = useChange("removeInboxMail", {
    refreshes: ["getInbox", "listInboxMails", "listCopiesOfInboxMail"],
    onDone: () => {
      set({ mail: null, view: null });
      tell(say.done);
    },
  });
  if (!may) return null;
  return (
    <ConfirmButton
      label={say.label}
      look="link"
      title={say.title}
      confirm={say.confirm}
      onConfirm={() => remove.mutateAsync({ params: { id: mail.id } })}
    >
      <p className="inbox-named">
        {mail.subject || words.noSubject} · {mail.recipient}
      </p>
      <p>{say.body}</p>
    </ConfirmButton>
  );
}
