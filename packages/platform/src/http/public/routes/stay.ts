import { linkTo, type Own } from "../../../consent/asking/own.ts";
import {
  answerLastQuestion,
  LAST_ANSWERS,
  lastStanding,
  type LastAnswer,
} from "../../../retention/last-question/answer.ts";
import { messagePage } from "../pages/message-page.ts";
import { stayPage } from "../pages/stay-pages.ts";
import type { Answer, PublicRoute, Visit } from "../public-pages.ts";
import { wordsIn } from "../words/words.ts";
import { oneAtATime, withToken } from "./with-token.ts";

/** `/k/TOKEN`, in mails `/k/TOKEN/stay`: whether somebody wants to stay. Looked at, it notes nothing. */
export const stayRoute: PublicRoute = {
  path: "/k/:id",
  alsoAt: "/k/:id/stay",
  what: "the last question",
  get: show,
  post: (visit) => {
    const answer = LAST_ANSWERS.find((one) => one === visit.field("answer"));
    return answer === undefined ? show(visit) : act(visit, answer);
  },
};

function show(visit: Visit): Promise<Answer | null> {
  return withToken(visit, ["stay"], async (own, { contact }) => {
    if (contact === null) return null;
    const standing = await lastStanding(own, contact);
    if (standing === null) return null;
    if (!standing.isOpen) return over(own, visit);
    const { name } = own.organisation;
    return { body: stayPage(name, standing, visit.language, preferencesOf(own, contact, visit)) };
  });
}

function act(visit: Visit, answer: LastAnswer): Promise<Answer | null> {
  return withToken(visit, ["stay"], async (own, { contact }) => {
    if (contact === null) return null;
    await oneAtATime(own, contact);
    const standing = await answerLastQuestion(own, contact, answer);
    if (standing === null) return null;
    if (!standing.isOpen) return over(own, visit);
    const { stay: words, day } = wordsIn(visit.language);
    const until = day(standing.keepUntil);
    const said =
      answer === "stay"
        ? { title: words.stayedTitle, text: words.stayedText(until) }
        : { title: words.leftTitle, text: words.leftText(until) };
    return { body: messagePage(visit.language, said, own.organisation.name) };
  });
}

function over({ organisation }: Own, { language }: Visit): Answer {
  const { stay: words } = wordsIn(language);
  return {
    body: messagePage(language, { title: words.title, text: words.over }, organisation.name),
  };
}

function preferencesOf(own: Own, contact: string, { language }: Visit): string {
  const { pathname } = new URL(linkTo(own, "preference", { contact }));
  return `${pathname}?lang=${language}`;
}
