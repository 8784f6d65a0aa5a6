import type { Person } from "@consentry/client";
import { assertNever } from "@consentry/kernel";
import type { ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { Day, Moment } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { KNOWN_WORDS, nameOf } from "../../../words/known/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { timelineOf, type TimelineEntry } from "../timeline-of.ts";
import type { Messages } from "../use-messages.ts";
import { WORDS } from "../words/words.ts";
import { ActEntry } from "./act-entry.tsx";

interface Props {
  readonly person: Person;
  readonly messages: Messages;
}

/** What happened with one person, the latest first, each with what shows it. */
export function Timeline({ person, messages }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const entries = timelineOf(person, messages.items, messages.hasMore);
  return (
    <Section title={words.timeline.title}>
      <p className="person-lead">{words.timeline.lead}</p>
      <ol className="timeline">
        {entries.map((entry, at) => (
          <li key={`${entry.kind} ${entry.at} ${at}`} className={`timeline-${entry.kind}`}>
            <span className="timeline-at">
              {entry.at.length === 10 ? <Day on={entry.at} /> : <Moment at={entry.at} />}
            </span>
            <div className="timeline-what">
              <Entry entry={entry} person={person} />
            </div>
          </li>
        ))}
      </ol>
      {messages.hasMore ? (
        <Button onPress={messages.loadMore} isDisabled={messages.isLoadingMore}>
          {words.timeline.more}
        </Button>
      ) : null}
    </Section>
  );
}

interface EntryProps {
  readonly entry: TimelineEntry;
  readonly person: Person;
}

function Entry({ entry, person }: EntryProps): ReactNode {
  const { words: all } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const words = all.timeline;
  switch (entry.kind) {
    case "due":
    case "entered":
    case "informed":
    case "obtained":
      return words[entry.kind];
    case "collected":
      return `${words.collected} ${words.collectedBy(person.source.name)}`;
    case "list":
      return words.list(entry.name);
    case "fact":
      return nameOf(words.facts, entry.fact.kind);
    case "suppressed":
      return words.suppressed(nameOf(known.suppressions, entry.suppression.reason));
    case "act":
      return <ActEntry act={entry.act} wordings={person.wordings} />;
    case "message":
      return <MessageEntry message={entry.message} />;
    default:
      return assertNever(entry);
  }
}

function MessageEntry({ message }: Pick<TimelineEntry & { kind: "message" }, "message">) {
  const { words: all } = useFeatureWords(WORDS);
  const words = all.timeline;
  const { name, state, responses, id } = message;
  const answered = responses.map(({ kind }) => nameOf(words.responses, kind));
  return (
    <>
      {SAID[state](words)(name)}
      {answered.length === 0 ? null : <span className="faint"> ({answered.join(", ")})</span>}{" "}
      <a href={`#message-${id}`}>{words.toMessage}</a>
    </>
  );
}

type TimelineWords = (typeof WORDS)["en"]["timeline"];

const SAID: Readonly<
  Record<
    "waiting" | "in-flight" | "sent" | "bounced" | "skipped" | "cancelled",
    (words: TimelineWords) => (name: string) => string
  >
> = {
  waiting: ({ waiting }) => waiting,
  "in-flight": ({ waiting }) => waiting,
  sent: ({ sent }) => sent,
  bounced: ({ bounced }) => bounced,
  skipped: ({ notSent }) => notSent,
  cancelled: ({ notSent }) => notSent,
};
