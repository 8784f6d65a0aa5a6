import type { Instant } from "@consentry/kernel";

import type { DemoNotice, DemoNotices } from "../texts/notice-stages.ts";

/** What the shop tells one telephone at a time: a code at the counter, a parcel, a box to fetch. */
export const SHOP_NOTICES: DemoNotices = {
  templatesDaysAgo: 38,
  templates: [
    {
      name: "login-code",
      kind: "login-code",
      defaultLocale: "fr",
      texts: [
        {
          locale: "fr",
          text: "{{ organisation.name }} : votre code est {{ data.code }}. Il vaut {{ data.minutes }} minutes.",
        },
        {
          locale: "en",
          text: "{{ organisation.name }}: your code is {{ data.code }}. It is good for {{ data.minutes }} minutes.",
        },
      ],
      testData: { code: "418 207", minutes: 10 },
    },
    {
      name: "parcel-notice",
      kind: "delivery",
      defaultLocale: "fr",
      texts: [
        {
          locale: "fr",
          text: "{{ organisation.name }} : votre colis {{ data.number }} arrive le {{ data.day | date: '%d/%m' }}.{% if data.place %} Il vous attend ensuite : {{ data.place }}.{% endif %}",
        },
        {
          locale: "en",
          text: "{{ organisation.name }}: your parcel {{ data.number }} comes on {{ data.day | date: '%-d %B' }}.{% if data.place %} It waits for you after that: {{ data.place }}.{% endif %}",
        },
      ],
      testData: {
        number: "TM-1042",
        day: "2026-05-04",
        place: "relais de la gare, 2 place des Exemples",
      },
    },
    {
      name: "box-to-fetch",
      kind: "appointment",
      defaultLocale: "fr",
      texts: [
        {
          locale: "fr",
          text: "{{ organisation.name }} : votre coffret {{ data.number }} vous attend ce jour de {{ data.from }} à {{ data.until }}, 12 quai des Exemples.",
        },
      ],
      testData: { number: "TM-1042", from: "10 h", until: "18 h 30" },
    },
  ],
  sent: [parcel("TM-1026", 3, 14), parcel("TM-1030", 7, 8), code(5), code(2), boxToFetch()],
};

function parcel(number: string, person: number, daysAgo: number): DemoNotice {
  return {
    daysAgo,
    clock: "16:05",
    draft: (past) => ({
      kind: "delivery",
      to: { phone: numberOf(person), locale: "fr" },
      template: "parcel-notice",
      data: { number, day: past.day(daysAgo - 1) },
      reference: number,
    }),
  };
}

function code(daysAgo: number): DemoNotice {
  return {
    daysAgo,
    clock: "19:41",
    draft: () => ({
      kind: "login-code",
      to: { phone: numberOf(5), locale: "fr" },
      template: "login-code",
      data: { code: "730 164", minutes: 10 },
    }),
  };
}

/** Handed in yesterday, to leave tomorrow. */
function boxToFetch(): DemoNotice {
  return {
    daysAgo: 1,
    clock: "15:20",
    draft: (past) => ({
      kind: "appointment",
      to: { phone: numberOf(9), locale: "fr" },
      template: "box-to-fetch",
      data: { number: "TM-1041", from: "10 h", until: "18 h 30" },
      sendAt: `${past.day(-1)}T08:00:00Z` as Instant,
      reference: "TM-1041",
    }),
  };
}

/** Of those who left a number, in a range that is kept for stories. */
function numberOf(person: number): string {
  return `+${33_639_980_100 + person}`;
}
