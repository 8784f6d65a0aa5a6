import { collectHtml, markupOf } from "@consentry/audit";

import type { AuthorResource } from "../writing.ts";
import type { AddressIndex } from "./address-index.ts";
import { asksServer, type LinkRegister } from "./link-register.ts";

/**
 * Everything that opening this HTML asks a server for, each address once, in order. It is the
 * document as it leaves: a link that only stands in it now is registered as well.
 */
export function resourcesOf(
  html: string,
  register: LinkRegister,
  index: AddressIndex,
): readonly AuthorResource[] {
  const { references, links } = collectHtml(markupOf(html), "html", null);
  for (const { url } of links) if (asksServer(url)) register.add(url, index);
  const urls = new Set(references.map(({ url }) => url));
  return [...urls].map((url) => ({ url, places: index.placesOf(url) }));
}
