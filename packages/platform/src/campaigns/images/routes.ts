import { assertNever, err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import { withOrganisation } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { makePage, PAGE_QUERY, pageOf, pageRequest } from "../../http/api/paging.ts";
import type { Problem } from "../../http/api/problem.ts";
import { BY_ID, route, workRoute, type ApiRoute } from "../../http/api/route.ts";
import { fields, Id, InstantText, isId, line, named, oneOf } from "../../http/api/shapes.ts";
import { IMAGE_TYPES, LONGEST_SIDE } from "./image-facts.ts";
import {
  findImage,
  imagePath,
  keepImage,
  LARGEST_IMAGE,
  listImages,
  LONGEST_IMAGE_NAME,
  MOST_IMAGES,
  removeImage,
  type Image,
  type ImageFailure,
} from "./images.ts";
import { readAtMost } from "./read-at-most.ts";

const ImageFields = named("Image", {
  id: Type.String({
    ...Id,
    description: "With `cid:` before it for `src`, the mail itself carries the picture.",
  }),
  name: Type.String(),
  mediaType: oneOf(IMAGE_TYPES),
  width: Type.Integer({ description: "In pixels." }),
  height: Type.Integer({ description: "In pixels." }),
  size: Type.Integer({ description: "In octets." }),
  url: Type.String({ description: "For `src`: one and the same address for every reader." }),
  madeAt: InstantText,
});

/** Pictures for mails. */
export const IMAGE_ROUTES: readonly ApiRoute[] = [
  workRoute({
    id: "keepImage",
    method: "POST",
    path: "/images",
    topic: "Images",
    summary: "Upload a picture",
    description: `PNG, JPEG, GIF or WebP as the body itself, at most ${LARGEST_IMAGE / 1024 / 1024} MB and ${LONGEST_SIDE} pixels a side. It is told by its bytes, not by its type. The same picture sent again is the same picture. Take out of a photograph what it says of its place before you upload it: it is served as it came.`,
    needs: "write",
    takes: IMAGE_TYPES,
    query: fields({ name: line(LONGEST_IMAGE_NAME, "What it is called here.") }),
    answer: ImageFields,
    status: 200,
    async work({ database, organisation, publicUrl, file, query }) {
      const bytes = await readAtMost(file, LARGEST_IMAGE);
      if (bytes === null) return err(problemOf({ kind: "too-large" }));
      const kept = await withOrganisation(database, organisation.id, (tx) =>
        keepImage(tx, organisation.id, { name: query.name, bytes }),
      );
      return kept.ok
        ? ok(imageDocument(kept.value, organisation.id, publicUrl))
        : err(problemOf(kept.error));
    },
  }),
  route({
    id: "listImages",
    method: "GET",
    path: "/images",
    topic: "Images",
    summary: "Pictures, the latest first",
    needs: "read",
    query: fields(PAGE_QUERY),
    answer: pageOf(ImageFields),
    async handle({ tx, organisation, publicUrl, query }) {
      const asked = pageRequest(query, isId);
      if (!asked.ok) return asked;
      const read = await listImages(tx, organisation.id, asked.value);
      const shown = read.map((image) => imageDocument(image, organisation.id, publicUrl));
      return ok(makePage(shown, asked.value.limit, ({ id }) => id));
    },
  }),
  route({
    id: "getImage",
    method: "GET",
    path: "/images/{id}",
    topic: "Images",
    summary: "One picture: what it is, and where",
    needs: "read",
    params: BY_ID,
    answer: ImageFields,
    async handle({ tx, organisation, publicUrl, params }) {
      const image = await findImage(tx, organisation.id, params.id);
      return image === null
        ? err({ kind: "not-found" })
        : ok(imageDocument(image, organisation.id, publicUrl));
    },
  }),
  route({
    id: "removeImage",
    method: "DELETE",
    path: "/images/{id}",
    topic: "Images",
    summary: "Remove a picture that nothing shows",
    description:
      "One that a campaign or a template shows stays: mails once sent ask for it for years.",
    needs: "write",
    params: BY_ID,
    answer: null,
    async handle({ tx, organisation, params }) {
      const removed = await removeImage(tx, organisation.id, params.id);
      return removed.ok ? ok(null) : err(problemOf(removed.error));
    },
  }),
];

function imageDocument(image: Image, organisation: OrganisationId, publicUrl: string) {
  return { ...image, url: `${publicUrl}${imagePath(organisation, image.id)}` };
}

function problemOf({ kind }: ImageFailure): Problem {
  switch (kind) {
    case "too-large":
      return {
        kind: "too-large",
        detail: `A picture may have ${LARGEST_IMAGE / 1024 / 1024} MB: make it smaller, every reader fetches it.`,
      };
    case "not-an-image":
      return { kind: "not-a-file", detail: "These bytes are no PNG, JPEG, GIF or WebP." };
    case "too-wide":
      return {
        kind: "not-possible",
        detail: `A picture may be ${LONGEST_SIDE} pixels wide and high: make it smaller.`,
      };
    case "bad-name":
      return {
        kind: "bad-fields",
        fields: [{ path: "name", expected: `a line of at most ${LONGEST_IMAGE_NAME} characters` }],
      };
    case "too-many":
      return { kind: "not-possible", detail: `There can be ${MOST_IMAGES}: remove some first.` };
    case "shown":
      return { kind: "in-use", detail: "A campaign or a template shows it." };
    case "no-such-image":
      return { kind: "not-found" };
    default:
      return assertNever(kind);
  }
}
