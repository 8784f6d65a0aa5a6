import "./lists.css";
import { useId, type ReactNode } from "react";
import { useParams } from "wouter";

import type { List } from "@consentry/client";

import { useMay } from "../../api/session.ts";
import { useRead } from "../../api/use-api.ts";
import { CountedPeople } from "../../people/counted-people.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Link } from "../../ui/link.tsx";
import { Page } from "../../ui/page.tsx";
import { Loaded } from "../../ui/state.tsx";
import { PEOPLE_WORDS } from "../../words/people/words.ts";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { AddMembers } from "./parts/add-members.tsx";
import { ChangeList } from "./parts/change-list.tsx";
import { Members } from "./parts/members.tsx";
import { RemoveList } from "./parts/remove-list.tsx";
import { WORDS } from "./words/words.ts";

/** One list: what it is for, and who is on it. */
export function ListPage(): ReactNode {
  const { id } = useParams<{ id: string }>();
  return (
    <Loaded of={useRead("getList", { params: { id } })}>{(list) => <OneList {...list} />}</Loaded>
  );
}

function OneList(list: List): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: people } = useFeatureWords(PEOPLE_WORDS);
  const mayWrite = useMay("write");
  const counted = useRead("countContacts", { body: { list: list.id } });
  const { fields } = words;
  const heading = useId();
  return (
    <Page
      title={list.name}
      up={{ href: "/lists", label: words.title }}
      actions={
        mayWrite && (
          <>
            <AddMembers list={list.id} />
            <ChangeList list={list} />
            <RemoveList list={list} counted={counted.data ?? null} />
          </>
        )
      }
    >
      <Facts
        items={[
          [fields.purpose, people.purposes[list.purpose]],
          [words.columns.public, list.isPublic ? words.shown : words.hidden],
        ]}
      />
      <section className="list-members" aria-labelledby={heading}>
        <h2 id={heading}>{words.members}</h2>
        <p className="list-count">
          <CountedPeople counted={counted.data ?? null} />
          <Link href={`/contacts?list=${list.id}`}>{words.inContacts}</Link>
        </p>
        <Members list={list.id} />
      </section>
    </Page>
  );
}
