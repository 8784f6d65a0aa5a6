import type { Day } from "@consentry/kernel";

import { ASKED_HERE, type Done } from "../../../consent/preference-centre/act.ts";
import type { Person } from "../../../consent/preference-centre/person.ts";
import { drawQuestion, type Question } from "../../../consent/preference-centre/questions.ts";
import type { Organisation } from "../../../organisations/organisation.ts";
import { lastDay } from "../../../rights/request.ts";
import { html, type Html } from "../html.ts";
import type { Language } from "../languages.ts";
import { drawPage } from "../layout.ts";
import { wordsIn } from "../words/words.ts";
import { heldSection, recordedSection } from "./held.ts";
import { receiptBox } from "./receipt-box.ts";
import { LANGUAGES } from "../languages.ts";

/** Everything a person can see and do, on one page and one click each. */
export function preferencePage(
  { name, contact, privacyNotice }: Pick<Organisation, "name" | "contact" | "privacyNotice">,
  person: Person,
  language: Language,
): string {
  const words = wordsIn(language).preferences;
  return drawPage({
    language,
    title: words.title,
    name,
    body: html`<p class="lead">${words.intro(name)}</p>
      ${isStopped(person) && html`<p class="sheet"><strong>${words.isStopped}</strong></p>`}
      ${person.restsSince !== null && restSheet(person.restsSince, language)}
      <form method="post">
        <section aria-labelledby="questions">
          <h2 id="questions">${words.questions}</h2>
          ${person.questions.map((question, at) => questionSheet(question, at, language))}
        </section>
        ${person.topics.length > 0 && topicsSection(person, language)} ${leaveSection(language)}
      </form>
      ${heldSection(person, language)} ${correctSection(person, contact, language)}
      ${recordedSection(person, language, (sequence) => receiptButton(sequence, language))}
      ${rightsSection(name, person, language)} ${copyAndEraseSection(language)}
      ${
        privacyNotice !== null &&
        html`<p class="aside">
          <a href="${privacyNotice}" rel="noreferrer">${wordsIn(language).form.notice}</a>
        </p>`
      }`,
  });
}

function restSheet(since: Day, language: Language): Html {
  const { preferences: words, day } = wordsIn(language);
  return html`<form class="sheet" method="post">
    <p>${words.rests(day(since))}</p>
    <button name="do" value="letters-again">${words.lettersAgain}</button>
  </form>`;
}

function isStopped({ suppressions }: Person): boolean {
  return suppressions.some(
    ({ topic, channel }) => topic === null && (channel === "all" || channel === "email"),
  );
}

function questionSheet(question: Question, at: number, language: Language): Html {
  return html`<div class="sheet" role="group" aria-labelledby="question-${at}">
    <h3 id="question-${at}">${question.name}</h3>
    ${stateOf(question, language)} ${drawQuestion(question, language)}
  </div>`;
}

function stateOf({ standing }: Question, language: Language): Html {
  const { preferences: words, day } = wordsIn(language);
  if (standing === null) return html`<p class="state">${words.never}</p>`;
  const on = day(standing.at.slice(0, 10));
  const { action } = standing;
  const isKnown =
    action === "given" || action === "refused" || action === "withdrawn" || action === "objected";
  const said = isKnown ? words[action](on) : words.otherwise(on);
  return html`<p class="state ${action === "given" && "state-yes"}">${said}</p>`;
}

function topicsSection({ topics }: Person, language: Language): Html {
  const words = wordsIn(language).preferences;
  return html`<section aria-labelledby="topics">
    <h2 id="topics">${words.topics}</h2>
    <ul class="records">
      ${topics.map(
        ({ id, name, isStopped: isOver }) =>
          html`<li class="record">
            <div class="record-line">
              <span>${name}</span>
              ${
                isOver
                  ? html`<span class="aside">${words.stopped}</span>`
                  : html`<button name="do" value="stop-topic:${id}">
                      ${words.stopTopic(name)}
                    </button>`
              }
            </div>
          </li>`,
      )}
    </ul>
  </section>`;
}

function leaveSection(language: Language): Html {
  const words = wordsIn(language).preferences;
  return html`<section aria-label="${words.stopAll}">
    <p><button name="do" value="stop-measuring">${words.stopMeasuring}</button></p>
    <div class="choices">
      <div class="sheet">
        <p>${words.stopAllWhat}</p>
        <button name="do" value="stop-all">${words.stopAll}</button>
      </div>
      <div class="sheet">
        <p>${words.objectWhat}</p>
        <button name="do" value="object">${words.object}</button>
      </div>
    </div>
  </section>`;
}

