import type { ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { Moment } from "../../../ui/moment.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** A ledger of years has thousands; the last ones are what is looked at. */
const SHOWN = 6;

/** The last signed checkpoints. */
export function Checkpoints(): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { ledger } = words;
  const checkpoints = useRead("listCheckpoints", {});
  return (
    <Loaded of={checkpoints}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{ledger.noCheckpoints}</p>
        ) : (
          <>
            <p className="faint">{ledger.checkpointsLead}</p>
            <CheckpointTable of={items.slice(-SHOWN).toReversed()} />
            {items.length > SHOWN ? (
              <p className="faint">{ledger.older(formatNumber(items.length - SHOWN, language))}</p>
            ) : null}
          </>
        )
      }
    </Loaded>
  );
}

type Loose = Readonly<Record<string, unknown>>;

function CheckpointTable({ of }: { readonly of: readonly Loose[] }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const columns = words.ledger.checkpointColumns;
  const number = (value: unknown): string =>
    typeof value === "number" ? formatNumber(value, language) : "";
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{columns.number}</th>
          <th scope="col">{columns.range}</th>
          <th scope="col">{columns.at}</th>
          <th scope="col">{columns.root}</th>
        </tr>
      </thead>
      <tbody>
        {of.map(({ number: place, first, last, at, root }) => (
          <tr key={String(place)}>
            <th scope="row">{number(place)}</th>
            <td data-label={columns.range}>
              {number(first)}–{number(last)}
            </td>
            <td data-label={columns.at}>{typeof at === "string" ? <Moment at={at} /> : null}</td>
            <td data-label={columns.root}>
              <code title={String(root)}>{String(root).slice(0, 16)}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
