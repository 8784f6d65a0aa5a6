import "./register.css";
import type { Register, RegisterActivity } from "@consentry/client";
import type { ReactNode } from "react";
import { useParams } from "wouter";

import { useRead } from "../../api/use-api.ts";
import { Sources } from "../../law/reasons.tsx";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Link } from "../../ui/link.tsx";
import { Marked } from "../../ui/marked.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { Loaded } from "../../ui/state.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { Transfer } from "./parts/transfer.tsx";
import { useSay, type InBoth } from "./parts/use-say.ts";
import { WORDS } from "./words/words.ts";

/** The sheet of one activity, in the order in which authorities ask. */
export function RegisterActivityPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const say = useSay();
  const { id } = useParams<{ id: string }>();
  const register = useRead("showRegister", {});
  const activity = register.data?.activities.find((one) => one.id === id);
  const up = { href: "/register", label: words.activity.up };
  return (
    <div className="register">
      <Page
        title={activity === undefined ? words.title : say(activity.title)}
        {...(activity !== undefined && { lead: say(activity.objective) })}
        up={up}
        actions={<Button onPress={() => print()}>{words.print}</Button>}
      >
        <Loaded of={register}>
          {(of) =>
            activity === undefined ? (
              <Empty title={words.activity.notThere} next={words.activity.notThereNext} />
            ) : (
              <Sheet of={activity} register={of} />
            )
          }
        </Loaded>
      </Page>
    </div>
  );
}

interface SheetProps {
  readonly of: RegisterActivity;
  readonly register: Register;
}

function Sheet({ of, register }: SheetProps): ReactNode {
  const { words: all } = useFeatureWords(WORDS);
  const say = useSay();
  const words = all.activity;
  const taking = register.processors.filter(({ key }) => of.processors.includes(key));
  const abroad = taking.filter(({ transfer }) => transfer.status !== "eea");
  return (
    <>
      <List title={words.purposes} of={of.purposes} />
      <List title={words.people} of={of.people.map(({ title }) => title)} />
      <Section title={words.data}>
        <Items of={of.data.map(({ title }) => say(title))} />
        {of.details.length > 0 ? (
          <p>
            <strong>{words.details}</strong> {of.details.join(", ")}
          </p>
        ) : null}
        <p>
          <strong>{words.sensitive}</strong> <Sensitive of={register} />
        </p>
      </Section>
      <List title={words.origins} of={of.origins.map(({ title }) => title)} />
      <Section title={words.basis}>
        {of.isBasisOpen ? (
          <p>
            <Marked kind="held">{words.basisOpen}</Marked>{" "}
            <Link href="/register/questions">{all.state.answer}</Link>
          </p>
        ) : null}
        <ul className="register-list">
          {of.bases.map((basis, at) => (
            <li key={at}>
              {basis.about === null ? null : `${say(basis.about)} – `}
              {say(basis.title)}
              <Sources of={basis.sources} />
            </li>
          ))}
        </ul>
        {of.basisWhy === "" ? null : <p>{of.basisWhy}</p>}
      </Section>
      <Section title={words.recipients}>
        <Items of={taking.map(({ name }) => (name === "" ? all.processors.machine : name))} />
        <p>
          <strong>{words.inside}</strong> {of.recipients.map(say).join(" · ")}
        </p>
      </Section>
      <Section title={words.transfers}>
        {abroad.length === 0 ? (
          <p>{words.transfersNone}</p>
        ) : (
          <ul className="register-list">
            {abroad.map((one) => (
              <li key={one.key}>
                {one.name === "" ? all.processors.machine : one.name} <Transfer of={one} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={words.retention}>
        <ul className="register-list">
          {of.retention.map(({ rule, text, sources }) => (
            <li key={rule}>
              {say(text)}
              <Sources of={sources} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={words.security}>
        <Items
          of={register.measures
            .filter(({ state }) => state === "active")
            .map(({ title }) => say(title))}
        />
      </Section>
      <Section title={words.giving}>
        <p>{say(of.isGivingNeeded)}</p>
      </Section>
    </>
  );
}

function Sensitive({ of: { answers } }: { readonly of: Register }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  if (answers.sensitive === null) return words.controller.unanswered;
  return answers.sensitive.isHeld ? answers.sensitive.which : words.activity.sensitiveNone;
}

function List({
  title,
  of,
}: {
  readonly title: string;
  readonly of: readonly InBoth[];
}): ReactNode {
  const say = useSay();
  if (of.length === 0) return null;
  return (
    <Section title={title}>
      <Items of={of.map(say)} />
    </Section>
  );
}

function Items({ of }: { readonly of: readonly string[] }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  if (of.length === 0) return <p>{words.controller.none}</p>;
  return (
    <ul className="register-list">
      {of.map((item, at) => (
        <li key={at}>{item}</li>
      ))}
    </ul>
  );
}
