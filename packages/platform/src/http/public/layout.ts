import { html, type Html } from "./html.ts";
import { LANGUAGES, type Language } from "./languages.ts";
import { wordsIn } from "./words/words.ts";

/** One public page: all of it in its HTML, readable without style and without script. */
export interface Page {
  readonly language: Language;
  readonly title: string;
  readonly body: Html;
  /** Who speaks; our own name where nobody in particular does. */
  readonly name: string | null;
  /** Scripts of ours that make it handier; it works without. */
  readonly hasScript?: boolean;
  /** Those it can be read in; all of ours when left out. */
  readonly languages?: readonly Language[];
}

/** The mark of an envelope with its circled pixel, as the application draws it. */
const MARK = html`<svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
  <path
    d="M20 25H3V7h26v9M3.6 7.6 16 17.5 28.4 7.6"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
  />
  <circle cx="25" cy="24" r="5.4" fill="none" stroke="currentColor" stroke-width="2" />
  <path class="logo-pixel" d="M23.3 22.3h3.4v3.4h-3.4z" />
</svg>`;

/** The whole document. Links to other languages ask for the same page again. */
export function drawPage({ language, title, body, name, ...more }: Page): string {
  const { hasScript = false, languages = LANGUAGES } = more;
  const words = wordsIn(language);
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title}${name !== null && ` – ${name}`}</title>
        <link rel="stylesheet" href="/public.css" />
        <link rel="icon" href="/favicon.svg" />
        ${hasScript && html`<script src="/public.js" defer></script>`}
      </head>
      <body>
        <a class="skip" href="#content">${words.skip}</a>
        <header>
          <p class="brand">${MARK}<span>${name ?? "Consentry"}</span></p>
          <nav aria-label="${words.languages}">
            ${languages.map(
              (code) =>
                html`<a
                  href="?lang=${code}"
                  lang="${code}"
                  hreflang="${code}"
                  ${code === language && html`aria-current="true"`}
                  >${wordsIn(code).languageName}</a
                >`,
            )}
          </nav>
        </header>
        <main id="content" tabindex="-1">
          <h1>${title}</h1>
          ${body}
        </main>
        <footer><p>${words.footer}</p></footer>
      </body>
    </html>`;
  return page.toString();
}
