import type { ApiProblem, CampaignPreview } from "@consentry/client";
import type { UseQueryResult } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { useSearchState } from "../../../app/use-search-state.ts";
import { ComboField } from "../../../ui/fields/combo-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { MailFrame } from "../../../ui/mail-frame.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Failed, Loading } from "../../../ui/state.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import type { ClickLevel, Copy, OpenLevel, WrittenFor } from "../use-preview.ts";
import { useRoom } from "../use-room.ts";
import { withOwnImages } from "../with-own-images.ts";
import { WORDS, type WritingWords } from "../words/words.ts";
import { Choice } from "./choice.tsx";

const WIDTHS = { phone: 390, desk: 720 } as const;

interface Props {
  readonly drawn: UseQueryResult<CampaignPreview, ApiProblem>;
  readonly copy: Copy;
  readonly onCopy: (copy: Copy) => void;
  readonly campaign: WrittenFor | null;
}

/** The mail as somebody would get it: which copy, for whom, on what screen. */
export function Preview({ drawn, copy, onCopy, campaign }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { preview } = words;
  const { values, set } = useSearchState("width", "theme", "part");
  const width = values.width === "phone" ? "phone" : "desk";
  const theme = values.theme === "dark" ? "dark" : "light";
  const part = values.part === "text" ? "text" : "mail";
  const isUnreadable = drawn.error?.problem?.kind === "bad-writing";
  // While something has to be mended, what was drawn before stays.
  const [last, setLast] = useState(drawn.data);
  if (drawn.data !== undefined && drawn.data !== last) setLast(drawn.data);
  return (
    <section className="preview" aria-label={preview.title}>
      <div className="preview-bar">
        <Choice
          label={preview.part}
          words={preview.parts}
          value={part}
          onChange={(chosen) => set({ part: chosen === "mail" ? null : chosen })}
        />
        <Choice
          label={preview.width}
          words={preview.widths}
          value={width}
          onChange={(chosen) => set({ width: chosen === "desk" ? null : chosen })}
        />
        <Choice
          label={preview.theme}
          words={preview.themes}
          value={theme}
          onChange={(chosen) => set({ theme: chosen === "light" ? null : chosen })}
        />
      </div>
      <div className="preview-bar">
        <CopyField copy={copy} onCopy={onCopy} campaign={campaign} />
        <ContactField contact={copy.contact} onChange={(contact) => onCopy({ ...copy, contact })} />
      </div>
      {drawn.error !== null && !isUnreadable ? (
        <Failed problem={drawn.error} onRetry={() => void drawn.refetch()} />
      ) : null}
      {last === undefined ? (
        isUnreadable || drawn.error !== null ? null : (
          <Loading />
        )
      ) : (
        <>
          {isUnreadable ? <p className="faint">{preview.stale}</p> : null}
          <Heads drawn={last} words={words} />
          {part === "text" ? (
            <pre className="preview-text">{last.text}</pre>
          ) : (
            <MailWindow html={last.html} width={WIDTHS[width]} theme={theme} />
          )}
          <Asked drawn={last} words={words} />
        </>
      )}
    </section>
  );
}

const HEIGHT = 640;

/** A screen of that width, made smaller where there is less room. */
export function MailWindow({
  html,
  width,
  theme,
}: {
  readonly html: string;
  readonly width: number;
  readonly theme: "light" | "dark";
}): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { ref, room } = useRoom<HTMLDivElement>();
  const scale = room === null || room === 0 ? 1 : Math.min(1, room / width);
  return (
    <div ref={ref} className="preview-window" style={{ blockSize: HEIGHT }}>
      <div className="preview-scaled" style={{ scale: `${scale}` }}>
        <MailFrame
          title={words.preview.drawn}
          html={withOwnImages(html)}
          width={width}
          height={HEIGHT / scale}
          theme={theme}
          showsOwnImages
        />
      </div>
    </div>
  );
}

function Heads({
  drawn,
  words,
}: {
  readonly drawn: CampaignPreview;
  readonly words: WritingWords;
}): ReactNode {
  const from = drawn.headers.find(({ name }) => name === "From")?.value;
  return (
    <dl className="preview-heads">
      {from === undefined ? null : (
        <div>
          <dt>{words.preview.from}</dt>
          <dd>{from}</dd>
        </div>
      )}
      <div>
        <dt>{words.preview.subject}</dt>
        <dd>{drawn.subject}</dd>
      </div>
    </dl>
  );
}

/** What opening it would tell, and to whom. */
function Asked({
  drawn,
  words,
}: {
  readonly drawn: CampaignPreview;
  readonly words: WritingWords;
}): ReactNode {
  const { preview } = words;
  const asked = drawn.addresses.filter(({ kind }) => kind === "pixel" || kind === "resource");
  const measured = drawn.addresses.filter(({ kind }) => kind === "measured-link").length;
  if (asked.length === 0 && measured === 0) {
    return <Marked kind="untracked">{preview.asksNobody}</Marked>;
  }
  return (
    <div className="preview-asked">
      {asked.length === 0 ? null : (
        <>
          <Marked kind={asked.some(({ kind }) => kind === "pixel") ? "tracked" : "note"}>
            {preview.asks(asked.length)}
          </Marked>
          <ul className="plain-list">
            {asked.map(({ kind, url }) => (
              <li key={`${kind} ${url}`}>{kind === "pixel" ? preview.pixel : url}</li>
            ))}
          </ul>
        </>
      )}
      {measured === 0 ? null : <Marked kind="tracked">{preview.measuredLinks(measured)}</Marked>}
    </div>
  );
}

function CopyField({ copy, onCopy, campaign }: Omit<Props, "drawn">): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { preview } = words;
  const opens: readonly OpenLevel[] = ["none", ...(campaign?.measuring.open ?? ["individual"])];
  const clicks: readonly ClickLevel[] = ["none", ...(campaign?.measuring.click ?? ["individual"])];
  const copies = opens.flatMap((open) => clicks.map((click) => ({ open, click })));
  return (
    <SelectField
      label={preview.copy}
      options={copies.map(({ open, click }) => ({
        id: `${open} ${click}`,
        label:
          open === "none" && click === "none"
            ? preview.untracked
            : preview.measured(preview.levels[open], preview.levels[click]),
      }))}
      value={`${copy.open} ${copy.click}`}
      onChange={(id) => {
        const chosen = copies.find(({ open, click }) => `${open} ${click}` === id);
        if (chosen) onCopy({ ...copy, ...chosen });
      }}
    />
  );
}

/** More people than these are looked for on their own page. */
const MOST_PEOPLE = 50;

function ContactField({
  contact,
  onChange,
}: {
  readonly contact: string | null;
  readonly onChange: (contact: string | null) => void;
}): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { data } = useRead("listContacts", { query: { limit: MOST_PEOPLE } });
  const { preview } = words;
  const nobody = { id: "", label: preview.nobody };
  const people = (data?.items ?? []).map(({ id, email }) => ({ id, label: email }));
  return (
    <ComboField
      key={people.length}
      label={preview.contact}
      options={[nobody, ...people]}
      value={contact ?? ""}
      onChange={(id) => onChange(id === "" ? null : id)}
    />
  );
}
