import { AUTHORITIES, COMPLAINT_SOURCES, LETTERS } from "@consentry/law/letters";

import { dayInWords } from "./dates.ts";
import type { Dossier } from "./dossier.ts";
import { headerFacts } from "./facts.ts";
import { annexes } from "./letter-to-sender.ts";
import { carriers, carriersOf, factBlocks, observingCarriers, ruleBlocks } from "./letter-facts.ts";
import { FORM, heading, statement, text, type Block, type Paper, type Statement } from "./paper.ts";
import { timelineList } from "./timeline-list.ts";
import { WORDS } from "./words/index.ts";

/**
 * Drafts a complaint to the chosen authority: who, against whom, what happened in which order, how
 * each fact is proved, what was tried, what is asked. `null` where nothing found tells anybody of an
 * opening or a click: it is a complaint about measuring.
 */
export function complaint(dossier: Dossier): Paper | null {
  if (observingCarriers(dossier).length === 0) return null;
  const grounds = carriers(dossier);
  const { settings, exhibits } = dossier;
  const { language } = settings;
  const letter = LETTERS[language];
  const words = WORDS[language];
  const prose = letter.complaint;
  return {
    language,
    title: prose.title,
    blocks: [
      text(prose.to(AUTHORITIES[settings.authority].name[language]), FORM),
      text(prose.address, FORM),
      text(letter.dated(dayInWords(settings.madeAt, words)), FORM),
      text(
        prose.subject,
        COMPLAINT_SOURCES.map((id) => `law:${id}`),
      ),
      text(prose.salutation, FORM),
      text(prose.opening, grounds),
      heading(2, prose.complainant),
      text(prose.complainantFields, FORM),
      heading(2, prose.controller),
      text(
        prose.controllerIntro,
        exhibits.map(({ file }) => `${file}#header`),
      ),
      ...sendersStated(dossier),
      text(prose.controllerOwn, FORM),
      heading(2, prose.order),
      timelineList(dossier),
      text(prose.ownFacts, FORM),
      heading(2, prose.facts),
      text(prose.factsIntro, FORM),
      ...factBlocks(dossier),
      text(letter.limits, FORM),
      heading(2, prose.law),
      ...ruleBlocks(dossier),
      heading(2, prose.steps),
      text(prose.stepsOwn, FORM),
      heading(2, prose.asks),
      asks(dossier),
      text(prose.competence, FORM),
      heading(2, prose.evidence),
      text(prose.evidenceIntro, FORM),
      annexes(dossier),
      text(prose.ownEvidence, FORM),
      text(prose.declaration, FORM),
      text(prose.closing, FORM),
      text(letter.person, FORM),
      text(letter.signature, FORM),
    ],
  };
}

/** The header of each mail, once for mails with the same sender's address. */
function sendersStated({ exhibits, settings: { language } }: Dossier): readonly Block[] {
  const words = WORDS[language];
  return exhibits.map((exhibit) =>
    headerFacts(exhibit, words, dayInWords(exhibit.document.message.date ?? "", words)),
  );
}

function asks(dossier: Dossier): Block {
  const prose = LETTERS[dossier.settings.language].complaint;
  const all = carriers(dossier);
  const observed = carriersOf(dossier, ["consent", "contested"]);
  const abroad = carriersOf(dossier, ["transfer"]);
  const [examine, ...then] = prose.ask;
  const item = (ask: string | undefined, grounds: readonly string[]): readonly Statement[] =>
    ask === undefined || grounds.length === 0 ? [] : [statement(ask, grounds)];
  return {
    kind: "list",
    isNumbered: true,
    items: [
      ...item(examine, all),
      ...item(prose.askProof, observed),
      ...item(prose.askTransfers, abroad),
      ...then.flatMap((ask) => item(ask, all)),
    ],
  };
}
