import type { MailToday, ObservingToday } from "@consentry/client";
import type { ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { Reason, Reasons } from "../../../law/reasons.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Section } from "../../../ui/section.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { KNOWN_WORDS, nameOf } from "../../../words/known/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** Whether each kind of mail may be sent today, what it may observe, and why. */
export function Today({ contact }: { readonly contact: string }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const today = useRead("getPersonToday", { params: { id: contact } });
  return (
    <Section title={words.today.title}>
      <p className="person-lead">{words.today.lead}</p>
      <Loaded of={today}>
        {({ mails, rulesVersion, disclaimer }) => (
          <>
            <div className="today">
              {mails.map((mail) => (
                <Mail key={mail.purpose} mail={mail} />
              ))}
            </div>
            <p className="faint person-small">
              {words.today.rules(rulesVersion)} <span lang="en">{disclaimer}</span>
            </p>
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Mail({ mail }: { readonly mail: MailToday }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const { suppressed, quarantine, quarantinedBy } = mail;
  return (
    <article className="today-mail">
      <h3>{nameOf(known.purposes, mail.purpose)}</h3>
      <p>
        <Standing mail={mail} />
      </p>
      {suppressed === null ? null : (
        <p>{words.today.suppressed(nameOf(known.suppressions, suppressed))}</p>
      )}
      {quarantinedBy === null ? null : (
        <p>{quarantinedBy === "X-RESTRICT" ? words.today.restricted : words.today.quarantined}</p>
      )}
      <details>
        <summary>{words.today.why}</summary>
        <div className="today-why">
          {quarantine === null ? null : <Reason of={quarantine} />}
          <Reasons of={mail.reasons} />
        </div>
      </details>
      {mail.isMailable ? (
        <details>
          <summary>{words.today.observing}</summary>
          <Observing of={mail.observing} />
        </details>
      ) : null}
    </article>
  );
}

function Standing({ mail }: { readonly mail: MailToday }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  if (mail.isMailable) return <Marked kind="permitted">{words.today.may}</Marked>;
  if (mail.suppressed !== null || mail.quarantinedBy !== null) {
    return <Marked kind="held">{words.today.mayNot}</Marked>;
  }
  return mail.outcome === "contested" ? (
    <Marked kind="contested">{words.today.contested}</Marked>
  ) : (
    <Marked kind="refused">{words.today.mayNot}</Marked>
  );
}

function Observing({ of }: { readonly of: readonly ObservingToday[] }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  return (
    <>
      {of.some(({ isGiven }) => isGiven) ? null : <p>{words.today.nothing}</p>}
      <ul className="today-observing">
        {of.map((one) => (
          <li key={`${one.purpose} ${one.signal}`}>
            <div>
              <p className="choice-purpose">
                {nameOf(known.purposes, one.purpose)}{" "}
                <span className="faint">
                  {words.today.signalLevel(
                    nameOf(known.signals, one.signal),
                    nameOf(known.levels, one.level),
                  )}
                </span>
              </p>
              {one.reasons.length === 0 ? null : (
                <details>
                  <summary>{words.today.why}</summary>
                  <Reasons of={one.reasons} />
                </details>
              )}
            </div>
            <p>
              <Given of={one} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Given({ of: { isGiven, isSwitchedOff, outcome } }: { readonly of: ObservingToday }) {
  const { words } = useFeatureWords(WORDS);
  if (isGiven) return <Marked kind="tracked">{words.today.given}</Marked>;
  if (isSwitchedOff) return <Marked kind="note">{words.today.off}</Marked>;
  const kind = outcome === "contested" ? "contested" : "untracked";
  return <Marked kind={kind}>{words.today.refused}</Marked>;
}
