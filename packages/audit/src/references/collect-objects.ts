import { collectHtml } from "./markup/collect-html.ts";
import { markupOf } from "./markup/tag-reader.ts";
import { collectText } from "./collect-text.ts";
import { contentLines, type ContentLine } from "./content-lines.ts";
import { plainSighting, type LinkSighting, type Sighting } from "./sighting.ts";
import { remoteUrl } from "./url.ts";

/** What calendar entries and visiting cards ask for, and where they lead. */
export interface ObjectSightings {
  readonly references: readonly Sighting[];
  readonly links: readonly LinkSighting[];
}

type Technique = "calendar" | "vcard";

/** Types that mail programs open by themselves and draw as an invitation or a card. */
export const OBJECT_TYPES: Readonly<Record<string, Technique>> = {
  "text/calendar": "calendar",
  "application/ics": "calendar",
  "text/vcard": "vcard",
  "text/x-vcard": "vcard",
  "text/directory": "vcard",
};

/** Properties whose URI a program fetches to show the object (RFC 5545, RFC 7986, RFC 6350). */
const FETCHED: Readonly<Record<Technique, ReadonlySet<string>>> = {
  calendar: new Set(["attach", "image"]),
  vcard: new Set(["photo", "logo", "sound", "key"]),
};

/** Properties that hold a page of HTML. */
const PAGES = new Set(["x-alt-desc", "styled-description"]);

const LINKED = new Set(["url", "conference", "source"]);

/** Collects what one calendar or card names. `text` has one character a byte. */
export function collectObject(text: string, technique: Technique, part: string): ObjectSightings {
  const references: Sighting[] = [];
  const links: LinkSighting[] = [];
  for (const line of contentLines(text)) {
    if (FETCHED[technique].has(line.name)) {
      const url = remoteUrl(line.value, null);
      if (url !== null) references.push(fetched(url, line, technique, part));
    } else if (PAGES.has(line.name)) {
      const page = pageOf(line, part);
      for (const reference of page.references) references.push(reference);
      for (const link of page.links) links.push(link);
    } else if (LINKED.has(line.name)) {
      const url = remoteUrl(line.value, null);
      if (url !== null) links.push(linked(url, line, part));
    } else if (line.name === "description" || line.name === "note") {
      const { span } = line;
      for (const link of collectText(unescaped(line.value), part)) links.push({ ...link, span });
    }
  }
  return { references, links };
}

function fetched(url: string, line: ContentLine, technique: Technique, part: string): Sighting {
  const { name: element, span } = line;
  return plainSighting({ url, technique, element, span, part, when: "open" });
}

function linked(url: string, line: ContentLine, part: string): LinkSighting {
  return { url, element: line.name, via: line.name, text: "", span: line.span, part };
}

/** Everything in the page stands at its property: escapes and folds hide the exact place. */
function pageOf({ value, span }: ContentLine, part: string): ObjectSightings {
  const { references, links } = collectHtml(markupOf(unescaped(value)), part, null);
  return {
    references: references.map((sighting) => ({ ...sighting, span })),
    links: links.map((link) => ({ ...link, span })),
  };
}

/** RFC 5545 §3.3.11. */
function unescaped(text: string): string {
  return text.replace(/\\([\\,;nN])/g, (_, char: string) =>
    char.toLowerCase() === "n" ? "\n" : char,
  );
}
