import type { TransitionMailing } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { Link } from "../../../ui/link.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Section } from "../../../ui/section.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** The mail that asks, and what came of those sent before. */
export function Asking({ of }: { readonly of: readonly TransitionMailing[] }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const mayWrite = useMay("write");
  const { ask } = words;
  return (
    <Section title={ask.title}>
      <p className="transition-lead">{ask.lead}</p>
      {of.length === 0 ? null : <Mailings of={of} />}
      {mayWrite ? (
        <div className="actions">
          <LinkButton href="/transition/ask">{ask.button}</LinkButton>
        </div>
      ) : null}
    </Section>
  );
}

function Mailings({ of }: { readonly of: readonly TransitionMailing[] }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { ask } = words;
  const number = (value: number): string => formatNumber(value, language);
  return (
    <table className="table">
      <caption className="visually-hidden">{ask.mailings}</caption>
      <thead>
        <tr>
          {[ask.mail, ask.state, ask.put, ask.yes, ask.no, ask.silent].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {of.map(({ id, name, state, put, yes, no }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={`/campaigns/${id}`}>{name}</Link>
            </th>
            <td data-label={ask.state}>{ask.states[state]}</td>
            <td data-label={ask.put}>{number(put)}</td>
            <td data-label={ask.yes}>{number(yes)}</td>
            <td data-label={ask.no}>{number(no)}</td>
            <td data-label={ask.silent}>{number(put - yes - no)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
