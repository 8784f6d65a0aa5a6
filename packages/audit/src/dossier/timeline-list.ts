import type { Language } from "../document.ts";
import { dayInWords } from "./dates.ts";
import type { Dossier } from "./dossier.ts";
import { quoted, type Block, type Span } from "./paper.ts";
import { colon, semicolon } from "./punctuation.ts";
import { shown } from "./shown.ts";
import type { TimelineEntry } from "./timeline.ts";
import { WORDS, type DossierWords } from "./words/index.ts";

/** What came when, in the order of the dates, and what changed from one mail to the next. */
export function timelineList({ timeline, settings: { language } }: Dossier): Block {
  return {
    kind: "list",
    isNumbered: false,
    items: timeline.map((entry, index) => ({
      spans: spansOf(entry, index, language),
      because: [`${entry.mail}#header`, ...entry.findings.map((id) => `${entry.mail}#${id}`)],
    })),
  };
}

function spansOf(entry: TimelineEntry, index: number, language: Language): readonly Span[] {
  const words = WORDS[language];
  const date = entry.date === null ? words.label.unknown : dayInWords(entry.date, words);
  return [
    plain(`${date} – ${entry.mail} – `),
    quoted(shown(entry.subject ?? words.label.none)),
    plain(` – ${didOf(entry, words)}${index === 0 ? "" : changeOf(entry, language)}`),
  ];
}

function didOf({ openTrackers, trackedLinks }: TimelineEntry, { timeline }: DossierWords): string {
  const did = [
    ...(openTrackers > 0 ? [timeline.opens(openTrackers)] : []),
    ...(trackedLinks > 0 ? [timeline.links(trackedLinks)] : []),
  ];
  return did.length === 0 ? timeline.nothing : did.join(", ");
}

function changeOf({ first, gone }: TimelineEntry, language: Language): string {
  const { timeline } = WORDS[language];
  if (first.length + gone.length === 0) return ` – ${timeline.same}`;
  const listed = (name: string, all: readonly string[]): readonly string[] =>
    all.length === 0 ? [] : [`${name}${colon(language)} ${all.map(brief).join(", ")}`];
  const changes = [...listed(timeline.first, first), ...listed(timeline.gone, gone)];
  return ` – ${changes.join(`${semicolon(language)} `)}`;
}

function brief(one: string): string {
  return shown(one, 120);
}

function plain(text: string): Span {
  return { text, kind: "plain" };
}
