import { randomBytes } from "node:crypto";

import type { FastifyReply } from "fastify";
import type { TSchema } from "typebox";

import { rolesFor } from "../../organisations/roles.ts";
import { html, type Html } from "../public/html.ts";
import { PROBLEM_KINDS, statusOf, titleOf } from "./problem.ts";
import { REFERENCE_STYLE } from "./reference-style.ts";
import { isCreating, isWorking, takenFiles, type ApiRoute } from "./route.ts";

const NONCE_BYTES = 16;

/** The same as the OpenAPI document says, for reading. It loads nothing, and asks for no key. */
export function sendReference(reply: FastifyReply, routes: readonly ApiRoute[]): FastifyReply {
  const nonce = randomBytes(NONCE_BYTES).toString("base64url");
  return reply
    .header(
      "content-security-policy",
      `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    )
    .type("text/html; charset=utf-8")
    .send(page(routes, nonce).toString());
}

function page(routes: readonly ApiRoute[], nonce: string): Html {
  const topics = [...new Set(routes.map(({ topic }) => topic))];
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Consentry: the interface for programs</title>
        <style nonce="${nonce}">
          ${REFERENCE_STYLE}
        </style>
      </head>
      <body>
        <header>
          <h1>The interface for programs</h1>
          <p>
            People, where their data came from, and what they agreed to. The same for machines:
            <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1).
          </p>
        </header>
        <nav aria-label="Topics">
          <ul>
            ${topics.map((topic) => html`<li><a href="#${anchor(topic)}">${topic}</a></li>`)}
            <li><a href="#problems">Problems</a></li>
          </ul>
        </nav>
        <main>
          ${BEGINNING}
          ${topics.map((topic) =>
            section(
              topic,
              routes.filter((one) => one.topic === topic),
            ),
          )}
          ${problems()}
        </main>
      </body>
    </html>`;
}

const BEGINNING = html`<section>
  <h2>Beginning</h2>
  <p>A key is made once, on the machine that Consentry runs on, and shown once:</p>
  <pre><code>consentry organisation create --name "Chorale" --country FR
consentry api-key create --name "Shop" --role editor</code></pre>
  <p>Every request carries it:</p>
  <pre><code>curl -H "Authorization: Bearer $KEY" http://localhost:4400/api/v1/organisation</code></pre>
  <p>
    A key belongs to one organisation and sees nothing else: what is another’s is answered as what
    does not exist. Lists come in pages; hand the <code>next</code> of one in as
    <code>after</code> for the next. A request that makes something can carry an
    <code>Idempotency-Key</code> of yours, and be repeated for a day without making it twice.
    Unknown fields are refused: a typo must not pass for something that was said.
  </p>
</section>`;

function section(topic: string, routes: readonly ApiRoute[]): Html {
  return html`<section>
    <h2 id="${anchor(topic)}">${topic}</h2>
    ${routes.map(operation)}
  </section>`;
}

function operation(declared: ApiRoute): Html {
  const { id, method, path, summary, description, needs, params, query, body, answer } = declared;
  return html`<article id="${id}">
    <h3>${summary}</h3>
    <p class="path"><b>${method}</b> <code>/api/v1${path}</code></p>
    ${description !== undefined && html`<p>${withCode(description)}</p>`}
    <p class="aside">
      Role: ${rolesFor(needs).join(", ")}.
      ${isCreating(declared) && html`Takes an <code>Idempotency-Key</code>.`}
    </p>
    ${fieldList("In the path", params)} ${fieldList("In the query", query)}
    ${fieldList("In the body", body)} ${fileTaken(declared)}
    ${answer === null ? html`<p class="aside">${plainAnswer(declared)}</p>` : fieldList("Answer", answer)}
  </article>`;
}

function fileTaken(declared: ApiRoute): Html | null {
  const types = takenFiles(declared);
  if (types.length === 0) return null;
  return html`<p class="aside">
    The body is the file itself:
    ${types.map((type, at) => html`${at > 0 && ", "}<code>${type}</code>`)}.
  </p>`;
}

function plainAnswer(declared: ApiRoute): string {
  return isWorking(declared) && declared.gives !== undefined
    ? `Answers with a file, ${declared.gives}.`
    : "Answers 204, nothing more.";
}

/** What stands between backticks is code, as in the OpenAPI document. */
function withCode(text: string): readonly (Html | string)[] {
  return text.split("`").map((part, at) => (at % 2 === 0 ? part : html`<code>${part}</code>`));
}

function fieldList(title: string, schema: TSchema | undefined): Html | null {
  const fields = fieldsOf(schema);
  if (fields.length === 0) return null;
  return html`<details>
    <summary>${title}</summary>
    <dl>
      ${fields.map(
        ([name, field, isRequired]) =>
          html`<div>
            <dt><code>${name}</code>${!isRequired && " (may be left out)"}</dt>
            <dd>${kindOf(field)}${withCode(describe(field))}</dd>
          </div>`,
      )}
    </dl>
  </details>`;
}

function fieldsOf(schema: TSchema | undefined): readonly [string, Shape, boolean][] {
  const { properties = {}, required = [] } = (schema ?? {}) as Shape;
  return Object.entries(properties).map(([name, field]) => [name, field, required.includes(name)]);
}

/** What of JSON Schema our own schemas use. */
interface Shape {
  readonly $id?: string;
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Shape[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
}

function kindOf(shape: Shape): string {
  if (shape.enum !== undefined) return shape.enum.join(" | ");
  if (shape.anyOf !== undefined) return shape.anyOf.map(kindOf).join(" | ");
  if (shape.items !== undefined) return `list of ${kindOf(shape.items)}`;
  if (shape.$id !== undefined) return shape.$id;
  const inner = Object.keys(shape.properties ?? {});
  return inner.length === 0 ? (shape.type ?? "anything") : `{ ${inner.join(", ")} }`;
}

function describe({ description, anyOf = [] }: Shape): string {
  const said = description ?? anyOf.find((one) => one.description !== undefined)?.description;
  return said === undefined ? "" : `. ${said}`;
}

function problems(): Html {
  return html`<section>
    <h2 id="problems">Problems</h2>
    <p>
      Errors are <code>application/problem+json</code> (RFC 9457). They say what is wrong and quote
      nothing of what was sent.
    </p>
    <dl>
      ${PROBLEM_KINDS.map(
        (kind) =>
          html`<div id="problem-${kind}">
            <dt><code>${kind}</code> ${statusOf(kind)}</dt>
            <dd>${titleOf(kind)}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function anchor(topic: string): string {
  return topic.toLowerCase();
}
