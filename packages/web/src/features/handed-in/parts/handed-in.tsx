import { useEffect, useId, useRef, type ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange, useRead, useReadPages } from "../../../api/use-api.ts";
import { useSearchState } from "../../../app/use-search-state.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { Failed } from "../../../ui/state.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import type { Mails } from "../../audit/use-mails.ts";
import { WORDS } from "../words/words.ts";
import { HandedMail } from "./handed-mail.tsx";

/** Foreign mails of the organisation, and where more can be forwarded to. */
export function HandedIn({ onTake }: { readonly onTake: Mails["take"] }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const titleId = useId();
  const { values, set } = useSearchState("handed");
  const inbox = useRead("getInbox", {});
  const mails = useReadPages("listInboxMails", { query: { folder: "audit" } });
  const openAgain = useOpening(values.handed, onTake);
  const chosen = mails.items.find(({ id }) => id === values.handed);
  const address = inbox.data?.address ?? null;
  const daysKept = inbox.data?.daysKept;
  return (
    <section className="handed-in" aria-labelledby={titleId}>
      <h2 id={titleId}>{words.title}</h2>
      <p className="faint">
        {address === null ? words.noAddress : words.forward(address)}
        {daysKept === undefined ? null : ` ${words.kept(daysKept)}`}
      </p>
      {mails.problem === null ? null : <Failed problem={mails.problem} onRetry={mails.retry} />}
      {mails.items.length === 0 && !mails.isLoading ? <p>{words.none}</p> : null}
      <ul>
        {mails.items.map((mail) => (
          <li key={mail.id}>
            <HandedMail
              mail={mail}
              isOpen={mail.id === values.handed}
              onOpen={() => {
                if (mail.id === values.handed) openAgain();
                else set({ handed: mail.id }, true);
              }}
              onRemoved={() => set({ handed: null })}
            />
          </li>
        ))}
      </ul>
      <div className="actions">
        <MoreButton
          isLoading={mails.isLoadingMore}
          count={mails.items.length}
          of={inbox.data?.mails.audit ?? 0}
          onPress={mails.loadMore}
        />
        {mails.items.length === 0 ? null : <RemoveAll count={inbox.data?.mails.audit ?? 0} />}
      </div>
      {chosen?.came === "inline" ? <p className="notice">{words.inline}</p> : null}
    </section>
  );
}

interface MoreProps {
  readonly isLoading: boolean;
  readonly count: number;
  readonly of: number;
  readonly onPress: () => void;
}

function MoreButton({ isLoading, count, of, onPress }: MoreProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  if (count === 0 || count >= of) return null;
  return (
    <Button isDisabled={isLoading} onPress={onPress}>
      {words.more}
    </Button>
  );
}

function RemoveAll({ count }: { readonly count: number }): ReactNode {
  const { removeAll: say } = useFeatureWords(WORDS).words;
  const { tell } = useToasts();
  const { set } = useSearchState("handed");
  const may = useMay("write");
  const empty = useChange("emptyInboxFolder", {
    refreshes: ["getInbox", "listInboxMails"],
    onDone: ({ removed }) => {
      set({ handed: null });
      tell(say.done(removed));
    },
  });
  if (!may) return null;
  return (
    <ConfirmButton
      label={say.label}
      look="link"
      title={say.title}
      confirm={say.confirm}
      onConfirm={() => empty.mutateAsync({ query: { folder: "audit" } })}
    >
      <p>{say.body(count)}</p>
    </ConfirmButton>
  );
}

/** Hands the mail that the address names over to the auditor: once, and whenever it is asked to. */
function useOpening(id: string | null, onTake: Mails["take"]): () => void {
  const source = useRead("getInboxMailSource", { params: { id: id ?? "" } }, { when: id !== null });
  const opened = useRef<string | null>(null);
  const mail = source.isPlaceholderData ? undefined : source.data;
  useEffect(() => {
    if (id === null) opened.current = null;
    if (id === null || mail === undefined || opened.current === id) return;
    opened.current = id;
    onTake([{ name: null, mail }]);
  }, [id, mail, onTake]);
  return () => {
    if (mail !== undefined) onTake([{ name: null, mail }]);
  };
}
