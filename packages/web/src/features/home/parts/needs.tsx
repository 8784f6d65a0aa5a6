import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Mark } from "../../../ui/mark.tsx";
import { formatDate, formatMoment, formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { LEAVE_FOR, MARK_OF, placeOf, type Need } from "../need-places.ts";
import { WORDS } from "../words/words.ts";

/** A day holds no more; the rest is a click away. */
const SHOWN_AT_ONCE = 6;

interface Props {
  readonly needs: readonly Need[];
  /** Whether nothing else on the page comes before the first of them. */
  readonly isFirst: boolean;
}

/** What waits for a person, each with the one thing to do about it. */
export function Needs({ needs, isFirst }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const [shown, rest] = [needs.slice(0, SHOWN_AT_ONCE), needs.slice(SHOWN_AT_ONCE)];
  return (
    <div className="needs">
      <Lines needs={shown} first={0} leads={isFirst} />
      {rest.length === 0 ? null : (
        <details>
          <summary>{words.more(formatNumber(rest.length, language))}</summary>
          <Lines needs={rest} first={shown.length} leads={false} />
        </details>
      )}
    </div>
  );
}

function Lines({
  needs,
  first,
  leads,
}: {
  readonly needs: readonly Need[];
  readonly first: number;
  readonly leads: boolean;
}): ReactNode {
  return (
    <ol start={first + 1}>
      {needs.map((need, index) => (
        <li key={`${need.kind} ${need.about?.id ?? ""}`} className="need">
          <NeedLine need={need} isFirst={leads && index === 0} />
        </li>
      ))}
    </ol>
  );
}

function NeedLine({
  need,
  isFirst,
}: {
  readonly need: Need;
  readonly isFirst: boolean;
}): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { kind, about, count, due } = need;
  const may = useMay(LEAVE_FOR[kind]);
  const { says, why, act, until } = words.needs[kind];
  const dayOf = (at: string): string =>
    at.includes("T") ? formatMoment(at, language) : formatDate(at, language);
  const many = count ?? 0;
  return (
    <>
      <Mark kind={MARK_OF[kind]} />
      <div className="need-text">
        <h3>{says(about?.name ?? "", many, formatNumber(many, language))}</h3>
        <p className="faint">
          {because(words.because, need) ?? why}
          {due === null || until === undefined ? null : ` ${until(dayOf(due))}`}
        </p>
      </div>
      {may ? (
        <LinkButton href={placeOf(need)} look={isFirst ? "main" : "plain"}>
          {act}
        </LinkButton>
      ) : null}
    </>
  );
}

/** In words where the code is known; a person's own word as it is. */
function because(known: Readonly<Record<string, string>>, { because: code }: Need): string | null {
  return code === null ? null : (known[code] ?? code);
}
