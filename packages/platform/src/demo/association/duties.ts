import type { DemoDuties } from "../duties/duty-stages.ts";

export const ASSOCIATION_DUTIES: DemoDuties = {
  assessment: {
    language: "en",
    necessity:
      "Members asked for the letter. What they open is looked at for those alone who agreed, to learn which news to leave out; counting for everybody together would not tell it.",
    adviceBy: "Board member for data protection",
    advice:
      "Keep the figures for two years at most, and ask again before anything new is measured.",
    decisionReasons: "Few people, little data, a choice that costs nothing.",
  },
};
