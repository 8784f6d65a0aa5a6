import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange, useRead } from "../../../api/use-api.ts";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Section } from "../../../ui/section.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { formatDate } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { RequestLine } from "./request-line.tsx";
import "../requests.css";

/** What a person asked about their data, and whether these are kept and not used. */
export function RequestsOfPerson({ contact }: { readonly contact: string }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const may = useMay("rights");
  const open = useRead("listRequests", { query: { contact } }, { when: may });
  const settled = useRead("listRequests", { query: { contact, state: "settled" } }, { when: may });
  const all = [...(open.data?.items ?? []), ...(settled.data?.items ?? [])];
  return (
    <Section title={words.person.title}>
      <Restricted contact={contact} />
      {may && all.length === 0 ? <p>{words.person.none}</p> : null}
      <ul className="requests">
        {all.map((request) => (
          <li key={request.id}>
            <RequestLine request={request} isOfPerson />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Restricted({ contact }: { readonly contact: string }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { person } = words;
  const { tell } = useToasts();
  const may = useMay("rights");
  const read = useRead("showRestriction", { params: { id: contact } });
  const lift = useChange("liftRestriction", {
    refreshes: ["showRestriction", "listRequests", "getPerson"],
    onDone: () => tell(person.lifted),
  });
  const restriction = read.data?.restriction ?? null;
  if (restriction === null) return null;
  const { since, until } = restriction;
  return (
    <div className="sheet">
      <p>
        <Marked kind="held">{person.restricted(formatDate(since.slice(0, 10), language))}</Marked>
      </p>
      {until === null ? null : <p>{person.until(formatDate(until, language))}</p>}
      {may && until === null ? (
        <ConfirmButton
          label={person.lift}
          title={person.liftTitle}
          confirm={person.lift}
          onConfirm={() => lift.mutateAsync({ params: { id: contact } })}
        >
          <p>{person.liftText}</p>
        </ConfirmButton>
      ) : null}
    </div>
  );
}
