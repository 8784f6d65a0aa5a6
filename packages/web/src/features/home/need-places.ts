import type { Home } from "@consentry/client";

import type { Need as Leave } from "../../api/session.ts";
import type { MarkKind } from "../../ui/mark.tsx";

export type Need = Home["needs"][number];

/** Where somebody does something about it. */
export function placeOf({ kind, about }: Need): string {
  const id = about?.id ?? "";
  switch (kind) {
    case "everything-stopped":
      return "/campaigns";
    case "breach-to-tell":
    case "breach-open":
      return `/breaches/${id}`;
    case "assessment-called-for":
      return "/assessments";
    case "assessment-review":
      return `/assessments/${id}`;
    case "notice-drifted":
      return "/notice";
    case "register-drifted":
      return "/register/changes";
    case "campaign-stopped":
      return `/campaigns/${id}/send`;
    case "automation-stopped":
      return `/automations/${id}`;
    case "many-complained":
    case "many-left":
      return `/campaigns/${id}/report`;
    case "campaign-refused":
      return `/campaigns/${id}/gate`;
    case "campaign-ready":
      return `/campaigns/${id}/send`;
    case "campaign-unchecked":
      return `/campaigns/${id}/write`;
    case "import-waiting":
    case "import-unfinished":
      return `/imports/${id}`;
    case "people-due":
    case "people-overdue":
      return "/contacts?sort=collected&direction=ascending&columns=email,name,source,collected,keepUntil";
    case "retention-failed":
      return "/retention?tab=runs";
    case "erasures-unfinished":
      return "/requests?state=settled";
    case "holds-ending":
      return "/retention?tab=holds";
    case "people-unanswered":
    case "people-ask":
      return "/requests";
    case "read-in-bulk":
      return "/staff-log";
    case "blacklisted":
      return "/deliverability/blacklists";
    case "domain-wrong":
    case "signing-key-waits":
      return `/deliverability/domains/${id}`;
    case "servers-refuse":
      return "/incoming?kind=bounce";
    case "provider-held":
      return "/deliverability/pace";
    case "unknown-sender":
    case "proof-fails-more":
      return "/deliverability/reports";
    case "mailbox-trouble":
      return "/settings/returns";
    case "ledger-unsigned":
      return "/consent/ledger";
    case "text-carrier-trouble":
      return "/texts?tab=carriers";
    case "texts-unanswered":
      return "/texts?tab=answers";
    case "webhook-failing":
      return `/settings/webhooks/${id}`;
    case "key-ending":
      return "/settings/keys";
    case "backup-missing":
    case "backup-does-not-come-back":
    case "backup-key-here":
      return "/settings/backups";
    case "sender-unsigned":
      return "/settings/domains";
    case "installation-unwell":
    case "relay-missing":
    default:
      return "/settings/relays";
  }
}

/** The sign of each: refused by rule, held until somebody acts, allowed and waiting, or only noted. */
export const MARK_OF: Readonly<Record<Need["kind"], MarkKind>> = {
  "everything-stopped": "held",
  "installation-unwell": "refused",
  "breach-to-tell": "refused",
  "breach-open": "note",
  "assessment-called-for": "held",
  "assessment-review": "note",
  "notice-drifted": "held",
  "register-drifted": "held",
  "campaign-stopped": "held",
  "automation-stopped": "held",
  "many-complained": "refused",
  "many-left": "refused",
  "provider-held": "held",
  "unknown-sender": "note",
  "proof-fails-more": "note",
  "people-unanswered": "refused",
  "read-in-bulk": "held",
  "people-ask": "held",
  blacklisted: "refused",
  "domain-wrong": "refused",
  "servers-refuse": "refused",
  "mailbox-trouble": "held",
  "backup-missing": "held",
  "backup-does-not-come-back": "refused",
  "ledger-unsigned": "refused",
  "import-unfinished": "held",
  "import-waiting": "held",
  "retention-failed": "held",
  "erasures-unfinished": "held",
  "people-overdue": "refused",
  "campaign-refused": "refused",
  "campaign-ready": "permitted",
  "campaign-unchecked": "note",
  "key-ending": "held",
  "people-due": "held",
  "holds-ending": "note",
  "text-carrier-trouble": "held",
  "texts-unanswered": "held",
  "webhook-failing": "held",
  "backup-key-here": "note",
  "signing-key-waits": "note",
  "sender-unsigned": "note",
  "relay-missing": "note",
};

/** What somebody must be allowed to do something about it; who may not is only told of it. */
export const LEAVE_FOR: Readonly<Record<Need["kind"], Leave>> = {
  "everything-stopped": "own",
  "installation-unwell": "own",
  "breach-to-tell": "rights",
  "breach-open": "rights",
  "assessment-called-for": "rights",
  "assessment-review": "rights",
  "notice-drifted": "rights",
  "register-drifted": "rights",
  "campaign-stopped": "write",
  "automation-stopped": "write",
  "many-complained": "read",
  "many-left": "read",
  "people-unanswered": "rights",
  "read-in-bulk": "rights",
  "people-ask": "rights",
  blacklisted: "read",
  "domain-wrong": "read",
  "servers-refuse": "read",
  "mailbox-trouble": "own",
  "provider-held": "write",
  "unknown-sender": "read",
  "proof-fails-more": "read",
  "backup-missing": "own",
  "backup-does-not-come-back": "own",
  "ledger-unsigned": "rights",
  "import-unfinished": "write",
  "import-waiting": "write",
  "retention-failed": "read",
  "erasures-unfinished": "rights",
  "people-overdue": "read",
  "campaign-refused": "write",
  "campaign-ready": "write",
  "campaign-unchecked": "write",
  "key-ending": "own",
  "people-due": "read",
  "holds-ending": "rights",
  "text-carrier-trouble": "own",
  "texts-unanswered": "write",
  "webhook-failing": "own",
  "backup-key-here": "own",
  "signing-key-waits": "own",
  "sender-unsigned": "own",
  "relay-missing": "own",
};
