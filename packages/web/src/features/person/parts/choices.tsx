import type { ConsentStanding, Person } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange } from "../../../api/use-api.ts";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Day, Moment } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { KNOWN_WORDS, nameOf } from "../../../words/known/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { CHANGED_BY_AN_ACT } from "../changed-by-an-act.ts";
import { WORDS } from "../words/words.ts";
import { RecordAct } from "./record-act.tsx";

/** What each answer amounts to now, with a way to the act that shows it. */
export function Choices({ person }: { readonly person: Person }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const mayWrite = useMay("write");
  const mayRefuse = useMay("rights") || mayWrite;
  const { consents, contact } = person;
  return (
    <Section title={words.choices.title}>
      {consents.length === 0 ? <p>{words.choices.none}</p> : null}
      <ul className="choices">
        {consents.map((standing) => (
          <li key={`${standing.purpose} ${standing.channel}`}>
            <Choice standing={standing} person={person} />
            {mayRefuse && standing.answer?.action === "given" ? (
              <Withdraw standing={standing} contact={contact.id} />
            ) : null}
          </li>
        ))}
      </ul>
      <InPeace of={person.leftInPeace} />
      <Unproven of={person.unproven} />
      {mayRefuse ? <RecordAct contact={contact.id} /> : null}
    </Section>
  );
}

/** What they are not asked for, and until when. */
function InPeace({ of }: { readonly of: Person["leftInPeace"] }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  if (of.length === 0) return null;
  return (
    <>
      <h3>{words.choices.inPeace}</h3>
      <ul>
        {of.map(({ purpose, because, mayBeAskedFrom }) => (
          <li key={purpose}>
            {nameOf(known.purposes, purpose)} – {words.choices.because[because]}
            {mayBeAskedFrom === null ? (
              words.choices.never
            ) : (
              <>
                {words.choices.askedFrom} <Day on={mayBeAskedFrom} />
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What came with an import and counts for nothing. */
function Unproven({ of }: { readonly of: Person["unproven"] }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  if (of.length === 0) return null;
  return (
    <>
      <h3>{words.choices.unknown}</h3>
      <ul>
        {of.map(({ purpose, channel, reason, written, recordedAt }) => (
          <li key={`${purpose} ${channel}`}>
            {nameOf(known.purposes, purpose)} – “{written}”, {words.choices.unproven[reason]}{" "}
            <span className="faint">
              (<Moment at={recordedAt} />)
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Choice({
  standing,
  person,
}: {
  readonly standing: ConsentStanding;
  readonly person: Person;
}): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const { purpose, channel, answer, askedAt } = standing;
  const act = person.acts.findLast(
    (one) => one.purpose === purpose && one.channel === channel && one.at === answer?.at,
  );
  return (
    <div>
      <p className="choice-purpose">
        {nameOf(known.purposes, purpose)}{" "}
        <span className="faint">{words.choices.by(nameOf(known.channels, channel))}</span>
      </p>
      <p>
        {answer === null ? (
          <Marked kind="held">{nameOf(known.actions, "requested")}</Marked>
        ) : (
          <Marked kind={answer.action === "given" ? "permitted" : "refused"}>
            {nameOf(known.actions, answer.action)}
          </Marked>
        )}{" "}
        <span className="faint">
          {words.choices.since} <Moment at={answer?.at ?? askedAt ?? ""} />
        </span>{" "}
        {act === undefined ? null : <a href={`#act-${act.sequence}`}>{words.choices.evidence}</a>}
      </p>
    </div>
  );
}

function Withdraw({
  standing: { purpose, channel },
  contact: id,
}: {
  readonly standing: ConsentStanding;
  readonly contact: string;
}): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const { tell } = useToasts();
  const mayWrite = useMay("write");
  const withdraw = useChange(mayWrite ? "recordAct" : "recordRefusal", {
    refreshes: CHANGED_BY_AN_ACT,
    onDone: () => tell(words.choices.done),
  });
  const name = nameOf(known.purposes, purpose);
  if (channel === "unknown") return null;
  return (
    <ConfirmButton
      look="link"
      label={words.choices.withdraw}
      title={words.choices.withdrawTitle(name)}
      confirm={words.choices.withdrawDo}
      onConfirm={() =>
        withdraw.mutateAsync({ params: { id }, body: { purpose, channel, action: "withdrawn" } })
      }
    >
      <p>{words.choices.withdrawText(name)}</p>
    </ConfirmButton>
  );
}
