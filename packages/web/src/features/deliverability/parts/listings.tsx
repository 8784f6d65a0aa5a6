import type { Blacklists } from "@consentry/client";
import type { ReactNode } from "react";

import { Marked } from "../../../ui/marked.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly listings: Blacklists["listings"];
  readonly lists: Blacklists["items"];
}

/** From when to when servers and domains stood in lists; those that still do first. */
export function Listings({ listings, lists }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { blacklists } = words;
  const { columns } = blacklists;
  if (listings.length === 0) {
    const wasAsked = lists.some(({ lookedAt }) => lookedAt !== null);
    return <p>{wasAsked ? blacklists.noHistory : blacklists.notAsked}</p>;
  }
  return (
    <table className="table">
      <caption className="visually-hidden">{blacklists.history}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.subject}</th>
          <th scope="col">{columns.list}</th>
          <th scope="col">{columns.says}</th>
          <th scope="col">{columns.when}</th>
        </tr>
      </thead>
      <tbody>
        {listings.map(({ list, subject, codes, words: said, listedAt, delistedAt }) => (
          <tr key={`${list} ${subject} ${listedAt}`}>
            <th scope="row" className="listing-subject">
              {subject}
            </th>
            <td>{lists.find(({ id }) => id === list)?.name ?? ""}</td>
            <td>
              <code>{codes.join(" ")}</code> {said}
            </td>
            <td>
              <Moment at={listedAt} /> –{" "}
              {delistedAt === null ? (
                <Marked kind="refused">{blacklists.still}</Marked>
              ) : (
                <Moment at={delistedAt} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
