import "../audit/audit.css";
import "../audit/report.css";
import "./inbox.css";

import type { ReactNode } from "react";
import { Redirect, useParams } from "wouter";

import { useMay } from "../../api/session.ts";
import { useChange, useRead } from "../../api/use-api.ts";
import { useSearchState } from "../../app/use-search-state.ts";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { Loaded } from "../../ui/state.tsx";
import { TabLinks } from "../../ui/tab-links.tsx";
import { useToasts } from "../../ui/toasts.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { LocalTexts } from "../texts/parts/local-texts.tsx";
import { WORDS as TEXT_WORDS } from "../texts/words/words.ts";
import { MailList } from "./parts/mail-list.tsx";
import { MailPane } from "./parts/mail-pane.tsx";
import { hrefOfMail } from "./mail-address.ts";
import { WORDS } from "./words/words.ts";

/** How often it looks for mails that have come: a campaign may be on its way. */
const EVERY_MS = 5_000;

/** What takes the width of the page. */
const WHOLE: ReadonlySet<string> = new Set(["audit", "source"]);

/** The local inbox: what would have left, each copy as its reader would get it. */
export function InboxPage(): ReactNode {
  const { id } = useParams<{ id?: string }>();
  // A mail has its address in the query: opening the next one leaves the list where it is.
  return id === undefined ? <Inbox /> : <Redirect to={hrefOfMail(id)} replace />;
}

function Inbox(): ReactNode {
  const { words: texts } = useFeatureWords(TEXT_WORDS);
  const { words } = useFeatureWords(WORDS);
  const { values } = useSearchState("mail", "view", "texts");
  const isOfTexts = values.texts !== null;
  const inbox = useRead("getInbox", {}, { every: EVERY_MS });
  const count = inbox.data?.mails.inbox ?? 0;
  const endsHere = inbox.data?.endsHere ?? true;
  const isWhole = values.mail !== null && WHOLE.has(values.view ?? "");
  return (
    <Page
      title={words.title}
      lead={endsHere ? words.lead : words.leadAway}
      actions={count === 0 || isOfTexts ? undefined : <EmptyIt count={count} />}
    >
      <TabLinks
        label={texts.local.tabs.label}
        tabs={[
          { href: "/inbox", label: texts.local.tabs.mails, isHere: !isOfTexts },
          { href: "/inbox?texts=1", label: texts.local.tabs.texts, isHere: isOfTexts },
        ]}
      />
      {isOfTexts ? <LocalTexts /> : null}
      <Loaded of={inbox}>
        {() =>
          isOfTexts ? null : count === 0 ? (
            <Empty
              title={words.empty.title}
              next={endsHere ? words.empty.next : words.empty.nextAway}
              action={<LinkButton href="/campaigns">{words.empty.action}</LinkButton>}
            />
          ) : (
            <div className={inboxClass(values.mail !== null, isWhole)}>
              <MailList count={count} />
              {values.mail === null ? (
                <p className="inbox-choose faint">{words.choose}</p>
              ) : (
                <MailPane key={values.mail} id={values.mail} />
              )}
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

/** A phone shows the list or the mail; a report takes the width of the page. */
function inboxClass(isOpen: boolean, isWhole: boolean): string {
  return ["inbox", isOpen && "inbox-open", isWhole && "inbox-whole"].filter(Boolean).join(" ");
}

function EmptyIt({ count }: { readonly count: number }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const { set } = useSearchState("mail");
  const may = useMay("write");
  const empty = useChange("emptyInboxFolder", {
    refreshes: ["getInbox", "listInboxMails"],
    onDone: ({ removed }) => {
      set({ mail: null });
      tell(words.empties.done(removed));
    },
  });
  if (!may) return null;
  return (
    <ConfirmButton
      label={words.empties.label}
      title={words.empties.title}
      confirm={words.empties.confirm}
      onConfirm={() => empty.mutateAsync({ query: { folder: "inbox" } })}
    >
      <p>{words.empties.body(count)}</p>
    </ConfirmButton>
  );
}
