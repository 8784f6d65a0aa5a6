import type { Message } from "@consentry/client";
import type { ReactNode } from "react";
import { useParams } from "wouter";

import { useMay } from "../../api/session.ts";
import { useChange, useRead } from "../../api/use-api.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { Page } from "../../ui/page.tsx";
import { Loaded, Loading } from "../../ui/state.tsx";
import { useToasts } from "../../ui/toasts.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import type { PageLanguage } from "../../words/words.ts";
import { isOfLogin, titleOfKind } from "./kinds.ts";
import { MessageFacts } from "./parts/message-facts.tsx";
import { MessageLaw } from "./parts/message-law.tsx";
import { SentContent } from "./parts/sent-content.tsx";
import { Timeline } from "./parts/timeline.tsx";
import { StateMark } from "./state-mark.tsx";
import { WORDS, type MessageWords } from "./words/words.ts";
import "../writing/writing.css";
import "./messages.css";

/** While something may still happen to it. */
const EVERY_MS = 3_000;
const MOVING: ReadonlySet<string> = new Set(["waiting", "in-flight"]);

/** One message: what was sent, when, by which version, and what came back. */
export function MessagePage(): ReactNode {
  const { id } = useParams<{ id: string }>();
  const every = (read: Message | undefined): number | false =>
    read !== undefined && MOVING.has(read.state) ? EVERY_MS : false;
  const message = useRead("getMessage", { params: { id } }, { every });
  return (
    <Loaded of={message}>
      {(read) => (read.id === id ? <Opened key={id} message={read} /> : <Loading />)}
    </Loaded>
  );
}

function Opened({ message }: { readonly message: Message }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const title = titleOf(message, words, language);
  const kind = titleOfKind(message.kind, language);
  return (
    <Page
      title={title}
      {...(title !== kind && { lead: kind })}
      up={{ href: "/messages", label: words.title }}
      actions={<Actions message={message} />}
    >
      <p className="message-state">
        <StateMark state={message.state} />{" "}
        <span className="faint">{words.stateHints[message.state]}</span>
      </p>
      <MessageFacts message={message} />
      <SentContent message={message} />
      <Timeline message={message} />
      <MessageLaw message={message} />
    </Page>
  );
}

/** Of what opens an account nothing is shown; and no address stands in a title, which histories keep. */
function titleOf(
  { content, kind }: Message,
  { message: said }: MessageWords,
  language: PageLanguage,
): string {
  if (content !== null) return content.subject;
  return isOfLogin(kind) ? titleOfKind(kind, language) : said.gone;
}

const NOT_LEFT: ReadonlySet<string> = new Set(["scheduled", "waiting"]);
const MAY_GO_AGAIN: ReadonlySet<string> = new Set([
  "bounced",
  "given-up",
  "held-back",
  "cancelled",
]);

function Actions({ message }: { readonly message: Message }): ReactNode {
  const { message: said } = useFeatureWords(WORDS).words;
  const { tell, fail } = useToasts();
  const may = useMay("write");
  const params = { id: message.id };
  const refreshes = ["getMessage", "listMessages"] as const;
  const cancel = useChange("cancelMessage", { refreshes });
  const again = useChange("sendMessageAgain", { refreshes, onDone: () => tell(said.againTold) });
  if (!may) return null;
  if (NOT_LEFT.has(message.state)) {
    return (
      <ConfirmButton
        label={said.cancel}
        title={said.cancelTitle}
        confirm={said.cancelConfirm}
        onConfirm={async () => {
          await cancel.mutateAsync({ params });
          tell(said.cancelled);
        }}
      >
        <p>{said.cancelText}</p>
      </ConfirmButton>
    );
  }
  if (!MAY_GO_AGAIN.has(message.state) || message.content === null) return null;
  return (
    <Button
      isDisabled={again.isPending}
      onPress={() => again.mutate({ params }, { onError: fail })}
    >
      {said.again}
    </Button>
  );
}
