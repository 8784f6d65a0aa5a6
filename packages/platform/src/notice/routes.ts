import { err, ok } from "@consentry/kernel";
import { NOTICE_LANGUAGES, NOTICE_SECTIONS } from "@consentry/law";
import { Type, type Static } from "typebox";

import { readOrganisation } from "../organisations/organisation.ts";
import { route, type ApiRoute, type Call, type Given } from "../http/api/route.ts";
import {
  fields,
  HashText,
  InstantText,
  LARGEST_NUMBER,
  named,
  nullable,
  oneOf,
} from "../http/api/shapes.ts";
import { missingFrom } from "./missing.ts";
import { isOurs, noticeAddress, versionAddress } from "./notice-address.ts";
import { changesBetween, type NoticePage } from "./notice-content.ts";
import { noticeNow, publishNotice } from "./publish-notice.ts";
import { latestNotice, listNotices, readAdditions, saveAdditions } from "./store.ts";

const Said = fields({ en: Type.String(), fr: Type.String() });

const Block = Type.Union([
  fields({ kind: oneOf(["text", "strong", "heading"]), text: Type.String() }),
  fields({ kind: oneOf(["list"]), items: Type.Array(Type.String()) }),
  fields({
    kind: oneOf(["facts"]),
    rows: Type.Array(fields({ label: Type.String(), text: Type.String() })),
  }),
]);

const Page = named("NoticePage", {
  title: Type.String(),
  lead: Type.String(),
  sections: Type.Array(
    fields({
      id: oneOf(NOTICE_SECTIONS),
      title: Type.String(),
      blocks: Type.Array(Block),
      own: Type.String({ description: "The organisation’s own words; empty where it adds none." }),
    }),
  ),
});

const Change = fields({
  id: oneOf(NOTICE_SECTIONS),
  title: Type.String(),
  added: Type.Array(Type.String()),
  removed: Type.Array(Type.String()),
});

/** Some paragraphs: what takes more is a page of its own. */
const LONGEST_ADDITION = 4_000;

const Addition = Type.String({ maxLength: LONGEST_ADDITION });
const InLanguages = fields({ en: Type.Optional(Addition), fr: Type.Optional(Addition) });

const Additions = fields({
  who: Type.Optional(InLanguages),
  what: Type.Optional(InLanguages),
  measurement: Type.Optional(InLanguages),
  origin: Type.Optional(InLanguages),
  recipients: Type.Optional(InLanguages),
  transfers: Type.Optional(InLanguages),
  rights: Type.Optional(InLanguages),
  objection: Type.Optional(InLanguages),
  machines: Type.Optional(InLanguages),
  authority: Type.Optional(InLanguages),
});

const NoticeFields = named("Notice", {
  hash: Type.String({ description: "Of what it would say now: hand it in to publish just that." }),
  pages: fields({ en: Page, fr: Page }),
  additions: Additions,
  additionsVersion: Type.Integer({ description: "Hand it in when you save additions." }),
  missing: Type.Array(Said, { description: "What it cannot tell, because nobody said it yet." }),
  address: Type.String({ description: "Where everybody reads the one in force." }),
  isPublished: Type.Boolean({ description: "Whether what is in force says exactly this." }),
  isLinked: Type.Boolean({ description: "Whether forms and mails name this notice." }),
  named: nullable(Type.String({ description: "What forms and mails name now." })),
  drift: fields({ en: Type.Array(Change), fr: Type.Array(Change) }),
  versions: Type.Array(
    fields({
      number: Type.Integer(),
      hash: HashText,
      address: Type.String(),
      publishedAt: InstantText,
      by: Type.String(),
    }),
  ),
});

/** The privacy notice: written from the configuration, published in versions. */
export const NOTICE_ROUTES: readonly ApiRoute[] = [
  route({
    id: "showNotice",
    method: "GET",
    path: "/notice",
    topic: "Privacy notice",
    summary: "The notice as it would be published now, and what changed since it was",
    description: `In ${NOTICE_LANGUAGES.join(" and ")}. It says what is set up and done here, and nothing of a purpose that nobody pursues.`,
    needs: "read",
    answer: NoticeFields,
    handle: async (call) => ok(await noticeOf(call)),
  }),
  route({
    id: "changeNoticeAdditions",
    method: "PUT",
    path: "/notice/additions",
    topic: "Privacy notice",
    summary: "Add words of your own to sections",
    description:
      "With the version you saw: where somebody saved in between, nothing is overwritten. They are published with the next version.",
    needs: "rights",
    body: named("NoticeAdditions", {
      version: Type.Integer({ minimum: 0, maximum: LARGEST_NUMBER }),
      additions: Additions,
    }),
    answer: NoticeFields,
    async handle(call) {
      const { tx, organisation, body, by, now: at } = call;
      const saved = await saveAdditions(tx, organisation.id, body, { by, at });
      return saved ? ok(await noticeOf(call)) : err({ kind: "changed-meanwhile" });
    },
  }),
  route({
    id: "publishNotice",
    method: "POST",
    path: "/notice/versions",
    topic: "Privacy notice",
    summary: "Publish what was seen",
    description:
      "By its hash: where it would say something else by now, nothing is published. What is in force already is not published again. Linked, forms and mails name this very version from now on, and drafts pass the gate anew.",
    needs: "rights",
    body: named("NoticePublication", { hash: HashText, isLinked: Type.Boolean() }),
    answer: NoticeFields,
    async handle(call) {
      const { tx, organisation, body, by } = call;
      const published = await publishNotice(call, { ...body, by });
      if (!published.ok) return err({ kind: published.error });
      const changed = await readOrganisation(tx, organisation.id);
      return ok(await noticeOf({ ...call, organisation: changed ?? organisation }));
    },
  }),
];

async function noticeOf(
  call: Pick<Call, "tx" | "organisation" | "keys" | "now" | "publicUrl" | "places">,
): Promise<Given<Static<typeof NoticeFields>>> {
  const { tx, organisation, publicUrl } = call;
  const { id, privacyNotice } = organisation;
  const { facts, content, hash } = await noticeNow(call);
  const { version, additions } = await readAdditions(tx, id);
  const latest = await latestNotice(tx, id);
  const versions = await listNotices(tx, id);
  const before = latest?.content ?? null;
  return {
    hash,
    pages: { en: pageOf(content.en), fr: pageOf(content.fr) },
    additions,
    additionsVersion: version,
    missing: missingFrom(facts),
    address: noticeAddress(publicUrl, id),
    isPublished: latest?.hash === hash,
    isLinked: isOurs(privacyNotice, publicUrl, id),
    named: privacyNotice,
    drift: {
      en: changesBetween(before, content, "en"),
      fr: changesBetween(before, content, "fr"),
    },
    versions: versions.map((one) => ({ ...one, address: versionAddress(publicUrl, id, one.hash) })),
  };
}

function pageOf({ title, lead, sections }: NoticePage): Given<Static<typeof Page>> {
  return {
    title,
    lead,
    sections: sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.kind === "facts"
          ? { kind: block.kind, rows: block.rows.map(([label, text]) => ({ label, text })) }
          : block,
      ),
    })),
  };
}
