import type { DeliveryToPerson, ObservedOfPerson } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useRead } from "../../../api/use-api.ts";
import { Day, Moment } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { formatNumber } from "../../../words/format.ts";
import { KNOWN_WORDS, nameOf } from "../../../words/known/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly contact: string;
  readonly messages: readonly DeliveryToPerson[];
}

/** What is held of how one person read, by purpose; for those who must account for it. */
export function Observed({ contact, messages }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const mayRights = useMay("rights");
  const observed = useRead(
    "listObservedOfPerson",
    { params: { id: contact } },
    { when: mayRights },
  );
  return (
    <Section title={words.observed.title}>
      <p className="person-lead">{words.observed.lead}</p>
      {mayRights ? (
        <Loaded of={observed}>{({ items }) => <Table items={items} messages={messages} />}</Loaded>
      ) : (
        <p className="faint">{words.observed.onlyOfficer}</p>
      )}
    </Section>
  );
}

function Table({
  items,
  messages,
}: {
  readonly items: readonly ObservedOfPerson[];
  readonly messages: readonly DeliveryToPerson[];
}): ReactNode {
  const { words: all, language } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const { head, none } = all.observed;
  if (items.length === 0) return <p>{none}</p>;
  const nameOfCampaign = (id: string): string =>
    messages.find(({ campaign }) => campaign === id)?.name ?? id;
  return (
    <table className="table">
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={`${one.campaign} ${one.purpose} ${one.signal}`}>
            <th scope="row">{nameOfCampaign(one.campaign)}</th>
            <td data-label={head[1]}>{nameOf(known.purposes, one.purpose)}</td>
            <td data-label={head[2]}>{nameOf(known.signals, one.signal)}</td>
            <td data-label={head[3]}>{formatNumber(one.byPerson, language)}</td>
            <td data-label={head[4]}>{formatNumber(one.byMachine, language)}</td>
            <td data-label={head[5]}>
              <Moment at={one.last} />
            </td>
            <td data-label={head[6]}>
              <Day on={one.keepUntil} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
