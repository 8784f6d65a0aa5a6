import type { ComparedPair, Comparison, Difference } from "@consentry/audit";
import type { ReactNode } from "react";

import { Mark } from "../../../ui/mark.tsx";
import { Section } from "../../../ui/section.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly comparison: Comparison;
  readonly readers: readonly [string, string];
}

/** The addresses that differ between two copies, with the values marked that do. */
export function Differences({ comparison, readers }: Props): ReactNode {
  const { beside: say } = useFeatureWords(WORDS).words;
  const differing = oneEach(comparison.pairs.filter(({ relation }) => relation === "differs"));
  const telling = differing.filter((pair) => !isWayOut(pair));
  const waysOut = differing.filter(isWayOut);
  const only = comparison.onlyIn.map((items) => [
    ...new Map(items.map((item) => [item.url, item])).values(),
  ]);
  const { references, links } = comparison.summary;
  return (
    <Section title={say.differs}>
      {telling.length === 0 && only.every((items) => items.length === 0) ? (
        <p>{say.nothing}</p>
      ) : null}
      <ol className="inbox-differences">
        {telling.map((pair) => (
          <li key={pair.copies[0].url}>
            <p className="inbox-difference">
              <Mark kind={pair.identifies === "recipient" ? "tracked" : "note"} />
              {occasionOf(pair.on, say)}:{" "}
              {pair.identifies === "recipient" ? say.tellsApart : say.tellsNobody}
            </p>
            <Addresses pair={pair} />
          </li>
        ))}
      </ol>
      {only.map((items, index) =>
        items.length === 0 ? null : (
          <div key={readers[index]}>
            <h3>{say.onlyIn(readers[index] ?? "")}</h3>
            <ul className="inbox-differences">
              {items.map(({ on, url }) => (
                <li key={url}>
                  <p className="inbox-difference">{occasionOf(on, say)}:</p>
                  <code>{url}</code>
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
      <p>{say.same(references.same + links.same)}</p>
      {waysOut.length === 0 ? null : (
        <details>
          <summary>{say.waysOut}</summary>
          {waysOut.map((pair) => (
            <Addresses key={pair.copies[0].url} pair={pair} />
          ))}
        </details>
      )}
    </Section>
  );
}

type Say = (typeof WORDS)["en"]["beside"];

function occasionOf(on: ComparedPair["on"], say: Say): string {
  return on === "opening" ? say.opened : say.clicked;
}

/** What stands in the header, the page and the text is one address. */
function oneEach(pairs: readonly ComparedPair[]): readonly ComparedPair[] {
  return [...new Map(pairs.map((pair) => [pair.copies[0].url, pair])).values()];
}

function isWayOut({ kind }: ComparedPair): boolean {
  return kind === "unsubscribe" || kind === "preferences";
}

function Addresses({ pair }: { readonly pair: ComparedPair }): ReactNode {
  const { copies, differences } = pair;
  return (
    <ol className="inbox-addresses">
      {copies.map(({ url }, side) => (
        <li key={url}>
          <code>
            <Marking url={url} differences={differences} side={side === 0 ? 0 : 1} />
          </code>
        </li>
      ))}
    </ol>
  );
}

interface MarkingProps {
  readonly url: string;
  readonly differences: readonly Difference[];
  readonly side: 0 | 1;
}

/** The address with its own values marked. */
function Marking({ url, differences, side }: MarkingProps): ReactNode {
  const values = differences.flatMap(({ values: both }) => both[side] ?? []);
  const pieces: ReactNode[] = [];
  let rest = url;
  for (const value of values) {
    const at = value === "" ? -1 : rest.indexOf(value);
    if (at < 0) continue;
    pieces.push(rest.slice(0, at), <mark key={pieces.length}>{value}</mark>);
    rest = rest.slice(at + value.length);
  }
  return (
    <>
      {pieces}
      {rest}
    </>
  );
}
