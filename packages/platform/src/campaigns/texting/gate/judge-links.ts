import { auditMessage } from "@consentry/audit";
import type { Day } from "@consentry/kernel";

import type { Found } from "../../gate/finding.ts";
import type { ReadText } from "../read-text.ts";
import { isShortened } from "./shorteners.ts";

/** What is wrong with the addresses of a text, the same for all its readers. */
export function judgeLinks(
  { links, readerAddresses }: Pick<ReadText, "links" | "readerAddresses">,
  today: Day,
): readonly Found[] {
  const tracked = trackedAmong(
    links.map(({ url }) => url),
    today,
  );
  return [
    ...readerAddresses.map(({ written, place }) => ({
      ...found("reader-in-address", OWN_FOR_EACH, written),
      place,
    })),
    ...links.flatMap(({ url, places }): readonly Found[] => {
      const place = places[0] ?? null;
      if (isShortened(url)) return [{ ...found("text-shortened-link", SHORTENED, url), place }];
      return tracked.has(url) ? [{ ...found("tracked-author-link", COUNTED, url), place }] : [];
    }),
  ];
}

/** Asks our auditor as whoever gets a mail with these links would. */
function trackedAmong(urls: readonly string[], today: Day): ReadonlySet<string> {
  if (urls.length === 0) return new Set();
  const mail = `Content-Type: text/plain; charset=utf-8\r\n\r\n${urls.join("\r\n")}\r\n`;
  const { links } = auditMessage(new TextEncoder().encode(mail), { asOf: today });
  const tracked = new Set(links.flatMap((link) => (link.tracked ? [link.url] : [])));
  return new Set(urls.filter((url) => tracked.has(url)));
}

const OWN_FOR_EACH =
  "This address would be another one for each reader, and so tell who followed it. Take what is the reader's own out of it.";
const SHORTENED =
  "Whoever follows this link passes somebody else's counter, and cannot see where it leads. Write the address it leads to.";
const COUNTED = "This link passes somebody else's click counter. Write the address it leads to.";

function found(code: Found["code"], message: string, url: string): Found {
  return { code, message, place: null, url, variants: [] };
}
