import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { afterSessionChange, askDoor } from "../../../api/session.ts";
import { Button } from "../../../ui/button.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { useAccountChange, type Account, type OwnSession } from "../use-account.ts";
import { WORDS } from "../words/words.ts";

/** Where whoever looks is signed in. */
export function SessionsPart({ account }: { readonly account: Account }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell, fail } = useToasts();
  const end = useAccountChange(
    () => askDoor<Account>("DELETE", "/session/others"),
    () => tell(words.account.ended),
  );
  return (
    <>
      <ul className="setting-rows">
        {account.sessions.map((session) => (
          <SessionRow key={session.id} session={session} mayEnd={account.mayChange} />
        ))}
      </ul>
      {account.otherSessions === 0 || !account.mayChange ? null : (
        <Button isDisabled={end.isPending} onPress={() => end.mutate(undefined, { onError: fail })}>
          {words.account.endOthers}
        </Button>
      )}
    </>
  );
}

interface RowProps {
  readonly session: OwnSession;
  readonly mayEnd: boolean;
}

function SessionRow({ session, mayEnd }: RowProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell, fail } = useToasts();
  const queries = useQueryClient();
  const { id, browser, system, openedBy, madeAt, usedAt, isHere } = session;
  const end = useAccountChange(
    () => askDoor<Account>("DELETE", "/session/one", { id }),
    () => {
      tell(words.account.endedOne);
      void afterSessionChange(queries);
    },
  );
  return (
    <li>
      <div>
        <p>
          <strong>{words.account.device(browser, system)}</strong>{" "}
          {isHere ? <span className="faint">({words.account.here})</span> : null}
        </p>
        <p className="faint">
          {words.account.openedBy[openedBy]}, <Moment at={madeAt} /> · {words.account.used}{" "}
          <Moment at={usedAt} />
        </p>
      </div>
      {isHere || !mayEnd ? null : (
        <div className="setting-row-acts">
          <Button
            isDisabled={end.isPending}
            onPress={() => end.mutate(undefined, { onError: fail })}
            aria-label={words.account.endOneOf(words.account.device(browser, system))}
          >
            {words.account.endOne}
          </Button>
        </div>
      )}
    </li>
  );
}
