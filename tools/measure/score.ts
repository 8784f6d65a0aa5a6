import type { AuditDocument, Link, Reference } from "@consentry/audit";

import type { LabelledMessage } from "./labels.ts";

/** Counts of one question over a corpus; every disagreement is kept for reading. */
export class Score {
  readonly name: string;
  #right = 0;
  #missed: string[] = [];
  #wrong: string[] = [];

  constructor(name: string) {
    this.name = name;
  }

  right(): void {
    this.#right++;
  }

  missed(what: string): void {
    this.#missed.push(what);
  }

  wrong(what: string): void {
    this.#wrong.push(what);
  }

  get recall(): number {
    return ratio(this.#right, this.#right + this.#missed.length);
  }

  get precision(): number {
    return ratio(this.#right, this.#right + this.#wrong.length);
  }

  get counts(): { right: number; missed: number; wrong: number } {
    return { right: this.#right, missed: this.#missed.length, wrong: this.#wrong.length };
  }

  get disagreements(): readonly string[] {
    return [
      ...this.#missed.map((what) => `missed  ${what}`),
      ...this.#wrong.map((what) => `accused ${what}`),
    ];
  }
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

export interface Scores {
  readonly open: Score;
  readonly aggregate: Score;
  readonly links: Score;
  readonly platform: Score;
  readonly text: Score;
  readonly leak: Score;
  readonly identity: Score;
  readonly chain: Score;
}

export function newScores(): Scores {
  return {
    open: new Score("open trackers"),
    aggregate: new Score("aggregate pixels told apart"),
    links: new Score("tracked links"),
    platform: new Score("platform"),
    text: new Score("text part"),
    leak: new Score("address carried in a URL"),
    identity: new Score("who it identifies (two copies)"),
    chain: new Score("where it leads"),
  };
}

/** Holds one document against its labels. URLs count once a message; links once an occurrence. */
export function score(document: AuditDocument, labelled: LabelledMessage, scores: Scores): void {
  scoreOpen(document, labelled, scores);
  scoreLinks(document, labelled, scores.links);
  scorePlatform(document, labelled, scores.platform);
  scoreText(document, labelled, scores.text);
  scoreLeak(document, labelled, scores.leak);
}

function scoreOpen(
  document: AuditDocument,
  { file, labels }: LabelledMessage,
  scores: Scores,
): void {
  const byUrl = new Map<string, Reference>();
  for (const reference of document.references) {
    const before = byUrl.get(reference.url);
    if (!before?.tracker) byUrl.set(reference.url, reference);
  }
  const tell = (url: string): string => {
    const found = byUrl.get(url);
    return `${file} ${url.slice(0, 140)} [${found ? `${found.class} ${found.because.join(" ")}` : "not seen"}]`;
  };
  for (const url of labels.open_pixels) {
    if (byUrl.get(url)?.tracker) scores.open.right();
    else scores.open.missed(tell(url));
  }
  for (const url of labels.negatives) if (byUrl.get(url)?.tracker) scores.open.wrong(tell(url));
  for (const url of labels.aggregate_pixels) {
    if (byUrl.get(url)?.class === "aggregate-beacon") scores.aggregate.right();
    else scores.aggregate.missed(tell(url));
  }
}

function scoreLinks(document: AuditDocument, labelled: LabelledMessage, links: Score): void {
  const { file, rules } = labelled;
  const matches = (patterns: readonly string[], url: string): boolean =>
    patterns.some((pattern) => new RegExp(pattern).test(url));
  const html = new Set(
    document.message.parts.filter(({ type }) => type === "text/html").map(({ path }) => path),
  );
  const occurs = (link: Link): boolean => html.has(link.at.part) && /^https?:/i.test(link.url);
  for (const link of document.links.filter(occurs)) {
    if (matches(rules.functional, link.url) || matches(rules.ambiguous, link.url)) continue;
    const isTracked = matches(rules.tracked, link.url);
    const what = `${file} ${link.url.slice(0, 140)} [${link.kind} ${link.because.join(" ")}] “${link.text.slice(0, 30)}”`;
    if (isTracked && link.tracked) links.right();
    else if (isTracked) links.missed(what);
    else if (link.tracked) links.wrong(what);
  }
}

function scorePlatform(
  document: AuditDocument,
  { file, labels }: LabelledMessage,
  platform: Score,
): void {
  const said = document.platform?.name ?? null;
  const wanted = labels.esp === null || labels.esp.includes("in-house") ? null : labels.esp;
  if (wanted === null && said === null) platform.right();
  else if (wanted !== null && said !== null && isSameName(said, wanted)) platform.right();
  else if (said === null) platform.missed(`${file} wanted ${wanted ?? "none"}`);
  else platform.wrong(`${file} said ${said}, wanted ${wanted ?? "none"}`);
}

/** Labels add remarks in parentheses: the first name of either must stand in the other. */
function isSameName(said: string, wanted: string): boolean {
  const first = (name: string): string => name.toLowerCase().split(/[\s(]/)[0] ?? "";
  return wanted.toLowerCase().includes(first(said)) || said.toLowerCase().includes(first(wanted));
}

function scoreText(document: AuditDocument, { file, labels }: LabelledMessage, text: Score): void {
  const wanted = !labels.has_text_part ? "missing" : labels.text_hollow ? "hollow" : "present";
  if (document.text === wanted) text.right();
  else text.wrong(`${file} said ${document.text}, wanted ${wanted}`);
}

function scoreLeak(document: AuditDocument, { file, labels }: LabelledMessage, leak: Score): void {
  const surfaces = new Set(labels.recipient_leak.map(({ surface }) => surface));
  const carries = (items: readonly (Reference | Link)[]): boolean =>
    items.some((item) => item.carries.some(({ what }) => what === "recipient-address"));
  const body = document.links.filter(
    ({ at, url }) => at.part !== "header" && !url.startsWith("mailto:"),
  );
  for (const [surface, found] of [
    ["on_open", carries(document.references)],
    ["on_click", carries(body)],
  ] as const) {
    const wanted = surfaces.has(surface);
    if (wanted && found) leak.right();
    else if (wanted) leak.missed(`${file} ${surface}`);
    else if (found) leak.wrong(`${file} ${surface}`);
  }
}
