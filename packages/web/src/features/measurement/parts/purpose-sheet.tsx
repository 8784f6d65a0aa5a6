import type { MeasuredPurpose } from "@consentry/client";
import { Fragment, useId, type ReactNode } from "react";

import { RuleName } from "../../../law/reasons.tsx";
import { PartBar, type Part } from "../../../ui/charts/part-bar.tsx";
import { Day, Moment } from "../../../ui/moment.tsx";
import { formatNumber } from "../../../words/format.ts";
import { KNOWN_WORDS, nameOf } from "../../../words/known/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { PurposeSwitch } from "./purpose-switch.tsx";
import { RulesByCountry } from "./rules-by-country.tsx";

/** One use of what is observed: of whom, who reads it, what is held, its rules and its switch. */
export function PurposeSheet({ of }: { readonly of: MeasuredPurpose }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const title = useId();
  return (
    <article
      className={of.isOn ? "sheet measured" : "sheet measured measured-off"}
      aria-labelledby={title}
    >
      <div className="measured-head">
        <div>
          <h3 id={title}>{nameOf(known.purposes, of.purpose)}</h3>
          <p>{nameOf(words.kept, of.purpose)}</p>
        </div>
        <PurposeSwitch of={of} />
      </div>
      {of.isOn ? null : <p className="measured-note">{words.switch.offMeans}</p>}
      <Split of={of} />
      <p className="measured-facts">
        <ExemptBy of={of} />
        <strong>{words.facts.readers}</strong> <Readers of={of} />
        <br />
        <strong>{words.facts.held}</strong> <Held of={of} />
        {of.switched === null ? null : (
          <>
            <br />
            <strong>{words.switch.last}</strong> <Moment at={of.switched.at} />
          </>
        )}
      </p>
      <RulesByCountry of={of.rules} />
    </article>
  );
}

/** Red is who is observed; everybody else is not, for whichever reason. */
const KINDS = {
  agreed: "tracked",
  exempt: "unclear",
  refused: "untracked",
  notAsked: "rest",
  byRule: "apart",
} as const satisfies Readonly<Record<string, Part["kind"]>>;

const SPLIT = ["agreed", "exempt", "refused", "notAsked", "byRule"] as const;

function Split({ of: { people, isOn } }: { readonly of: MeasuredPurpose }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  if (people === null) return null;
  const parts = SPLIT.filter((part) => people[part] > 0).map((part) => ({
    id: part,
    label: words.parts[part],
    count: people[part],
    kind: KINDS[part],
  }));
  return <PartBar label={isOn ? words.bar : words.offBar} parts={parts} />;
}

/** Which rules let somebody be measured who did not say yes. */
function ExemptBy({ of: { exemptBy } }: { readonly of: MeasuredPurpose }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  return exemptBy.map(({ rule, people }) => (
    <Fragment key={rule}>
      <strong>{words.facts.exemptBy(formatNumber(people, language))}</strong> <RuleName id={rule} />
      <br />
    </Fragment>
  ));
}

function Readers({ of: { readers } }: { readonly of: MeasuredPurpose }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  if (readers.length === 0) return words.facts.noReader;
  return readers.map((reader) => nameOf(words.readers, reader)).join(" · ");
}

function Held({ of: { held, level } }: { readonly of: MeasuredPurpose }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { facts, units } = words;
  if (held === null || held.rows === 0) return facts.heldNothing;
  const rows = units[level](formatNumber(held.rows, language));
  if (held.until === null) {
    return `${rows} · ${level === "day" ? facts.withPerson : facts.withCampaign}`;
  }
  return (
    <>
      {rows} · {facts.until} <Day on={held.until} />
    </>
  );
}
