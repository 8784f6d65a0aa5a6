import type { Transition } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useRead } from "../../../api/use-api.ts";
import { Link } from "../../../ui/link.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Section } from "../../../ui/section.tsx";
import { formatDate, formatNumber, nameCountry } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** Whether people can still be told instead of asked, and what they were told before. */
export function Told({ of: { window, ofOld, informed } }: { readonly of: Transition }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const mayWrite = useMay("write");
  const mayOwn = useMay("own");
  const known = useRead("listInformings", {});
  const { told, dates } = words;
  const day = (on: string): string => formatDate(on, language);
  const number = (people: number): string => formatNumber(people, language);
  const say = window.isOpen ? told.open : told.closed;
  return (
    <Section title={told.title}>
      <p className="transition-lead">{say(day(window.collectedBefore), day(window.informedBy))}</p>
      {ofOld === null || informed === null ? null : (
        <p>
          {told.standing(
            nameCountry(window.jurisdiction, language),
            number(ofOld),
            number(informed),
          )}
        </p>
      )}
      <ul>
        {known.data?.items.map(({ id, informedOn, people, leftOut, evidence }) => (
          <li key={id}>
            {told.recorded(day(informedOn), number(people), number(leftOut))}{" "}
            <span className="faint">({evidence})</span>
          </li>
        ))}
      </ul>
      <div className="actions">
        {window.isOpen && mayWrite ? (
          <LinkButton href="/transition/ask?kind=information">{told.write}</LinkButton>
        ) : null}
        {mayOwn ? <LinkButton href="/transition/told">{told.record}</LinkButton> : null}
      </div>
      <p className="faint">
        {told.policy} <Link href="/settings/policy">{dates.choose}</Link>
      </p>
    </Section>
  );
}
