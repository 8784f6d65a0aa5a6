import { collectHtml, markupOf } from "@consentry/audit";

import type { Marks } from "../liquid/marks.ts";
import type { AuthorResource } from "../writing.ts";
import type { AddressIndex } from "./address-index.ts";
import { asksServer, type LinkRegister } from "./link-register.ts";

/**
 * Everything that opening this HTML asks a server for, each address once, in order. It is the
 * document as it leaves: a link that only stands in it now is registered as well. One that each
 * message fills in is nobody's to list.
 */
export function resourcesOf(
  html: string,
  {
    marks,
    register,
    index,
  }: { readonly marks: Marks; readonly register: LinkRegister; readonly index: AddressIndex },
): readonly AuthorResource[] {
  const { references, links } = collectHtml(markupOf(html), "html", null);
  for (const { url } of links) {
    if (asksServer(url) && !marks.isIn(url)) register.add(url, index);
  }
  const urls = new Set(references.map(({ url }) => url));
  return [...urls].map((url) => ({ url, places: index.placesOf(url) }));
}
