import { LETTERS, STANDINGS, type Standing } from "@consentry/law/letters";

import type { Finding, Language, Observed, Place } from "../document.ts";
import { dayInWords } from "./dates.ts";
import type { Dossier } from "./dossier.ts";
import type { Exhibit } from "./exhibits.ts";
import { becauseOf, carrying, citations, quote, serversOf, standingOf } from "./facts.ts";
import { heading, statement, text, type Block, type Statement } from "./paper.ts";
import { colon } from "./punctuation.ts";
import { shown } from "./shown.ts";
import { WORDS } from "./words/index.ts";

/** Quotations of one finding in a letter; a letter is read, the report is looked things up in. */
const MOST_QUOTES = 2;

interface Carried {
  readonly finding: Finding;
  readonly exhibit: Exhibit;
}

/** Findings that letters speak of, each kind once, with every mail in which it was made. */
function carriedByKind({ exhibits }: Dossier): readonly (readonly Carried[])[] {
  const all = exhibits.flatMap((exhibit) =>
    carrying(exhibit.document).map((finding) => ({ finding, exhibit })),
  );
  return [...Map.groupBy(all, ({ finding }) => finding.id).values()];
}

/** Everything that carries a letter, as `mail/1.eml#A01`. */
export function carriers(dossier: Dossier): readonly string[] {
  return carriedByKind(dossier).flatMap((kind) =>
    kind.map(({ finding, exhibit }) => becauseOf(exhibit.file, finding)),
  );
}

/** Carriers of one standing: what a request or a rule rests on. */
export function carriersOf(dossier: Dossier, asked: readonly Standing[]): readonly string[] {
  return carriedByKind(dossier).flatMap((kind) =>
    kind
      .filter(({ finding }) => asked.some((standing) => standing === standingOf(finding)))
      .map(({ finding, exhibit }) => becauseOf(exhibit.file, finding)),
  );
}

/** Carriers through which somebody learns of an opening or a click; without one nobody measures. */
export function observingCarriers(dossier: Dossier): readonly string[] {
  return carriedByKind(dossier).flatMap((kind) =>
    kind
      .filter(({ finding: { observes } }) => observes.some((what) => OF_READING.has(what)))
      .map(({ finding, exhibit }) => becauseOf(exhibit.file, finding)),
  );
}

/** What a server learns of reading itself; any picture at all tells it a device and a place. */
const OF_READING: ReadonlySet<Observed> = new Set<Observed>(["open", "click", "forwarding"]);

/** What was seen, each kind of finding with where, how sure, and its first places quoted. */
export function factBlocks(dossier: Dossier): readonly Block[] {
  const words = WORDS[dossier.settings.language];
  const kinds = carriedByKind(dossier);
  if (kinds.length === 0) {
    const mails = dossier.exhibits.map(({ file }) => `${file}#header`);
    return [text(words.nothingFound, mails)];
  }
  const quotedAt = new Map<string, string>();
  return kinds.flatMap((kind) => kindBlocks(kind, dossier, quotedAt));
}

/** @param quotedAt what was quoted already and under which finding: nothing is quoted twice */
function kindBlocks(
  kind: readonly Carried[],
  dossier: Dossier,
  quotedAt: Map<string, string>,
): readonly Block[] {
  const { language } = dossier.settings;
  const words = WORDS[language];
  const [first] = kind;
  if (!first) return [];
  const { finding, exhibit } = first;
  const because = kind.map((one) => becauseOf(one.exhibit.file, one.finding));
  const nameOf = (place: Place): string => `${exhibit.file}:${place.part}:${place.offset}`;
  const fresh = finding.at.filter((place) => !quotedAt.has(nameOf(place)));
  const quoted = contentFirst(fresh, exhibit).slice(0, MOST_QUOTES);
  const again = new Set(finding.at.flatMap((place) => quotedAt.get(nameOf(place)) ?? []));
  for (const place of quoted) quotedAt.set(nameOf(place), finding.id);
  const rest = kind.reduce((sum, one) => sum + one.finding.at.length, 0) - quoted.length;
  const above = [...again].map((id) => words.finding(id)).join(", ");
  const servers = serversOf(finding, exhibit.document, language);
  const mails = kind.map(({ exhibit: { file }, finding: { at } }) =>
    at.length === 0 ? file : `${file} (${words.places(at.length)})`,
  );
  const places = [
    ...(above === "" ? [] : [`↑ ${above}`]),
    ...(dossier.exhibits.length > 1 ? mails : []),
  ].join(", ");
  return [
    heading(3, words.finding(finding.id)),
    text(words.fact[finding.id] ?? shown(finding.title), because),
    {
      kind: "facts",
      rows: [
        [words.certainty, words.grade[finding.grade]],
        ...(servers === "" ? [] : [[words.servers, servers] as const]),
        ...(places === "" ? [] : [[words.foundIn, places] as const]),
      ],
      because,
    },
    ...quoted.map((place) => quote(exhibit, finding, place, words)),
    ...(rest > 0 && above === "" ? [text(words.morePlaces(rest), because)] : []),
  ];
}

