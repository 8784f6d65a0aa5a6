import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useRead } from "../../../api/use-api.ts";
import { Link } from "../../../ui/link.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** Who did or said something; an import leads to where it can be looked at. */
export function ByWhom({ who }: { readonly who: string }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const [kind = "", id = ""] = who.split(":");
  // Whose names they are, the owner alone is told.
  const mayOwn = useMay("own");
  const members = useRead("listMembers", {}, { when: mayOwn && kind === "member" }).data?.items;
  switch (kind) {
    case "contact":
      return words.who.contact;
    case "member":
      return members?.find((member) => member.id === id)?.name ?? words.who.member;
    case "api-key":
      return words.who.program;
    case "import":
      return <Link href={`/imports/${id}`}>{words.who.import}</Link>;
    default:
      return words.who.system;
  }
}
