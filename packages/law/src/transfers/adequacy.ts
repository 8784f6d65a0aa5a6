import type { Day } from "@consentry/kernel";

import type { Confidence } from "../sources/source.ts";

/** `list` binds to organisations on a public list, `partial` to some kinds of importer or data. */
export type Reach = "all" | "partial" | "list";

/** One decision that a country protects adequately, from its adoption to its end. */
export interface Adequacy {
  readonly country: string;
  readonly name: string;
  readonly act: string;
  readonly celex: string;
  readonly from: Day;
  /** The last day it carries a transfer. */
  readonly to: Day | null;
  readonly reach: Reach;
  /** What it covers, in a few words; empty for everything. */
  readonly scope: string;
  /** What ended or disputes it: source ids. */
  readonly touchedBy: readonly string[];
  readonly read: Confidence;
}

type Row = readonly [
  country: string,
  name: string,
  act: string,
  celex: string,
  from: string,
  to: string | null,
];
type More = Partial<Pick<Adequacy, "reach" | "scope" | "touchedBy" | "read">>;

// Ends are the day before the judgment or the lapse: on that day the decision carries nothing.
const US_LIST = "organisations on the list that day, for the data they certified";

/** @source gdpr:45 */
export const ADEQUACY: readonly Adequacy[] = [
  decision(["US", "Safe Harbor", "2000/520/EC", "32000D0520", "2000-07-26", "2015-10-05"], {
    reach: "list",
    scope: US_LIST,
    touchedBy: ["c-362-14:ruling"],
    read: "secondary",
  }),
  decision(["US", "Privacy Shield", "2016/1250", "32016D1250", "2016-07-12", "2020-07-15"], {
    reach: "list",
    scope: US_LIST,
    touchedBy: ["c-311-18:ruling"],
    read: "secondary",
  }),
  decision(["US", "EU-US Data Privacy Framework", "2023/1795", "32023D1795", "2023-07-10", null], {
    reach: "list",
    scope: US_LIST,
    touchedBy: ["t-553-23:ruling", "c-703-25-p:appeal"],
    read: "secondary",
  }),
  decision(["CH", "Switzerland", "2000/518/EC", "32000D0518", "2000-07-26", null]),
  decision(["CA", "Canada", "2002/2/EC", "32002D0002", "2001-12-20", null], {
    reach: "partial",
    scope: "commercial organisations under PIPEDA",
  }),
  decision(["AR", "Argentina", "2003/490/EC", "32003D0490", "2003-06-30", null]),
  decision(["GG", "Guernsey", "2003/821/EC", "32003D0821", "2003-11-21", null]),
  decision(["IM", "Isle of Man", "2004/411/EC", "32004D0411", "2004-04-28", null]),
  decision(["JE", "Jersey", "2008/393/EC", "32008D0393", "2008-05-08", null]),
  decision(["FO", "Faroe Islands", "2010/146/EU", "32010D0146", "2010-03-05", null]),
  decision(["AD", "Andorra", "2010/625/EU", "32010D0625", "2010-10-19", null]),
  decision(["IL", "Israel", "2011/61/EU", "32011D0061", "2011-01-31", null], {
    reach: "partial",
    scope: "automated processing, in the State of Israel as recognised",
  }),
  decision(["UY", "Uruguay", "2012/484/EU", "32012D0484", "2012-08-21", null]),
  decision(["NZ", "New Zealand", "2013/65/EU", "32013D0065", "2012-12-19", null]),
  decision(["JP", "Japan", "2019/419", "32019D0419", "2019-01-23", null], {
    reach: "partial",
    scope: "private businesses under APPI, with the supplementary rules",
  }),
  decision(["GB", "United Kingdom", "2021/1772", "32021D1772", "2021-06-28", "2031-12-27"], {
    read: "secondary",
  }),
  decision(["KR", "South Korea", "2022/254", "32022D0254", "2021-12-17", null], {
    reach: "partial",
    scope: "organisations under PIPA, without credit data and some religious or political bodies",
  }),
  decision(["EPO", "European Patent Organisation", "2025/1382", "32025D1382", "2025-07-15", null]),
  decision(["BR", "Brazil", "2026/179", "32026D0179", "2026-01-26", null], { read: "secondary" }),
];

function decision([country, name, act, celex, from, to]: Row, more: More = {}): Adequacy {
  const { reach = "all", scope = "", touchedBy = [], read = "recalled" } = more;
  const dates = { from: from as Day, to: to as Day | null };
  return { country, name, act, celex, ...dates, reach, scope, touchedBy, read };
}