function correctSection(
  { contact, fields }: Person,
  organisationContact: string,
  language: Language,
): Html {
  const words = wordsIn(language).preferences;
  const chosen = contact.locale ?? "";
  const known = LANGUAGES.some((code) => code === chosen);
  return html`<section aria-labelledby="correct">
    <h2 id="correct">${words.correct}</h2>
    <form class="sheet" method="post">
      ${fields.map(
        ({ attribute, label, value }, at) =>
          html`<p class="field">
            <label for="field-${at}">${label}</label>
            <input id="field-${at}" type="text" name="attribute:${attribute}" value="${value}" />
          </p>`,
      )}
      <p class="field">
        <label for="locale">${words.language}</label>
        <select id="locale" name="locale">
          ${!known && html`<option value="" selected>${chosen}</option>`}
          ${LANGUAGES.map(
            (code) =>
              html`<option value="${code}" ${code === chosen && "selected"}>
                ${wordsIn(code).languageName}
              </option>`,
          )}
        </select>
      </p>
      <p><button name="do" value="correct">${words.save}</button></p>
    </form>
    <p class="aside">
      ${
        organisationContact === ""
          ? words.correctAsk
          : html`${words.correctWhat} ${organisationContact}`
      }
    </p>
  </section>`;
}

function receiptButton(sequence: number, language: Language): Html {
  return html`<form method="post">
    <button class="quiet" name="do" value="receipt:${sequence}">
      ${wordsIn(language).preferences.receipt}
    </button>
  </form>`;
}

function rightsSection(name: string, { requests, isRestricted }: Person, language: Language): Html {
  const words = wordsIn(language).rights;
  return html`<section aria-labelledby="rights">
    <h2 id="rights">${words.title}</h2>
    <p>${words.intro(name)}</p>
    ${isRestricted && html`<p class="sheet"><strong>${words.restricted}</strong></p>`}
    <form class="sheet" method="post">
      <fieldset>
        <legend>${words.kind}</legend>
        ${ASKED_HERE.map(
          (kind) =>
            html`<p>
              <label>
                <input type="radio" name="right" value="${kind}" required /> ${words.kinds[kind]}
              </label>
            </p>`,
        )}
      </fieldset>
      <p class="field">
        <label for="rights-words">${words.words}</label>
        <textarea id="rights-words" name="words" rows="4" maxlength="4000"></textarea>
      </p>
      <p><button name="do" value="ask">${words.send}</button></p>
    </form>
    ${requests.length > 0 && ownRequests(requests, language)}
  </section>`;
}

function ownRequests(requests: Person["requests"], language: Language): Html {
  const { rights: words, day } = wordsIn(language);
  return html`<h3>${words.mine}</h3>
    <ul class="records">
      ${requests.map((request) => {
        const { kind, receivedOn, state } = request;
        const on = state.kind === "open" ? lastDay(request) : state.at.slice(0, 10);
        return html`<li class="record">
          <div class="record-line">
            <span>${words.kinds[kind]}</span>
            <span class="aside">${words.asked(day(receivedOn))}</span>
            <strong>${words.stands[state.kind](day(on))}</strong>
          </div>
        </li>`;
      })}
    </ul>`;
}

function copyAndEraseSection(language: Language): Html {
  const { preferences: words, rights } = wordsIn(language);
  return html`<section aria-labelledby="copy">
    <h2 id="copy">${words.copyAndErase}</h2>
    <form class="choices" method="post">
      <div class="sheet">
        <p>${words.copyWhat}</p>
        <button name="do" value="copy">${words.copy}</button>
      </div>
      <div class="sheet">
        <p>${rights.portableWhat}</p>
        <button name="do" value="portable">${rights.portable}</button>
      </div>
      <div class="sheet">
        <p>${words.eraseWhat}</p>
        <button name="do" value="erase">${words.erase}</button>
      </div>
    </form>
  </section>`;
}

/** Says what was done, with the receipt over it. */
export function donePage(
  name: string,
  { kind, receipt, entries }: Done,
  language: Language,
): string {
  const words = wordsIn(language);
  const sequences = entries.map(({ event }) => event.sequence);
  return drawPage({
    language,
    title: words.done[kind].title,
    name,
    body: html`<p class="lead">${words.done[kind].text}</p>
      <p><a href="?lang=${language}">${words.back}</a></p>
      ${receipt !== null && receiptBox(receipt, language, { action: "", sequences })}`,
  });
}
