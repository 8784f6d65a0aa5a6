import { citationName } from "@consentry/law/letters";

import type { Finding, Place } from "../document.ts";
import { authenticationBlocks } from "./authentication-blocks.ts";
import { chainBlocks } from "./chain-blocks.ts";
import { dayInWords, momentInWords } from "./dates.ts";
import type { Dossier } from "./dossier.ts";
import type { Exhibit } from "./exhibits.ts";
import {
  aboutCompany,
  becauseOf,
  citations,
  gravestFirst,
  headerFacts,
  placeName,
  quote,
  serversOf,
} from "./facts.ts";
import { FORM, heading, statement, text, type Block, type Paper } from "./paper.ts";
import { colon } from "./punctuation.ts";
import { shown } from "./shown.ts";
import { timelineList } from "./timeline-list.ts";
import { toldRows } from "./told-rows.ts";
import { WORDS } from "./words/index.ts";

/** Places of one finding that are quoted; the findings file has them all. */
const MOST_QUOTES = 24;

/** Our own sentences, with names of hosts of the mail's in them. */
const LONGEST_PROSE = 2_000;

/** The readable report, for paper: every finding of every mail with its evidence quoted in place. */
export function reportPaper(dossier: Dossier): Paper {
  const { settings, exhibits, digestOfAll } = dossier;
  const { language, madeAt } = settings;
  const words = WORDS[language];
  const { report } = words;
  const only = exhibits.length === 1 ? exhibits[0] : undefined;
  const foot = only
    ? report.foot(only.file, only.document.sha256)
    : report.foot("mail/SHA256SUMS", digestOfAll);
  return {
    language,
    title: report.title,
    blocks: [
      { kind: "page", foot },
      text(report.intro, FORM),
      text(report.clock(momentInWords(madeAt, words)), FORM),
      heading(1, words.timeline.heading),
      timelineList(dossier),
      ...exhibits.flatMap((exhibit) => mailBlocks(exhibit, dossier)),
      text(report.otherScripts, FORM),
      text(report.notAdvice, FORM),
    ],
  };
}

function mailBlocks(exhibit: Exhibit, dossier: Dossier): readonly Block[] {
  const { language } = dossier.settings;
  const words = WORDS[language];
  const { document, file } = exhibit;
  const date = document.message.date;
  const quotedAt = new Map<string, string>();
  const own: Block = { kind: "page", foot: words.report.foot(file, document.sha256) };
  return [
    ...(dossier.exhibits.length > 1 ? [own] : []),
    heading(1, words.label.mail(exhibit.number)),
    headerFacts(exhibit, words, date === null ? "" : momentInWords(date, words)),
    heading(2, words.report.findings),
    ...(document.findings.length === 0 ? [text(words.nothingFound, [`${file}#header`])] : []),
    ...gravestFirst(document.findings).flatMap((finding) =>
      findingBlocks(finding, exhibit, { dossier, quotedAt }),
    ),
    ...lawBlocks(exhibit, dossier),
    heading(2, words.report.told),
    ...toldBlocks(exhibit, dossier),
    heading(2, words.report.chains),
    ...chainBlocks(exhibit, language),
    heading(2, words.report.authentication),
    ...authenticationBlocks(exhibit, language),
  ];
}

interface Course {
  readonly dossier: Dossier;
  /** What was quoted already, by its place, and under which finding. */
  readonly quotedAt: Map<string, string>;
}

function findingBlocks(
  finding: Finding,
  exhibit: Exhibit,
  { dossier, quotedAt }: Course,
): readonly Block[] {
  const { language } = dossier.settings;
  const words = WORDS[language];
  const because = [becauseOf(exhibit.file, finding)];
  const servers = serversOf(finding, exhibit.document, language);
  const nameOf = ({ part, offset, length }: Place): string => `${part}:${offset}:${length}`;
  const fresh = finding.at.filter((place) => !quotedAt.has(nameOf(place)));
  const again = finding.at.filter((place) => quotedAt.has(nameOf(place)));
  const quoted = fresh.slice(0, MOST_QUOTES);
  for (const place of quoted) quotedAt.set(nameOf(place), finding.id);
  const under = [...new Set(again.map((place) => quotedAt.get(nameOf(place)) ?? ""))].join(", ");
  const lines = again.slice(0, MOST_QUOTES).map((place) => placeName(exhibit.file, place, words));
  return [
    heading(3, `${finding.id} – ${shown(finding.title)}`),
    text(shown(finding.explanation, LONGEST_PROSE), because),
    {
      kind: "facts",
      rows: [
        [words.certainty, words.grade[finding.grade]],
        ...(servers === "" ? [] : [[words.servers, servers] as const]),
        ...(finding.sources.length === 0
          ? []
          : [[words.report.rules, citations(finding.sources, language)] as const]),
        ...(lines.length === 0
          ? []
          : [[words.foundIn, `${lines.join(", ")} (→ ${under})`] as const]),
      ],
      because,
    },
    ...quoted.map((place) => quote(exhibit, finding, place, words)),
    ...(fresh.length > quoted.length
      ? [text(words.morePlaces(fresh.length - quoted.length), because)]
      : []),
    ...(finding.cannotProve === ""
      ? []
      : [
          text(`${words.report.cannotProve} ${shown(finding.cannotProve, LONGEST_PROSE)}`, because),
        ]),
  ];
}

/** What the rules of the day asked, where the auditor said it in full. */
function lawBlocks(
  { document, file }: Exhibit,
  { settings: { language } }: Dossier,
): readonly Block[] {
  const { needs } = document.law;
  if (needs.length === 0) return [];
  const words = WORDS[language];
  const { report } = words;
  const mark = colon(language);
  return [
    heading(2, report.rules),
    {
      kind: "list",
      isNumbered: false,
      items: needs.flatMap((need) => {
        const because = [
          ...need.findings.map((id) => `${file}#${id}`),
          ...need.sources.map((id) => `law:${id}`),
        ];
        const names = need.findings.join(", ");
        return [
          statement(
            `${names} – ${shown(need.because, LONGEST_PROSE)} (${citations(need.sources, language)})`,
            because,
          ),
          ...need.exemptions.map((one) =>
            statement(
              `${names} – ${report.exemptions}${mark} ${shown(one.takes, LONGEST_PROSE)}`,
              because,
            ),
          ),
          ...need.since.map(({ on, what, sources }) =>
            statement(
              `${names} – ${report.since}, ${dayInWords(on, words)}${mark} ${what} (${sources.map((id) => citationName(id, language)).join(", ")})`,
              sources.map((id) => `law:${id}`),
            ),
          ),
        ];
      }),
    },
  ];
}

function toldBlocks(exhibit: Exhibit, { settings: { language } }: Dossier): readonly Block[] {
  const { map, report } = WORDS[language];
  const rows = toldRows(exhibit.document);
  if (rows.length === 0) return [text(map.nobody, [`${exhibit.file}#header`])];
  return [
    text(report.toldIntro, FORM),
    {
      kind: "list",
      isNumbered: false,
      items: rows.map((row) => {
        const when = row.told.map((told) => map.told[told]).join(", ");
        const who = [row.company, row.owner].flatMap((one) =>
          one === null ? [] : [[one.name, ...aboutCompany(one, language)].join(", ")],
        );
        const status =
          row.status === null || row.status === "unknown" ? "" : ` – ${report.status[row.status]}`;
        const named = who.length === 0 ? "" : ` – ${shown(who.join(" ← "))}`;
        return statement(`${shown(row.host)} – ${when}${named}${status}`, [
          `${exhibit.file}#header`,
        ]);
      }),
    },
  ];
}
