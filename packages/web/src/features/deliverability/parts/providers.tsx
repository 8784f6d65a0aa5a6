import type { DomainLook } from "@consentry/client";
import { Fragment, type ReactNode } from "react";

import { Day } from "../../../ui/moment.tsx";
import { Link } from "../../../ui/link.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { StateMark } from "./state-mark.tsx";

type Rule = DomainLook["providers"][number];

/** What each large provider of mailboxes asks for, and whether it is there. */
export function Providers({ rules }: { readonly rules: readonly Rule[] }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { columns } = words.providers;
  const firsts = rules.filter(
    ({ provider }, index) => rules.findIndex((rule) => rule.provider === provider) === index,
  );
  return (
    <>
      <p>{words.providers.lead}</p>
      {firsts.map((first) => (
        <Fragment key={first.provider}>
          <h3>
            {first.provider}, {words.providers.from} <Day on={first.appliesFrom} />
          </h3>
          <p>
            <Link href={first.source} rel="noreferrer" target="_blank">
              {words.providers[first.confidence]}
            </Link>
          </p>
          <table className="table" aria-label={first.provider}>
            <thead>
              <tr>
                <th scope="col">{columns.demand}</th>
                <th scope="col">{columns.state}</th>
                <th scope="col">{columns.whom}</th>
              </tr>
            </thead>
            <tbody>
              {rules
                .filter((rule) => rule.provider === first.provider)
                .map((rule) => (
                  <RuleRow key={rule.demand} rule={rule} />
                ))}
            </tbody>
          </table>
        </Fragment>
      ))}
    </>
  );
}

function RuleRow({ rule }: { readonly rule: Rule }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { providers } = words;
  const { title, state, above, concerns } = rule;
  return (
    <tr>
      <th scope="row">{title[language]}</th>
      <td>
        {concerns ? (
          <StateMark state={state} />
        ) : (
          <span className="faint">{providers.notYours}</span>
        )}
      </td>
      <td>{above === null ? providers.all : providers.above(formatNumber(above, language))}</td>
    </tr>
  );
}
