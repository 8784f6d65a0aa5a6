import { strToU8, zipSync } from "fflate";

import { html } from "../../http/public/html.ts";
import type { Language } from "../../http/public/languages.ts";
import { heldSection, recordedSection } from "../../http/public/pages/held.ts";
import { wordsIn } from "../../http/public/words/words.ts";
import type { Own } from "../asking/own.ts";
import { receiptFor } from "./act.ts";
import type { Person } from "./person.ts";

/** A ZIP of everything that is held of one person, to read and for machines, with their receipt. */
export async function copyOf(own: Own, person: Person, language: Language): Promise<Uint8Array> {
  const receipt = await receiptFor(own, person.contact.id, person.entries);
  const { copy } = wordsIn(language);
  const title = copy.title(own.organisation.name);
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
      </head>
      <body>
        <h1>${title}</h1>
        <p>${own.now}</p>
        <p>${copy.readme}</p>
        ${heldSection(person, language)} ${recordedSection(person, language, () => null)}
      </body>
    </html>`;
  return zipSync({
    "index.html": strToU8(page.toString()),
    "data.json": strToU8(`${JSON.stringify(dataOf(own, person), null, 2)}\n`),
    ...(receipt !== null && { "receipt.jws": strToU8(receipt) }),
  });
}

function dataOf({ organisation, now }: Own, person: Person) {
  const { contact, source, lists, consents, entries, wordings, suppressions, unproven, facts } =
    person;
  return {
    schema: "consentry.copy/1",
    at: now,
    organisation: organisation.name,
    // An address does not print itself; here it is the person's own.
    contact: { ...contact, email: contact.email.reveal() },
    source,
    lists,
    consents,
    entries,
    wordings: Object.fromEntries(wordings),
    suppressions,
    unproven,
    facts,
    mailRestsSince: person.restsSince,
  };
}
