import type { Invitation, MadeInvitation, Member } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useSession, type Role } from "../../../api/session.ts";
import { useChange, useRead } from "../../../api/use-api.ts";
import { WORDS as APP_WORDS } from "../../../app/words/words.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { CopyText } from "../../../ui/copy-text.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { RadioField } from "../../../ui/fields/radio-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

const ROLES: readonly Role[] = ["owner", "editor", "dpo", "viewer"];

/** Who works for the organisation, and who was asked to. */
export function MembersPart(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const members = useRead("listMembers", {});
  const invitations = useRead("listInvitations", {});
  return (
    <>
      <Section title={words.members.title}>
        <Loaded of={members}>
          {({ items }) => (
            <ul className="setting-rows">
              {items.map((member) => (
                <MemberRow key={member.id} member={member} />
              ))}
            </ul>
          )}
        </Loaded>
      </Section>
      <Section title={words.members.invitations}>
        <Loaded of={invitations}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="faint">{words.members.noInvitation}</p>
            ) : (
              <ul className="setting-rows">
                {items.map((invitation) => (
                  <InvitationRow key={invitation.id} invitation={invitation} />
                ))}
              </ul>
            )
          }
        </Loaded>
        <DialogButton label={words.members.invite} look="main" title={words.members.invite}>
          {(close) => <Invite close={close} />}
        </DialogButton>
      </Section>
    </>
  );
}

function MemberRow({ member }: { readonly member: Member }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: app } = useFeatureWords(APP_WORDS);
  const self = useSession().data?.member;
  const isSelf = self?.account === member.id;
  // The demo’s account has no way in at all.
  const isDemo = isSelf && self.isDemo;
  const { tell, fail } = useToasts();
  const lastOwner = (error: { readonly problem: { readonly kind: string } | null }): void =>
    error.problem?.kind === "last-owner" ? tell(words.members.lastOwner) : fail(error);
  const change = useChange("changeMember", {
    refreshes: ["listMembers"],
    onDone: ({ role }) => tell(words.members.changed(member.name, app.roles[role])),
  });
  const remove = useChange("removeMember", { refreshes: ["listMembers"] });
  const signOut = useChange("endSessionsOfMember", {
    onDone: () => tell(words.members.signedOut(member.name)),
  });
  const params = { id: member.id };
  return (
    <li>
      <div>
        <p>
          <strong>{member.name}</strong>{" "}
          {isSelf ? <span className="faint">({words.members.you})</span> : null}
        </p>
        <p className="faint">
          {isDemo
            ? member.email
            : `${member.email} · ${member.hasSecondFactor ? words.members.hasFactor : words.members.hasNoFactor}`}
        </p>
      </div>
      <div className="setting-row-acts">
        <SelectField
          label={words.members.roleOf(member.name)}
          options={ROLES.map((id) => ({ id, label: app.roles[id] }))}
          value={member.role}
          onChange={(role) =>
            change.mutate({ params, body: { role } }, { onError: (error) => lastOwner(error) })
          }
        />
        {isSelf ? null : (
          <Button
            isDisabled={signOut.isPending}
            onPress={() => signOut.mutate({ params }, { onError: fail })}
            aria-label={words.members.signOutOf(member.name)}
          >
            {words.members.signOut}
          </Button>
        )}
        <ConfirmButton
          label={words.members.remove}
          title={words.members.removeTitle(member.name)}
          confirm={words.members.removeConfirm(member.name)}
          onConfirm={() => remove.mutateAsync({ params }).catch(lastOwner)}
        >
          <p>{words.members.removeText}</p>
        </ConfirmButton>
      </div>
    </li>
  );
}

function InvitationRow({ invitation }: { readonly invitation: Invitation }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: app } = useFeatureWords(APP_WORDS);
  const { fail } = useToasts();
  const withdraw = useChange("withdrawInvitation", { refreshes: ["listInvitations"] });
  return (
    <li>
      <div>
        <p>
          <strong>{invitation.email}</strong> · {app.roles[invitation.role]}
        </p>
        <p className="faint">
          {words.members.until} <Moment at={invitation.expiresAt} />
        </p>
      </div>
      <div className="setting-row-acts">
        <Button
          isDisabled={withdraw.isPending}
          onPress={() => withdraw.mutate({ params: { id: invitation.id } }, { onError: fail })}
        >
          {words.members.withdraw}
        </Button>
      </div>
    </li>
  );
}

function Invite({ close }: { readonly close: () => void }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: app } = useFeatureWords(APP_WORDS);
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("editor");
  const [made, setMade] = useState<MadeInvitation | null>(null);
  const invite = useChange("invite", { refreshes: ["listInvitations"], onDone: setMade });
  if (made !== null) {
    return (
      <>
        <p>{words.members.linkText(made.email)}</p>
        <CopyText label={words.members.link} text={made.link} />
        <div className="actions">
          <Button look="main" onPress={close}>
            {words.members.linkDone}
          </Button>
        </div>
      </>
    );
  }
  return (
    <Form onSubmit={() => invite.mutate({ body: { email, role } })} problem={invite.error}>
      <TextField
        label={words.members.email}
        name="email"
        type="email"
        maxLength={254}
        isRequired
        value={email}
        onChange={setEmail}
      />
      <RadioField
        label={words.members.role}
        options={ROLES.map((id) => ({ id, label: app.roles[id], hint: words.members.can[id] }))}
        value={role}
        onChange={setRole}
      />
      <div className="actions">
        <Button type="submit" look="main" isDisabled={invite.isPending}>
          {words.members.makeLink}
        </Button>
        <Button onPress={close}>{words.cancel}</Button>
      </div>
    </Form>
  );
}
