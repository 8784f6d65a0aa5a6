import { assertNever } from "@consentry/kernel";
import { useEffect, useState, type ReactNode } from "react";

import { Loading } from "../../../ui/state.tsx";
import { ChosenMail } from "../../audit/parts/chosen-mail.tsx";
import { isRead } from "../../audit/together.ts";
import { useOpened } from "../use-opened.ts";
import { AsRead } from "./as-read.tsx";
import type { View } from "./mail-views.tsx";

interface Props {
  readonly source: Blob;
  readonly view: Exclude<View, "copies">;
}

/** The mail as its reader sees it, what our auditor says of it, or its source. */
export function OpenedMail({ source, view }: Props): ReactNode {
  const held = useOpened([source]);
  const { chosen } = held;
  if (chosen === null) return <Loading />;
  switch (view) {
    case "mail":
      if (isRead(chosen)) return <AsRead key={chosen.id} mail={chosen} reader={held.reader} />;
      return <ChosenMail key={chosen.id} mail={chosen} held={held} isPart />;
    case "audit":
      return <ChosenMail key={chosen.id} mail={chosen} held={held} isPart />;
    case "source":
      return <Source source={source} />;
    default:
      return assertNever(view);
  }
}

/** As it came over the wire; what is no UTF-8 in it is shown as a sign of its own. */
function Source({ source }: { readonly source: Blob }): ReactNode {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    void source.text().then((read) => {
      if (isWanted) setText(read);
    });
    return () => {
      isWanted = false;
    };
  }, [source]);
  return text === null ? <Loading /> : <pre className="inbox-text">{text}</pre>;
}
