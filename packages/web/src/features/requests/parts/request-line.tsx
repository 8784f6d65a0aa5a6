import type { RightsRequest } from "@consentry/client";
import type { ReactNode } from "react";

import { Link } from "../../../ui/link.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { formatDate } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { today } from "../today.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly request: RightsRequest;
  /** On a person's own page nobody needs to be told who it is. */
  readonly isOfPerson?: boolean;
}

/** One request of a list: what, of whom, by when. */
export function RequestLine({ request, isOfPerson = false }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { id, kind, cameBy, receivedOn, proof, state } = request;
  const day = (on: string): string => formatDate(on, language);
  return (
    <article className="sheet request-line">
      <div>
        <h2>
          <Link href={`/requests/${id}`}>{words.kinds[kind]}</Link>
        </h2>
        {isOfPerson ? null : (
          <p>
            <Who request={request} />
          </p>
        )}
        <p className="faint">
          {words.received(day(receivedOn))}, {words.ways[cameBy]}
        </p>
      </div>
      <div>
        <p>
          <Standing request={request} />
        </p>
        {state.kind === "open" ? (
          <p className="faint">
            {proof.kind === "none" && kind === "objection" ? null : words.proof[proof.kind]}
          </p>
        ) : null}
      </div>
    </article>
  );
}

/** Whose request it is, as far as that is known. */
export function Who({ request }: { readonly request: RightsRequest }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { contact, address, state } = request;
  if (contact !== null) {
    return <Link href={`/contacts/${contact}`}>{address ?? words.somebody}</Link>;
  }
  return address ?? (state.kind === "open" ? words.somebody : words.gone);
}

/** By when it is to be answered, or what became of it. */
export function Standing({ request }: { readonly request: RightsRequest }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { state, lastDay, extension } = request;
  const day = (on: string): string => formatDate(on, language);
  if (state.kind !== "open") {
    const said = words.state[state.kind](day((state.at ?? "").slice(0, 10)));
    const mark = { done: "permitted", refused: "refused", "set-aside": "note" } as const;
    return <Marked kind={mark[state.kind]}>{said}</Marked>;
  }
  const isOver = lastDay < today();
  return (
    <>
      <Marked kind={isOver ? "refused" : "held"}>
        {isOver ? words.overdue(day(lastDay)) : words.due(day(lastDay))}
      </Marked>{" "}
      {extension === null ? null : <span className="faint">({words.longer})</span>}
    </>
  );
}
