import type { Import } from "@consentry/client";
import type { ReactNode } from "react";
import { useParams } from "wouter";

import { useMay } from "../../api/session.ts";
import { useRead } from "../../api/use-api.ts";
import { Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { Progress } from "../../ui/progress.tsx";
import { Loaded } from "../../ui/state.tsx";
import { formatNumber, formatPercent } from "../../words/format.ts";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { isUnderWay } from "./is-under-way.ts";
import { Decide } from "./parts/decide.tsx";
import { Done } from "./parts/done.tsx";
import { DropImport } from "./parts/drop-import.tsx";
import { Report } from "./parts/report.tsx";
import { StateMark } from "./parts/state-mark.tsx";
import { WORDS } from "./words/words.ts";
import "./imports.css";

/** Somebody waits with the page before them. */
const EVERY_MS = 1_000;

/** One import, as far as the server is with it: what it found, what it asks, what it did. */
export function ImportPage(): ReactNode {
  const { id } = useParams<{ id: string }>();
  const last = useRead("getImport", { params: { id } }).data;
  const isMoving = last !== undefined && isUnderWay(last);
  const read = useRead("getImport", { params: { id } }, { every: isMoving ? EVERY_MS : false });
  return <Loaded of={read}>{(one) => <OneImport of={one} />}</Loaded>;
}

function OneImport({ of: one }: { readonly of: Import }): ReactNode {
  const { words: all } = useFeatureWords(WORDS);
  const mayWrite = useMay("write");
  const words = all.one;
  const sources = useRead("listSources", {}).data?.items ?? [];
  const source = sources.find(({ id }) => id === one.source);
  return (
    <Page
      title={one.fileName}
      up={{ href: "/imports", label: words.up }}
      lead={
        <>
          <StateMark state={one.state} /> ·{" "}
          {source === undefined ? null : `${words.from(source.name)} · `}
          <Moment at={one.startedAt} />
        </>
      }
      actions={
        mayWrite && (one.state === "checked" || one.state === "reading") ? (
          <DropImport id={one.id} />
        ) : null
      }
    >
      <div className="import-one" aria-live="polite">
        <Step of={one} />
      </div>
    </Page>
  );
}

function Step({ of: one }: { readonly of: Import }): ReactNode {
  switch (one.state) {
    case "reading":
    case "applying":
      return <UnderWay of={one} />;
    case "failed":
      return <Failure reason={one.failure ?? "other"} />;
    case "checked":
      return (
        <>
          <Report of={one} />
          <Decide of={one} />
        </>
      );
    case "applied":
      return (
        <>
          <Done of={one} />
          <Report of={one} />
        </>
      );
    default:
      return null;
  }
}

function UnderWay({ of: one }: { readonly of: Import }): ReactNode {
  const { words: all, language } = useFeatureWords(WORDS);
  const words = all.one;
  const isReading = one.state === "reading";
  const rows = isReading
    ? words.rowsRead(formatNumber(one.rowsRead, language))
    : words.rowsOf(formatNumber(one.rowsApplied, language), formatNumber(one.rowsRead, language));
  const share = one.share === null ? "" : ` · ${formatPercent(one.share, language)}`;
  return (
    <div className="sheet">
      <Progress
        label={isReading ? words.read : words.apply}
        value={one.share === null ? null : one.share * 100}
        told={`${rows}${share}`}
      />
      <p className="faint">{isReading ? words.readLead : words.applyLead}</p>
    </div>
  );
}

function Failure({ reason }: { readonly reason: string }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <div className="sheet" role="alert">
      <p>
        <StateMark state="failed" />
      </p>
      <p>{words.failures[reason] ?? words.failures["other"]}</p>
    </div>
  );
}
