import type {
  AuditDocument,
  ComparedItem,
  ComparedPair,
  Comparison,
  Difference,
} from "@consentry/audit";
import type { ReactNode } from "react";

import { Mark } from "../../../ui/mark.tsx";
import { Section } from "../../../ui/section.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly comparison: Comparison;
  readonly readers: readonly [string, string];
  readonly documents: readonly [AuditDocument, AuditDocument];
}

/** The addresses that differ between two copies, with the values marked that do. */
export function Differences({ comparison, readers, documents }: Props): ReactNode {
  const { beside: say } = useFeatureWords(WORDS).words;
  const differing = oneEach(comparison.pairs.filter(({ relation }) => relation === "differs"));
  const telling = differing.filter((pair) => !isWayOut(pair));
  const waysOut = differing.filter(isWayOut);
  const only = comparison.onlyIn.map((items, side) =>
    items.filter((item) => !isLinkOut(item, documents[side === 0 ? 0 : 1])),
  );
  const { references, links } = comparison.summary;
  const same = references.same + links.same;
  return (
    <Section title={say.differs}>
      {telling.length === 0 && only.every((items) => items.length === 0) ? (
        <p>{say.nothing}</p>
      ) : null}
      {telling.length === 0 ? null : (
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
      )}
      {only.map((items, index) =>
        items.length === 0 ? null : (
          <div key={readers[index]}>
            <h3>{say.onlyIn(readers[index] ?? "")}</h3>
            <OnlyThere items={items} />
          </div>
        ),
      )}
      {same === 0 ? null : <p>{say.same(same)}</p>}
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

/** What the other copy has no counterpart of: what is asked for on opening, then on clicking. */
function OnlyThere({ items }: { readonly items: readonly ComparedItem[] }): ReactNode {
  const { beside: say } = useFeatureWords(WORDS).words;
  return (
    <dl className="inbox-only">
      {(["opening", "click"] as const).map((on) => {
        const urls = [...new Set(items.filter((item) => item.on === on).map(({ url }) => url))];
        return urls.length === 0 ? null : (
          <div key={on}>
            <dt>{occasionOf(on, say)}</dt>
            {urls.map((url) => (
              <dd key={url}>
                <code>{url}</code>
              </dd>
            ))}
          </div>
        );
      })}
    </dl>
  );
}

/** A way out is made for each reader, and tells nobody anything until it is used. */
function isLinkOut({ on, index }: ComparedItem, { links }: AuditDocument): boolean {
  const kind = on === "click" ? links[index]?.kind : undefined;
  return kind === "unsubscribe" || kind === "preferences";
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
