import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useLocation } from "wouter";

import { afterSessionChange, askDoor, type Member } from "../api/session.ts";
import { Button } from "../ui/button.tsx";
import { SelectField } from "../ui/fields/select-field.tsx";
import { LanguageSwitch } from "../ui/language-switch.tsx";
import { Link } from "../ui/link.tsx";
import { useToasts } from "../ui/toasts.tsx";
import { useFeatureWords } from "../words/use-feature-words.ts";
import { rememberMember } from "./member-hint.ts";
import { WORDS } from "./words/words.ts";

/** Who is signed in, for which organisation, and the way out. */
export function MemberMenu({ member }: { readonly member: Member }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const { fail } = useToasts();
  const enter = async (organisation: string): Promise<void> => {
    await askDoor("PUT", "/session/organisation", { organisation });
    navigate("/");
    await afterSessionChange(queries);
  };
  const leave = async (): Promise<void> => {
    await askDoor("DELETE", "/session");
    rememberMember(false);
    navigate("/sign-in");
    await afterSessionChange(queries);
  };
  return (
    <div className="app-member">
      {member.organisations.length > 1 ? (
        <SelectField
          label={words.organisation}
          options={member.organisations.map(({ id, name }) => ({ id, label: name }))}
          value={member.organisation.id}
          onChange={(id) => void enter(id).catch(fail)}
        />
      ) : (
        <p className="app-organisation">{member.organisation.name}</p>
      )}
      <p className="app-person">
        <Link href="/settings/account">{member.name}</Link>
        <span className="faint">{words.roles[member.role]}</span>
      </p>
      <div className="app-out">
        <Button look="link" onPress={() => void leave().catch(fail)}>
          {words.signOut}
        </Button>
        <LanguageSwitch />
      </div>
    </div>
  );
}
