import type { ConsentAct, Person, Wording } from "@consentry/client";
import type { ReactNode } from "react";

import { Link } from "../../../ui/link.tsx";
import { MailFrame } from "../../../ui/mail-frame.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { formatNumber } from "../../../words/format.ts";
import { KNOWN_WORDS, nameOf } from "../../../words/known/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { ByWhom } from "./by-whom.tsx";

interface Props {
  readonly act: ConsentAct;
  readonly wordings: Person["wordings"];
}

/** One act as it stands in the ledger, with the words that were shown. */
export function ActEntry({ act, wordings }: Props): ReactNode {
  const { words: all, language } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const words = all.timeline;
  const wording = wordings.find(({ hash }) => hash === act.wording);
  const purposes = [act.purpose, ...act.alsoNames].map((one) => nameOf(known.purposes, one));
  return (
    <div id={`act-${act.sequence}`} className="act">
      <p>
        <Marked kind={act.action === "given" ? "permitted" : "refused"}>
          {nameOf(known.actions, act.action)}
        </Marked>{" "}
        {purposes.join(", ")}
      </p>
      <p className="faint">
        {nameOf(known.methods, act.method)}, <ByWhom who={act.actor} />
        {act.place === null ? null : <Place of={act.place} />} ·{" "}
        {words.ledger(formatNumber(act.sequence, language))}{" "}
        <code title={act.hash}>{act.hash.slice(0, 12)}</code>
      </p>
      {act.doubleOptIn === null ? null : (
        <p className="faint">
          {words.confirmed}: <Moment at={act.doubleOptIn.confirmedAt} />
        </p>
      )}
      {wording === undefined ? (
        <p className="faint">{words.noWording}</p>
      ) : (
        <ShownWords wording={wording} />
      )}
    </div>
  );
}

function ShownWords({ wording }: { readonly wording: Wording }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { language, question, explanation, shownAs, hash } = wording;
  return (
    <details>
      <summary>
        {words.timeline.wording} (<code>{hash.slice(0, 12)}</code>)
      </summary>
      <blockquote lang={language} className="act-words">
        <p>{question}</p>
        {explanation === "" ? null : <p className="faint">{explanation}</p>}
      </blockquote>
      {shownAs === null ? null : (
        <MailFrame html={shownAs} title={words.timeline.formAsShown} height={280} />
      )}
    </details>
  );
}

const IS_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** A form of ours by its link, any other place as it was told. */
function Place({ of: place }: { readonly of: string }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  if (!IS_ID.test(place)) return `, ${words.timeline.place} ${place}`;
  return (
    <>
      , <Link href={`/consent/forms/${place}`}>{words.timeline.form}</Link>
    </>
  );
}
