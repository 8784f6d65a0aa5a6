import type { SampledImportFile } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../api/session.ts";
import { useRead } from "../../api/use-api.ts";
import { useSearchState } from "../../app/use-search-state.ts";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { Loading } from "../../ui/state.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { ChooseSource } from "./parts/choose-source.tsx";
import { DropFile } from "./parts/drop-file.tsx";
import { FileSeen } from "./parts/file-seen.tsx";
import { MapColumns } from "./parts/map-columns.tsx";
import { WORDS } from "./words/words.ts";
import "./imports.css";

/** The file, where its people come from, and what is taken: three steps on one page. */
export function NewImportPage(): ReactNode {
  const { words: all } = useFeatureWords(WORDS);
  const mayWrite = useMay("write");
  const words = all.new;
  return (
    <Page title={words.title} lead={words.lead} up={{ href: "/imports", label: words.up }}>
      {mayWrite ? <Steps /> : <p>{words.noWrite}</p>}
    </Page>
  );
}

function Steps(): ReactNode {
  const { words: all } = useFeatureWords(WORDS);
  const words = all.new;
  // What is chosen stands in the address: a reload loses nothing that was sent.
  const { values, set } = useSearchState("file", "name", "source");
  const { file: id, name, source } = values;
  const file = useRead("getImportFile", { params: { file: id ?? "" } }, { when: id !== null });
  const seen: SampledImportFile | undefined = id === null ? undefined : file.data;
  return (
    <div className="import-steps">
      <Section title={`1. ${words.steps[0] ?? ""}`}>
        {id !== null && file.error !== null ? <p role="alert">{words.gone}</p> : null}
        {id !== null && seen === undefined && file.error === null ? <Loading /> : null}
        {seen === undefined ? null : <FileSeen file={seen} name={name ?? ""} />}
        <DropFile
          isCompact={seen !== undefined}
          onSent={(sent, called) => set({ file: sent, name: called })}
        />
      </Section>
      {seen === undefined ? null : (
        <Section title={`2. ${words.steps[1] ?? ""}`}>
          <ChooseSource value={source} onChange={(chosen) => set({ source: chosen })} />
        </Section>
      )}
      {seen === undefined || source === null ? null : (
        <Section title={`3. ${words.steps[2] ?? ""}`}>
          <MapColumns key={seen.id} file={seen} name={name ?? ""} source={source} />
        </Section>
      )}
    </div>
  );
}