/** Links that leave or set something may need a code: a letter quotes what surely needs none. */
function contentFirst(places: readonly Place[], { document }: Exhibit): readonly Place[] {
  const served = new Set(
    document.links
      .filter(({ kind }) => kind === "unsubscribe" || kind === "preferences")
      .map(({ at }) => `${at.part}:${at.offset}`),
  );
  const isServed = ({ part, offset }: Place): number => Number(served.has(`${part}:${offset}`));
  return places.toSorted((one, other) => isServed(one) - isServed(other));
}

/** The rules of each mail's day, said once for mails that came under the same ones. */
export function ruleBlocks(dossier: Dossier): readonly Block[] {
  const { language, asOf } = dossier.settings;
  const letter = LETTERS[language];
  const words = WORDS[language];
  const byRules = Map.groupBy(dossier.exhibits, (exhibit) =>
    JSON.stringify([rulesOf(exhibit, dossier).map(({ spans }) => spans), dayOf(exhibit) === null]),
  );
  return [...byRules.values()].flatMap((same): readonly Block[] => {
    const [first] = same;
    const items = first ? rulesOf(first, dossier) : [];
    const because = same.map(({ file }) => `${file}#header`);
    if (first && asOf === null && dayOf(first) === null)
      return [text(letter.onUnknownDay, because)];
    if (!first || items.length === 0) return [];
    const days = [...new Set(same.map((one) => dayInWords(dayOf(one) ?? "", words)))].join(", ");
    const intro = asOf === null ? letter.onDay(days) : letter.onAskedDay(dayInWords(asOf, words));
    return [text(intro, because), { kind: "list", isNumbered: false, items }];
  });
}

function dayOf({ document }: Exhibit): string | null {
  return document.message.date?.slice(0, 10) ?? null;
}

function rulesOf(exhibit: Exhibit, { settings: { language } }: Dossier): readonly Statement[] {
  const findings = carrying(exhibit.document);
  return STANDINGS.flatMap((standing) => {
    const under = findings.filter((finding) => standingOf(finding) === standing);
    const sources = [...new Set(under.flatMap((finding) => finding.sources))];
    if (under.length === 0) return [];
    const ids = under.map(({ id }) => id).join(", ");
    const cited = citedOf(under, language);
    const prose = `${ids} – ${LETTERS[language].standing[standing]} (${cited})`;
    return [
      statement(prose, [
        ...under.map((finding) => becauseOf(exhibit.file, finding)),
        ...sources.map((id) => `law:${id}`),
      ]),
    ];
  });
}

/** Clauses of findings, said once where they are the same; a clause never stands for another. */
function citedOf(findings: readonly Finding[], language: Language): string {
  const bySources = [...Map.groupBy(findings, ({ sources }) => sources.join(" ")).values()];
  return bySources
    .map((same) => {
      const cited = citations(same[0]?.sources ?? [], language);
      const ids = same.map(({ id }) => id).join(", ");
      return bySources.length === 1 ? cited : `${ids}${colon(language)} ${cited}`;
    })
    .join(" – ");
}
