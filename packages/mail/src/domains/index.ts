export {
  kindOf,
  LISTED_KINDS,
  type Listing,
  type ListedKind,
  type ListHealth,
} from "./blacklists/ask-blacklist.ts";
export { askBlacklist, healthOf } from "./blacklists/ask-blacklist.ts";
export { KNOWN_LISTS, type KnownList } from "./blacklists/known-lists.ts";
export { reverseName } from "./addresses.ts";
export {
  CHECK_NAMES,
  CHECK_STATES,
  worstOf,
  type Check,
  type CheckName,
  type CheckState,
  type RecordToSet,
  type Remark,
} from "./check.ts";
export { checkDomain, type CheckedDomain, type SendingDomain } from "./check-domain.ts";
export { isPublished, type Selector } from "./dkim/check-dkim.ts";
export { boundedLookup, type Lookup, type LookupFailure, type RecordType } from "./lookup.ts";
export type { JudgedRule, Volume } from "./providers/judge.ts";
export type { Demand } from "./providers/rules.ts";
export { branchesOf, type SpfBranch, type SpfTree } from "./spf/walk.ts";
export { MOST_LOOKUPS } from "./spf/check-spf.ts";
export type { FetchText } from "./tls/check-mta-sts.ts";
export { DOMAIN_WORDS, sayRemark, type DomainLanguage, type SaidRemark } from "./words/say.ts";
