import type { InboxMail } from "@consentry/client";
import { useEffect, useState, type ReactNode } from "react";
import { Collection } from "react-aria-components/Collection";
import { ListBox, ListBoxItem, ListBoxLoadMoreItem } from "react-aria-components/ListBox";
import { ListLayout, Virtualizer } from "react-aria-components/Virtualizer";

import { useReadPages } from "../../../api/use-api.ts";
import { useSearchState } from "../../../app/use-search-state.ts";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { Mark, type MarkKind } from "../../../ui/mark.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Failed } from "../../../ui/state.tsx";
import { useDelayed } from "../../../ui/use-delayed.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

const ROW_HEIGHT = 76;

/** Long enough for the next letter to come. */
const TYPING_MS = 250;

/** Mails are looked for anew while they may still be arriving. */
const EVERY_MS = 5_000;

const VERDICTS = ["tracked", "untracked"] as const;
type Verdict = (typeof VERDICTS)[number];

/** All mails of the inbox, the newest first, each with its mark; found by recipient and subject. */
export function MailList({ count }: { readonly count: number }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { values, set } = useSearchState("mail", "search", "verdict", "view");
  const verdict = VERDICTS.find((one) => one === values.verdict) ?? null;
  const mails = useReadPages(
    "listInboxMails",
    {
      query: {
        ...(values.search !== null && { search: values.search }),
        ...(verdict !== null && { verdict }),
      },
    },
    { every: EVERY_MS },
  );
  return (
    <section className="inbox-list" aria-label={words.list}>
      <Search value={values.search ?? ""} onChange={(search) => set({ search })} />
      <SelectField<Verdict | "all">
        label={words.verdict.label}
        options={[
          { id: "all", label: words.verdict.all },
          ...VERDICTS.map((id) => ({ id, label: words.verdict[id] })),
        ]}
        value={verdict ?? "all"}
        onChange={(chosen) => set({ verdict: chosen === "all" ? null : chosen })}
      />
      {mails.problem === null ? null : <Failed problem={mails.problem} onRetry={mails.retry} />}
      {mails.items.length === 0 && !mails.isLoading ? (
        <p className="faint">{words.nothingFound}</p>
      ) : (
        <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW_HEIGHT }}>
          <ListBox
            className="inbox-mails"
            aria-label={`${words.list}: ${count}`}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={values.mail === null ? [] : [values.mail]}
            onSelectionChange={(keys) => {
              for (const key of keys) set({ mail: String(key) }, true);
            }}
          >
            <Collection items={mails.items}>
              {(mail) => <Entry key={mail.id} mail={mail} />}
            </Collection>
            <ListBoxLoadMoreItem onLoadMore={mails.loadMore} isLoading={mails.isLoadingMore} />
          </ListBox>
        </Virtualizer>
      )}
    </section>
  );
}

function Search({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string | null) => void;
}): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const [typed, setTyped] = useState(value);
  const wanted = useDelayed(typed, TYPING_MS);
  useEffect(() => {
    if (wanted !== value) onChange(wanted === "" ? null : wanted);
    // Only what is typed moves the address; the address moves nothing here.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [wanted]);
  return <TextField type="search" label={words.search} value={typed} onChange={setTyped} />;
}

function Entry({ mail }: { readonly mail: InboxMail }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const title = mail.subject || words.noSubject;
  const kind = mail.verdict ?? "note";
  return (
    <ListBoxItem
      id={mail.id}
      textValue={`${title} ${mail.recipient} ${wordOf(kind, words)}`}
      className="inbox-mail"
    >
      <Mark kind={kind} />
      <span className="inbox-mail-title">{title}</span>
      <span className="inbox-mail-more">
        <span className="inbox-mail-to">{mail.recipient}</span>
        <Moment at={mail.receivedAt} />
        <span className="visually-hidden">{wordOf(kind, words)}</span>
      </span>
    </ListBoxItem>
  );
}

function wordOf(kind: MarkKind, { verdict, notLooked }: (typeof WORDS)["en"]): string {
  return kind === "tracked" || kind === "untracked" ? verdict[kind] : notLooked;
}
