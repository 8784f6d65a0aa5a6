import { err, ok } from "@consentry/kernel";
import type { Decision } from "@consentry/law";
import { CLICK_LEVELS, OPEN_LEVELS } from "@consentry/mail";
import { Type } from "typebox";

import { reasonDocument, ReasonFields } from "../../contacts/reason-document.ts";
import { allOf } from "../../http/api/paging.ts";
import { BY_ID, route, type ApiRoute } from "../../http/api/route.ts";
import { fields, named, oneOf } from "../../http/api/shapes.ts";
import { questionOf } from "../deciding/campaign-question.ts";
import { readCampaign } from "../store/read-campaign.ts";
import { measuringIn, type OfReader, type OfSignal } from "./measuring-in.ts";

/** A page shows the countries of its people, and those of a few are said together. */
const MOST_COUNTRIES = 30;

/** Of an organisation that does not say where it is: what holds wherever no state says otherwise. */
const BASELINE = "EU";

const Answer = named("MeasuringAnswer", {
  outcome: oneOf(["permitted", "refused", "contested"]),
  need: Type.String({ description: "What it rests on, or what it would need." }),
  reasons: Type.Array(ReasonFields),
});

const Open = ofSignal(OPEN_LEVELS);
const Click = ofSignal(CLICK_LEVELS);
const Reader = named("MeasuringOfReader", {
  gets: Type.Boolean({ description: "Whether they may be written to at all." }),
  open: Open,
  click: Click,
});

const InCountry = named("MeasuringIn", {
  country: Type.String({ description: "ISO 3166-1 alpha-2." }),
  notAsked: Reader,
  agreed: Reader,
});

/** What the measuring of a campaign means where its people are. */
export const MEASURING_ROUTES: readonly ApiRoute[] = [
  route({
    id: "explainMeasuring",
    method: "GET",
    path: "/campaigns/{id}/measuring",
    topic: "Campaigns",
    summary: "What a campaign would measure of readers in these countries, and why",
    description:
      "Law is asked about two readers in each who do not exist: one agreed to the mail alone, one to everything the campaign would observe.",
    needs: "read",
    params: BY_ID,
    query: fields({
      countries: Type.Optional(
        Type.String({
          pattern: `^[A-Z]{2}(?:,[A-Z]{2}){0,${MOST_COUNTRIES - 1}}$`,
          description: "ISO 3166-1 alpha-2, with commas between; your own when left out.",
        }),
      ),
    }),
    answer: allOf(InCountry),
    async handle({ tx, organisation, params, query, now }) {
      const campaign = await readCampaign(tx, organisation.id, params.id);
      if (campaign === null) return err({ kind: "not-found" });
      const question = await questionOf(tx, organisation, campaign, now);
      const countries = query.countries ?? organisation.country ?? BASELINE;
      const items = [...new Set(countries.split(","))].map((country) => {
        const { notAsked, agreed } = measuringIn(question, country, now);
        return { country, notAsked: readerDocument(notAsked), agreed: readerDocument(agreed) };
      });
      return ok({ items });
    },
  }),
];

function ofSignal<const Levels extends readonly string[]>(levels: Levels) {
  return fields({
    level: oneOf(levels),
    by: Type.Union([Answer, Type.Null()]),
    refused: Type.Array(fields({ level: oneOf(levels), answer: Answer }), {
      description: "What law said to each level that the campaign prefers to this one.",
    }),
  });
}

function readerDocument({ gets, open, click }: OfReader) {
  return { gets, open: signalDocument(open), click: signalDocument(click) };
}

function signalDocument<Level extends string>({ level, by, refused }: OfSignal<Level>) {
  return {
    level,
    by: by && answerDocument(by),
    refused: refused.map((one) => ({ level: one.level, answer: answerDocument(one.decision) })),
  };
}

function answerDocument({ outcome, need, reasons }: Decision) {
  return { outcome, need, reasons: reasons.map(reasonDocument) };
}
