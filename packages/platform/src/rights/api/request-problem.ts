import { assertNever } from "@consentry/kernel";

import type { Problem } from "../../http/api/problem.ts";
import type { RequestFailure } from "../failure.ts";

/** Why something is not done with a request, and what to do instead. */
export function requestProblem(failure: RequestFailure): Problem {
  switch (failure.kind) {
    case "no-such-request":
      return { kind: "not-found" };
    case "bad-fields":
      return { kind: "bad-fields", fields: failure.problems };
    case "settled":
    case "not-proved":
    case "proved-already":
    case "no-address":
    case "too-late-to-extend":
    case "not-refusable":
    case "nothing-corrected":
    case "no-contact":
    case "on-hold":
      return { kind: "not-possible", detail: DETAILS[failure.kind] };
    default:
      return assertNever(failure);
  }
}

const DETAILS: Readonly<
  Record<Exclude<RequestFailure["kind"], "no-such-request" | "bad-fields">, string>
> = {
  settled: "This request is settled, and stays as it is.",
  "not-proved":
    "It was not shown yet who asks. Ask the mailbox concerned, or write down which other proof you saw.",
  "proved-already": "It was shown already who asks.",
  "no-address": "No address of theirs is known: write to them by another way.",
  "too-late-to-extend":
    "It takes longer only once, and only if the person is told within the first month.",
  "not-refusable":
    "This request is not refused for that reason: see `refusals`. `identity` is for those alone who did not show who they are.",
  "nothing-corrected": "Say what is corrected: `changes`, or the names of what was corrected.",
  "on-hold": "A legal hold stands on this person: end it first, or refuse with the reason.",
  "no-contact": "They are no contact: there is nothing that could be done with their entry.",
};
