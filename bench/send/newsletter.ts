import type { Writing } from "@consentry/mail";

const STORIES = 22;
const SENTENCE = "We sing at seven in the old hall, and whoever likes to listen is welcome. ";

/** A letter that comes to some 20 kB as it goes over the wire, with a name and 22 links in it. */
export function newsletter(): Writing {
  const stories = Array.from(
    { length: STORIES },
    (_, at) =>
      `<tr><td style="padding:12px 24px"><h2>Week ${at + 1}</h2><p>${SENTENCE.repeat(3)}</p>` +
      `<p><a href="https://choir.example.org/weeks/${at + 1}?year=2026">Read on</a></p></td></tr>`,
  );
  return {
    format: "html",
    source: `<p>Dear {{ contact.first_name | default: "reader" }},</p><table>${stories.join("\n")}</table>{% footer %}`,
    subject: "What we sing in November",
    preheader: "",
    text: null,
    language: "en",
  };
}
