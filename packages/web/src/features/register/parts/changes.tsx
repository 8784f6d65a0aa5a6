import type { Register } from "@consentry/client";
import type { ReactNode } from "react";

import { Empty } from "../../../ui/empty.tsx";
import { Section } from "../../../ui/section.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { useSay } from "./use-say.ts";

type Difference = Register["drift"][number];

/** What is not as it was confirmed. */
export function Changes({ of }: { readonly of: Register }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const said = words.changes;
  if (of.confirmed === null) return <Empty title={said.never} next={said.neverNext} />;
  if (of.drift.length === 0) return <Empty title={said.same} next={said.sameNext} />;
  return (
    <Section title={said.title}>
      <table className="table register-table">
        <thead>
          <tr>
            <th scope="col">{said.what}</th>
            <th scope="col">{said.change}</th>
            <th scope="col">{said.before}</th>
            <th scope="col">{said.after}</th>
          </tr>
        </thead>
        <tbody>
          {of.drift.map((difference, at) => (
            <ChangeRow key={at} of={difference} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function ChangeRow({ of }: { readonly of: Difference }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const say = useSay();
  const said = words.changes;
  const valueOf = (value: Difference["before"]): string =>
    value === null || say(value) === "" ? "–" : say(value);
  return (
    <tr>
      <th scope="row">
        {say(of.name)}
        <p className="faint">{said.kinds[of.kind]}</p>
      </th>
      <td data-label={said.change}>{said.kindsOfChange[of.change]}</td>
      <td data-label={said.before}>{valueOf(of.before)}</td>
      <td data-label={said.after}>{valueOf(of.after)}</td>
    </tr>
  );
}
