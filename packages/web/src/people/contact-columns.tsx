import type { ContactLine } from "@consentry/client";

import type { DataColumn } from "../ui/data-table.tsx";
import { Marked } from "../ui/marked.tsx";
import { Day } from "../ui/moment.tsx";
import { nameCountry } from "../words/format.ts";
import { PEOPLE_WORDS } from "../words/people/words.ts";
import { useFeatureWords } from "../words/use-feature-words.ts";
import { Answers } from "./answers.tsx";
import "./people.css";
import { WORDS } from "./words/words.ts";

export const CONTACT_COLUMNS = [
  "email",
  "name",
  "country",
  "relation",
  "answers",
  "standing",
  "source",
  "collected",
  "keepUntil",
  "lastContact",
  "locale",
  "kind",
  "tags",
] as const;
export type ContactColumn = (typeof CONTACT_COLUMNS)[number];

/** What a list of people can show of each; the address names the row. */
export function useContactColumns(): Readonly<Record<ContactColumn, DataColumn<ContactLine>>> {
  const { words, language } = useFeatureWords(WORDS);
  const { words: people } = useFeatureWords(PEOPLE_WORDS);
  const { columns: label } = words;
  const as = (
    id: ContactColumn,
    show: DataColumn<ContactLine>["show"],
    rest: Omit<DataColumn<ContactLine>, "id" | "label" | "show"> = {},
  ): DataColumn<ContactLine> => ({ id, label: label[id], show, ...rest });
  const day = (on: string | null) => (on === null ? "—" : <Day on={on} />);
  return {
    email: as("email", ({ email }) => email, {
      isRowHeader: true,
      isSortable: true,
      width: "3fr",
      least: 230,
    }),
    name: as("name", ({ name }) => name ?? "—", { isSortable: true, width: "2fr", least: 130 }),
    country: as(
      "country",
      ({ country }) => (country === null ? "—" : nameCountry(country, language)),
      { width: 120 },
    ),
    relation: as("relation", ({ relation }) => people.relations[relation], { width: 130 }),
    answers: as("answers", ({ consents }) => <Answers of={consents} />, {
      width: "3fr",
      least: 220,
    }),
    standing: as("standing", (contact) => <Standing contact={contact} />, {
      width: "2fr",
      least: 150,
    }),
    source: as("source", ({ source }) => source.name, { width: "2fr", least: 160 }),
    collected: as("collected", ({ collectedOn }) => day(collectedOn), {
      isSortable: true,
      width: 160,
    }),
    keepUntil: as("keepUntil", ({ keepUntil }) => day(keepUntil), { width: 160 }),
    lastContact: as("lastContact", ({ lastContactOn }) => day(lastContactOn), { width: 200 }),
    locale: as("locale", ({ locale }) => locale ?? "—", { width: 100 }),
    kind: as("kind", ({ kind }) => people.kinds[kind], { width: 190 }),
    tags: as("tags", ({ tags }) => tags.join(", ") || "—", { width: 160 }),
  };
}

/** Why somebody is not written to whatever they said; nothing where nothing holds them back. */
function Standing({ contact }: { readonly contact: ContactLine }) {
  const { words } = useFeatureWords(WORDS);
  const { words: people } = useFeatureWords(PEOPLE_WORDS);
  const { suppressed, quarantinedBy } = contact;
  if (suppressed !== null) return <Marked kind="refused">{people.suppressions[suppressed]}</Marked>;
  if (quarantinedBy !== null) return <Marked kind="held">{words.heldBack}</Marked>;
  return "—";
}
