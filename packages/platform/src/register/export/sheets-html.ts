import { Html, html } from "../../http/public/html.ts";
import type { Cell, Part, RegisterSheets, Sheet } from "./sheets.ts";

/** Nothing is loaded and nothing runs, whatever a name holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE = new Html(`:root{color-scheme:light}
body{max-width:60rem;margin:2.5rem auto;padding:0 1.5rem;color:#12211f;background:#fff;font:1rem/1.5 Georgia,"Liberation Serif",serif}
h1{font-size:1.6rem;line-height:1.25;margin-bottom:.5rem}
h2{font-size:1.25rem;margin:2.5rem 0 .75rem;border-bottom:2px solid #12211f;padding-bottom:.25rem}
.lead p{margin:.15rem 0;color:#4a5a57}
nav ol{columns:2;padding-left:1.25rem}nav a{color:inherit}
table{width:100%;border-collapse:collapse;margin:0 0 1.75rem;table-layout:fixed}
caption{text-align:left;font-weight:bold;font-size:1.05rem;padding:.5rem 0;overflow-wrap:anywhere}
th,td{border:1px solid #c9d2cf;padding:.45rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{width:26%;background:#f3f5f3;font-weight:normal;color:#37504b}
td ul{margin:0;padding-left:1.1rem}
@media (max-width:40rem){th,td{display:block;width:auto;border-bottom:0}tr:last-child td{border-bottom:1px solid #c9d2cf}nav ol{columns:1}}
@media print{body{max-width:none;margin:0;padding:0;font-size:10pt}nav{display:none}caption,h2,tr{break-inside:avoid;break-after:avoid}tr{break-after:auto}.activity table{break-before:page}.activity table:first-of-type{break-before:auto}}`);

/** A register as one page that loads nothing; a sheet is a table, and prints as one. */
export function sheetsHtml({ language, title, lead, parts }: RegisterSheets): string {
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <h1>${title}</h1>
        <div class="lead">${lead.map((line) => html`<p>${line}</p>`)}</div>
        <nav>
          <ol>
            ${parts.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`)}
          </ol>
        </nav>
        ${parts.map(partHtml)}
      </body>
    </html> `;
  return page.toString();
}

function partHtml({ id, title, sheets }: Part): Html {
  return html`<section class="${id}">
    <h2 id="${id}">${title}</h2>
    ${sheets.map((sheet) => sheetHtml(sheet, title))}
  </section> `;
}

function sheetHtml({ title, cells }: Sheet, part: string): Html {
  const caption =
    title === part
      ? null
      : html`<caption>
          ${title}
        </caption>`;
  return html`<table>
    ${caption}
    <tbody>
      ${cells.map(rowHtml)}
    </tbody>
  </table> `;
}

function rowHtml({ label, values }: Cell): Html {
  const [first, ...others] = values;
  const value =
    others.length === 0
      ? first
      : html`<ul>
          ${values.map((one) => html`<li>${one}</li>`)}
        </ul>`;
  return html`<tr>
    <th scope="row">${label}</th>
    <td>${value}</td>
  </tr> `;
}
