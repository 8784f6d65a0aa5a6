import "./incoming.css";
import type { Wish } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useMay } from "../../api/session.ts";
import { useChange, useReadPages } from "../../api/use-api.ts";
import { useSearchState } from "../../app/use-search-state.ts";
import { Button } from "../../ui/button.tsx";
import { DialogButton } from "../../ui/dialog-button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Form } from "../../ui/fields/form.tsx";
import { RadioField } from "../../ui/fields/radio-field.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { Link } from "../../ui/link.tsx";
import { Marked } from "../../ui/marked.tsx";
import { Day, Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { Failed, Loading } from "../../ui/state.tsx";
import { useToasts } from "../../ui/toasts.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { IncomingTabs } from "./parts/incoming-tabs.tsx";
import { WORDS } from "./words/words.ts";

/** What people ask for in their answers, until somebody has seen to it. */
export function WishesPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { values, set } = useSearchState("state");
  const state = values.state === "handled" ? "handled" : "open";
  const found = useReadPages("listWishes", { query: { state } });
  const { asked } = words;
  return (
    <Page title={words.tabs.wishes} lead={asked.lead}>
      <IncomingTabs here="wishes" />
      <div className="incoming-which">
        <RadioField
          label={words.kind}
          value={state}
          options={[
            { id: "open", label: asked.open },
            { id: "handled", label: asked.handled },
          ]}
          onChange={(chosen) => set({ state: chosen === "handled" ? chosen : null })}
        />
      </div>
      {found.problem === null ? null : <Failed problem={found.problem} onRetry={found.retry} />}
      {found.isLoading ? <Loading /> : null}
      {found.problem === null && !found.isLoading && found.items.length === 0 ? (
        <Empty {...(state === "open" ? asked.none : asked.noneHandled)} />
      ) : null}
      <ul className="wishes">
        {found.items.map((wish) => (
          <li key={wish.id}>
            <WishSheet wish={wish} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function WishSheet({ wish }: { readonly wish: Wish }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const maySee = useMay("rights");
  const { asked } = words;
  const { contact, kind, handledAt, note } = wish;
  return (
    <article className="sheet wish">
      <h2>{words.wishes[kind]}</h2>
      <p>
        {handledAt === null ? (
          <Marked kind="held">
            {asked.due} <Day on={wish.dueOn} />
          </Marked>
        ) : (
          <Marked kind="permitted">
            {asked.seenTo} <Moment at={handledAt} />
          </Marked>
        )}{" "}
        <span className="faint">
          {asked.askedOn} <Moment at={wish.askedAt} />
        </span>
      </p>
      {contact === null ? (
        <p>{whoSays(wish, asked)}</p>
      ) : (
        <p>
          <Link href={`/contacts/${contact}`}>{wish.address ?? asked.openPerson}</Link>
        </p>
      )}
      {wish.words === "" ? null : <blockquote className="incoming-words">{wish.words}</blockquote>}
      {note === null ? null : <p>{note}</p>}
      {handledAt === null ? (
        <>
          <p className="faint">{asked.help[kind]}</p>
          {maySee ? (
            <div className="actions">
              <DialogButton label={asked.mark} title={asked.markTitle}>
                {(close) => <MarkForm wish={wish} close={close} />}
              </DialogButton>
            </div>
          ) : null}
        </>
      ) : null}
    </article>
  );
}

function whoSays({ saidBy, words }: Wish, asked: (typeof WORDS)["en"]["asked"]): string {
  if (saidBy !== null) return asked.unknown(saidBy);
  return words === "" ? asked.erased : asked.unknownNoFrom;
}

interface FormProps {
  readonly wish: Wish;
  readonly close: () => void;
}

function MarkForm({ wish, close }: FormProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const [note, setNote] = useState("");
  const { asked } = words;
  const mark = useChange("markWishHandled", {
    refreshes: ["listWishes", "showHome"],
    onDone: () => {
      tell(asked.marked);
      close();
    },
  });
  return (
    <Form
      problem={mark.error}
      onSubmit={() => mark.mutate({ params: { id: wish.id }, body: { note: note || null } })}
    >
      <p>{asked.markText}</p>
      <TextField
        label={asked.note}
        name="note"
        rows={3}
        maxLength={2000}
        value={note}
        onChange={setNote}
      />
      <div className="actions">
        <Button type="submit" look="main" isDisabled={mark.isPending}>
          {asked.mark}
        </Button>
        <Button onPress={close}>{asked.cancel}</Button>
      </div>
    </Form>
  );
}
