import { toldHosts } from "../../page/told.ts";
import { asksForReceipt, verdictFacts } from "../../page/verdict.ts";
import { dayAndTime, wholeNumber } from "../../page/local.ts";
import { platformLine } from "../../page/platform-line.ts";
import { html, unbroken, type Content, type Markup } from "./markup.ts";
import { facts, type Section } from "./section.ts";
import { sign, type Sign } from "./signs.ts";

/** What a hurried reader takes away: the mark, one sentence, whose mail it is, four figures. */
export function verdictHead(section: Section): Markup {
  const { record, words } = section;
  const { verdict } = record.summary;
  const told = verdictFacts(record);
  return html` <header>
    ${verdictMark(verdict, words.report.verdictName[verdict])}
    <h2 class="sentence">${unbroken(words.verdict[verdict](told))}</h2>
    ${told.ordinary > 0 && verdict !== "tracked" ? html`<p class="soft">${words.verdict.ordinary(told)}</p>` : null}
    ${asksForReceipt(record) ? html`<p>${words.verdict.receipt}</p>` : null} ${letterhead(section)}
    ${figures(section)}
    <p class="text-state">${words.report.text[record.text]}</p>
  </header>`;
}

/** What is said of an input that is no message. */
export function unreadHead({ record, words }: Section): Markup {
  return html` <header>
    ${verdictMark("tracked", words.report.verdictName.unread)}
    <h2 class="sentence">${words.verdict.unread}</h2>
    ${record.error ? html`<p>${words.error[record.error.code]}</p>` : null}
    <p class="soft">${record.file ?? "-"}</p>
  </header>`;
}

function verdictMark(kind: Sign, name: string): Markup {
  return html`<p class="mark mark-large ${kind}">${sign(kind)}${name}</p>`;
}

function letterhead({ record, words, settings: { language } }: Section): Markup {
  const { message, platform, file } = record;
  const { label } = words;
  return facts([
    [label.subject, html`<b>${message.subject ?? label.none}</b>`],
    [label.from, message.from ?? label.none],
    [label.to, message.to.join(", ")],
    [label.sent, message.date === null ? "" : dayAndTime(message.date, language)],
    [label.sentWith, platformLine(platform, words, language)],
    [label.file, file ?? ""],
  ]);
}

function figures({ record, words, settings: { language } }: Section): Markup {
  const { trackedLinks, untrackedLinks } = record.summary;
  const { openTrackers } = verdictFacts(record);
  const { figure } = words.report;
  const told = toldHosts(record).filter(({ opens, clicks }) => opens + clicks > 0).length;
  const ordinary = record.references.filter(
    ({ tracker, when }) => !tracker && when === "open",
  ).length;
  const all = wholeNumber(trackedLinks + untrackedLinks, language);
  const shown: readonly (readonly [value: number, label: Content, isObserving: boolean])[] = [
    [openTrackers, figure.opens(openTrackers), openTrackers > 0],
    [trackedLinks, figure.links(trackedLinks, all), trackedLinks > 0],
    [told, figure.told(told), told > 0],
    [ordinary, figure.ordinary(ordinary), false],
  ];
  return html`<ul class="figures">
    ${shown.map(
      ([value, label, isObserving]) =>
        html`<li${isObserving ? html` class="${record.summary.verdict}"` : null}><strong>${wholeNumber(value, language)}</strong> <span>${label}</span></li>`,
    )}
  </ul>`;
}
