import { dayInWords, DOSSIER_WORDS } from "@consentry/audit/dossier";
import type { NoticeLanguage } from "@consentry/law";

import { asOrganisation, type Own } from "../../../consent/asking/own.ts";
import type { OrganisationId } from "../../../database/organisation-id.ts";
import { changesBetween } from "../../../notice/notice-content.ts";
import { noticeAddress, versionAddress } from "../../../notice/notice-address.ts";
import {
  latestNotice,
  listNotices,
  noticeBefore,
  noticeByHash,
  type PublishedNotice,
} from "../../../notice/store.ts";
import { isId } from "../../api/shapes.ts";
import { languageOf } from "../languages.ts";
import { messagePage } from "../pages/message-page.ts";
import { noticePage } from "../pages/notice-page.ts";
import type { Answer, PublicRoute, Visit } from "../public-pages.ts";
import { NOTICE_PAGE_WORDS } from "../words/notice-words.ts";

/** No shorter: nobody tries versions out one by one. */
const SHORT_HASH = /^[0-9a-f]{16,64}$/;

/** Who reads a notice sees these; older ones stay at their addresses. */
const MOST_VERSIONS = 50;

/** `/privacy/ORGANISATION`: the privacy notice in force; with a version behind it, that one. */
export const noticeRoute: PublicRoute = {
  path: "/privacy/:id",
  alsoAt: "/privacy/:id/:version",
  what: "a privacy notice",
  async get(visit) {
    const { version } = visit.request.params as { readonly version?: string };
    const isRead = isId(visit.id) && (version === undefined || SHORT_HASH.test(version));
    if (!isRead) return null;
    return asOrganisation(visit.installation, visit.id as OrganisationId, (own) =>
      answerWith(own, visit, version ?? null),
    );
  },
};

async function answerWith(own: Own, visit: Visit, version: string | null): Promise<Answer | null> {
  const { tx, organisation } = own;
  const language = readable(visit, organisation.locale);
  const latest = await latestNotice(tx, organisation.id);
  if (version === null) {
    return latest === null ? nothingYet(own, language) : show(own, latest, language, latest);
  }
  const wanted = await noticeByHash(tx, organisation.id, version);
  return wanted === null ? null : show(own, wanted, language, latest);
}

/** A notice is written in two languages: whoever reads neither gets the organisation's own. */
function readable({ language }: Visit, locale: string): NoticeLanguage {
  if (language === "en" || language === "fr") return language;
  return languageOf(locale) === "fr" ? "fr" : "en";
}

function nothingYet({ organisation }: Own, language: NoticeLanguage): Answer {
  const { noneTitle: title, noneText: text } = NOTICE_PAGE_WORDS[language];
  return { status: 404, body: messagePage(language, { title, text }, organisation.name) };
}

async function show(
  { tx, organisation, publicUrl }: Own,
  notice: PublishedNotice,
  language: NoticeLanguage,
  latest: PublishedNotice | null,
): Promise<Answer> {
  const before = await noticeBefore(tx, organisation.id, notice.number);
  const versions = await listNotices(tx, organisation.id);
  const onDay = (moment: string): string => dayInWords(moment, DOSSIER_WORDS[language]);
  const pathOf = (hash: string): string =>
    new URL(versionAddress(publicUrl, organisation.id, hash)).pathname;
  const isNewest = latest === null || latest.hash === notice.hash;
  return {
    body: noticePage({
      name: organisation.name,
      language,
      page: notice.content[language],
      publishedOn: onDay(notice.publishedAt),
      address: pathOf(notice.hash),
      changes: changesBetween(before?.content ?? null, notice.content, language),
      others: versions
        .filter(({ number }) => number !== notice.number)
        .slice(0, MOST_VERSIONS)
        .map(({ hash, publishedAt }) => ({
          address: pathOf(hash),
          publishedOn: onDay(publishedAt),
        })),
      newer: isNewest ? null : new URL(noticeAddress(publicUrl, organisation.id)).pathname,
    }),
  };
}
