import type { ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { Link } from "../../../ui/link.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import "../automations.css";
import { useSayReason } from "./use-say-reason.ts";

/** The automations somebody is or was in; nothing where there is none. */
export function AutomationsOfPerson({ contact }: { readonly contact: string }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const sayReason = useSayReason();
  const { data } = useRead("listAutomationsOfPerson", { params: { id: contact } });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Section title={words.title}>
      <ol className="automation-moves">
        {data.items.map(({ run, automation, name, state, reason, enteredAt, endedAt }) => (
          <li key={run}>
            <Moment at={endedAt ?? enteredAt} />
            <span>
              <Link href={`/automations/${automation}/people?run=${run}`}>{name}</Link>{" "}
              <span className="faint">
                – {words.people.ofPerson[state]}
                {reason === null ? null : ` ${sayReason(reason)}`}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
