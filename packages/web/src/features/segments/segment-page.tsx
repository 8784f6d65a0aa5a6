import "./segments.css";
import type { Segment } from "@consentry/client";
import type { ReactNode } from "react";
import { useLocation, useParams } from "wouter";

import { useMay } from "../../api/session.ts";
import { useChange, useRead } from "../../api/use-api.ts";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { Loaded } from "../../ui/state.tsx";
import { useToasts } from "../../ui/toasts.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import type { Filter } from "./filter.ts";
import { SegmentEditor } from "./parts/segment-editor.tsx";
import { WORDS } from "./words/words.ts";

/** One segment, or a new one where the address says so. */
export function SegmentPage(): ReactNode {
  const { id } = useParams<{ id: string }>();
  return id === "new" ? <NewSegment /> : <KnownSegment id={id} />;
}

const FIRST: Filter = {
  kind: "and",
  of: [{ kind: "consent", purpose: "send.newsletter", channel: "email", state: "given" }],
};

function NewSegment(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const [, go] = useLocation();
  const making = useChange("makeSegment", {
    refreshes: ["listSegments"],
    onDone: ({ id }) => {
      tell(words.made);
      go(`/segments/${id}`);
    },
  });
  return (
    <Page title={words.newTitle} lead={words.lead} up={{ href: "/segments", label: words.title }}>
      <SegmentEditor
        first={{ name: "", filter: FIRST }}
        submit={words.make}
        mayWrite={useMay("write")}
        isBusy={making.isPending}
        problem={making.error}
        onSubmit={(body) => making.mutate({ body })}
      />
    </Page>
  );
}

function KnownSegment({ id }: { readonly id: string }): ReactNode {
  const segment = useRead("getSegment", { params: { id } });
  return <Loaded of={segment}>{(known) => <OneSegment key={known.id} {...known} />}</Loaded>;
}

function OneSegment({ id, name, filter }: Segment): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { remove } = words;
  const { tell } = useToasts();
  const [, go] = useLocation();
  const mayWrite = useMay("write");
  const changing = useChange("changeSegment", {
    refreshes: ["listSegments", "getSegment", "searchContacts", "countContacts"],
    onDone: () => tell(words.saved),
  });
  const removing = useChange("removeSegment", { refreshes: ["listSegments"] });
  return (
    <Page
      title={name}
      up={{ href: "/segments", label: words.title }}
      actions={
        <>
          <LinkButton href={`/contacts?segment=${id}`}>{words.inContacts}</LinkButton>
          {mayWrite && (
            <ConfirmButton
              label={remove.label}
              title={remove.title(name)}
              confirm={remove.confirm(name)}
              onConfirm={async () => {
                await removing.mutateAsync({ params: { id } });
                tell(remove.done(name));
                go("/segments");
              }}
            >
              <p>{remove.what}</p>
              <p>{remove.campaigns}</p>
            </ConfirmButton>
          )}
        </>
      }
    >
      <SegmentEditor
        first={{ name, filter: filter as Filter }}
        submit={words.save}
        mayWrite={mayWrite}
        isBusy={changing.isPending}
        problem={changing.error}
        onSubmit={(body) => changing.mutate({ params: { id }, body })}
      />
    </Page>
  );
}
