import { asOrganisation } from "../../../consent/asking/own.ts";
import { readImageBytes } from "../../../campaigns/images/images.ts";
import { parsePublicNumber } from "../public-number.ts";
import type { PublicRoute } from "../public-pages.ts";

/** What is at an address never changes: a program that keeps it does not ask again. */
const YEAR_SECONDS = 365 * 24 * 60 * 60;

const IMAGE_HEADERS: Readonly<Record<string, string>> = {
  "cache-control": `public, max-age=${YEAR_SECONDS}, immutable`,
  "content-security-policy": "default-src 'none'; sandbox",
  // Mail is read on other people's pages.
  "cross-origin-resource-policy": "cross-origin",
};

/**
 * `/i/NUMBER`: a picture of a mail, the same for every reader. Nothing is counted or kept of who
 * asks for it.
 */
export const imageRoute: PublicRoute = {
  path: "/i/:id",
  what: "a picture of a mail",
  async get({ installation, id }) {
    const named = parsePublicNumber(id);
    if (!named.ok) return null;
    const image = await asOrganisation(installation, named.value.organisation, (own) =>
      readImageBytes(own.tx, own.organisation.id, named.value.id),
    );
    if (image === null) return null;
    return { headers: { ...IMAGE_HEADERS, "content-type": image.mediaType }, body: image.bytes };
  },
};
