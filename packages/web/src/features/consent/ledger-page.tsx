import "./consent.css";
import type { LedgerEntry } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../api/session.ts";
import { useRead, useReadPages } from "../../api/use-api.ts";
import { DataTable, type DataColumn } from "../../ui/data-table.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { Failed, Loaded } from "../../ui/state.tsx";
import { KNOWN_WORDS, nameOf } from "../../words/known/words.ts";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { CheckReceipt } from "./parts/check-receipt.tsx";
import { Checkpoints } from "./parts/checkpoints.tsx";
import { ConsentRooms } from "./parts/consent-rooms.tsx";
import { LedgerVerdict } from "./parts/ledger-verdict.tsx";
import { SigningKeys } from "./parts/signing-keys.tsx";
import { WORDS } from "./words/words.ts";

/** The ledger itself, whether it is whole, and what it was signed with. */
export function LedgerPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const mayRead = useMay("rights");
  const keys = useRead("listPublicKeys", {});
  return (
    <Page title={words.ledger.title} lead={words.ledger.lead}>
      <ConsentRooms here="ledger" />
      {mayRead ? (
        <>
          <Section title={words.ledger.verify.title}>
            <LedgerVerdict />
          </Section>
          <section className="ledger-entries" aria-labelledby="entries">
            <h2 id="entries">{words.ledger.entries}</h2>
            <Entries />
          </section>
          <Section title={words.ledger.checkpoints}>
            <Checkpoints />
          </Section>
        </>
      ) : (
        <p>{words.ledger.notYours}</p>
      )}
      <Section title={words.ledger.keys}>
        <Loaded of={keys}>{({ items }) => <SigningKeys of={items} />}</Loaded>
      </Section>
      <Section title={words.receipt.title}>
        <Loaded of={keys}>{({ items }) => <CheckReceipt keys={items} />}</Loaded>
      </Section>
    </Page>
  );
}

const AT_ONCE = 200;

function Entries(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const columns = useEntryColumns();
  const read = useReadPages("listLedger", { query: { limit: AT_ONCE } });
  if (read.problem !== null) return <Failed problem={read.problem} onRetry={read.retry} />;
  const items = read.items.map((entry) => ({ id: entry.hash, entry }));
  if (!read.isLoading && items.length === 0) {
    return <Empty title={words.ledger.noEntries} next={words.ledger.noEntriesNext} />;
  }
  return (
    <>
      <p className="faint">{words.ledger.entriesLead}</p>
      <DataTable
        label={words.ledger.entries}
        items={items}
        height={520}
        onLoadMore={read.loadMore}
        isLoadingMore={read.isLoadingMore}
        columns={columns}
      />
    </>
  );
}

interface EntryRow {
  readonly id: string;
  readonly entry: LedgerEntry;
}

function useEntryColumns(): readonly DataColumn<EntryRow>[] {
  const { words } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const { columns } = words.ledger;
  return [
    {
      id: "sequence",
      label: columns.sequence,
      width: 70,
      isNumber: true,
      show: ({ entry }) => textOf(entry, "sequence"),
    },
    {
      id: "at",
      label: columns.at,
      width: 180,
      show: ({ entry }) => <Moment at={textOf(entry, "at")} />,
    },
    {
      id: "action",
      label: columns.action,
      show: ({ entry }) => nameOf(known.actions, textOf(entry, "action")),
    },
    {
      id: "purpose",
      label: columns.purpose,
      width: "2fr",
      show: ({ entry }) => nameOf(known.purposes, textOf(entry, "purpose")),
    },
    {
      id: "method",
      label: columns.method,
      show: ({ entry }) => nameOf(known.methods, textOf(entry, "method")),
    },
    {
      id: "contact",
      label: columns.contact,
      width: 110,
      show: ({ entry }) => <code>{textOf(entry, "contact").slice(0, 8)}</code>,
    },
    {
      id: "hash",
      label: columns.hash,
      width: 110,
      show: ({ entry }) => <code title={entry.hash}>{entry.hash.slice(0, 8)}</code>,
    },
  ];
}

/** A field of an entry as text; entries are told as they were hashed, so their type is loose. */
function textOf({ event }: LedgerEntry, field: string): string {
  const value = event[field];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
