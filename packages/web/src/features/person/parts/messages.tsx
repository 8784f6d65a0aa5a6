import type { DeliveryToPerson } from "@consentry/client";
import type { ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { Link } from "../../../ui/link.tsx";
import { Marked } from "../../../ui/marked.tsx";
import type { MarkKind } from "../../../ui/mark.tsx";
import { Day, Moment } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { Failed, Loading } from "../../../ui/state.tsx";
import { formatNumber } from "../../../words/format.ts";
import { WORDS as TEXTING_WORDS } from "../../texting/words/words.ts";
import { KNOWN_WORDS, nameOf } from "../../../words/known/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import type { Messages as Read } from "../use-messages.ts";
import { WORDS } from "../words/words.ts";
import { Decided } from "./decided.tsx";

/** Each message with what was decided when it was taken in hand. */
export function Messages({ messages }: { readonly messages: Read }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { items, isLoading, problem, hasMore } = messages;
  return (
    <Section title={words.messages.title}>
      {problem === null ? null : <Failed problem={problem} onRetry={messages.retry} />}
      {isLoading ? <Loading /> : null}
      {!isLoading && items.length === 0 ? <p>{words.messages.none}</p> : null}
      <ul className="messages">
        {items.map((message) => (
          <li key={message.id} id={`message-${message.id}`}>
            <Message message={message} />
          </li>
        ))}
      </ul>
      {hasMore ? (
        <Button onPress={messages.loadMore} isDisabled={messages.isLoadingMore}>
          {words.timeline.more}
        </Button>
      ) : null}
    </Section>
  );
}

const MARKS: Readonly<Record<DeliveryToPerson["state"], MarkKind>> = {
  waiting: "held",
  "in-flight": "held",
  sent: "permitted",
  bounced: "refused",
  skipped: "refused",
  cancelled: "refused",
};

function Message({ message }: { readonly message: DeliveryToPerson }): ReactNode {
  const { words: all, language } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const { words: texting } = useFeatureWords(TEXTING_WORDS);
  const words = all.messages;
  const { decision, responses, openLevel, clickLevel } = message;
  return (
    <article className="message">
      <h3>
        <Link href={`/campaigns/${message.campaign}`}>{message.name}</Link>
      </h3>
      <p>
        <Marked kind={MARKS[message.state]}>{nameOf(words.states, message.state)}</Marked>{" "}
        <Moment at={message.at} /> ·{" "}
        <span className="faint">
          {message.channel === "sms" ? `${texting.channels.sms}, ` : null}
          {nameOf(known.purposes, message.purpose)}
          {message.part === 0 ? null : `, ${words.trial}`}
        </span>
      </p>
      {openLevel === null || clickLevel === null ? null : (
        <p>
          <Carried signal="open" level={openLevel} /> <Carried signal="click" level={clickLevel} />
        </p>
      )}
      {message.reason === null ? null : (
        <p className="faint">
          {words.code} <code>{message.reason}</code>
        </p>
      )}
      {responses.map(({ kind, at, code, about, diagnostic }) => (
        <p key={kind} className="faint">
          {words.response}: {nameOf(all.timeline.responses, kind)}, <Moment at={at} />
          {about === null ? null : `: ${words.about[about]}`}
          {code === null ? null : (
            <>
              {" "}
              <code>{diagnostic ?? code}</code>
            </>
          )}
        </p>
      ))}
      {message.possibleDuplicates === 0 ? null : (
        <p>{words.duplicates(formatNumber(message.possibleDuplicates, language))}</p>
      )}
      {decision === null ? (
        <p className="faint">{words.notDecided}</p>
      ) : (
        <Decided decision={decision} />
      )}
      <p className="faint person-small">
        {words.keep} <Day on={message.keepUntil} />
      </p>
    </article>
  );
}

function Carried({ signal, level }: { readonly signal: string; readonly level: string }) {
  const { words } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  return (
    <span className="message-carries">
      <Marked kind={level === "none" ? "untracked" : "tracked"}>
        {words.messages.carries(nameOf(known.signals, signal), nameOf(known.levels, level))}
      </Marked>
    </span>
  );
}
