import type { InboxMail } from "@consentry/client";
import type { ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { useSearchState } from "../../../app/use-search-state.ts";
import { Button } from "../../../ui/button.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { formatBytes } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { OtherKind } from "./copies.tsx";
import { MailViews } from "./mail-views.tsx";
import { RemoveMail } from "./remove-mail.tsx";

/** One mail of the inbox: what is known of it, and the ways to look at it. */
export function MailPane({ id }: { readonly id: string }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { set } = useSearchState("mail", "view");
  const mail = useRead("getInboxMail", { params: { id } });
  const copies = useRead("listCopiesOfInboxMail", { params: { id } }).data?.items ?? NONE;
  return (
    <article className="inbox-pane">
      <p className="inbox-back">
        <Button look="link" onPress={() => set({ mail: null, view: null }, true)}>
          ← {words.back}
        </Button>
      </p>
      <Loaded of={mail}>
        {(known) => (
          <>
            <Head mail={known} copies={copies} />
            <MailViews mail={known} copies={copies} />
          </>
        )}
      </Loaded>
    </article>
  );
}

const NONE: readonly InboxMail[] = [];

interface HeadProps {
  readonly mail: InboxMail;
  readonly copies: readonly InboxMail[];
}

function Head({ mail, copies }: HeadProps): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  return (
    <header className="inbox-head">
      <p>
        <Marked kind={mail.verdict ?? "note"}>
          {mail.verdict === null ? words.notLooked : undefined}
        </Marked>
      </p>
      <h2>{mail.subject || words.noSubject}</h2>
      <dl className="inbox-letterhead">
        <div>
          <dt>{words.to}</dt>
          <dd>{mail.recipient}</dd>
        </div>
        <div>
          <dt>{words.from}</dt>
          <dd>{mail.sender}</dd>
        </div>
        <div>
          <dt>{words.received}</dt>
          <dd>
            <Moment at={mail.receivedAt} />
          </dd>
        </div>
        <div>
          <dt>{words.size}</dt>
          <dd>{formatBytes(mail.bytes, language)}</dd>
        </div>
      </dl>
      <div className="actions">
        <OtherKind mail={mail} copies={copies} />
        <RemoveMail mail={mail} />
      </div>
    </header>
  );
}
