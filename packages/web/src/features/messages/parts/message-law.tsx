import type { Message } from "@consentry/client";
import type { ReactNode } from "react";

import { RuleName } from "../../../law/reasons.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { Link } from "../../../ui/link.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Day } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** What law said when it left, what the gate noticed, and when what is kept of it goes. */
export function MessageLaw({ message }: { readonly message: Message }): ReactNode {
  const { message: said } = useFeatureWords(WORDS).words;
  const { decision, findings, content, keepUntil } = message;
  return (
    <>
      <Section title={said.law}>
        {decision === null ? (
          <p>{said.notAsked}</p>
        ) : (
          <>
            <p>
              <Marked kind={decision.outcome}>{said.outcomes[decision.outcome]}</Marked>
            </p>
            <ul className="plain-list">
              {decision.rules.map((rule) => (
                <li key={rule}>
                  <RuleName id={rule} />
                </li>
              ))}
            </ul>
            <p className="faint">{said.asOf(decision.rulesVersion)}</p>
          </>
        )}
      </Section>
      {findings.length === 0 ? null : (
        <Section title={said.noticed}>
          <ul className="plain-list">
            {findings.map(({ code, message: noticed }) => (
              <li key={`${code} ${noticed}`}>{noticed}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={said.kept}>
        <Facts
          items={[
            ...(content === null
              ? []
              : [[said.contentUntil, <Day key="content" on={content.keepUntil} />] as const]),
            [said.logUntil, <Day key="log" on={keepUntil} />],
          ]}
        />
        <p>
          <Link href="/settings/organisation">{said.changeRetention}</Link>
        </p>
      </Section>
    </>
  );
}
