import "../ui/page-parts.css";
import "./app.css";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { RouterProvider } from "react-aria-components";
import { Redirect, Route, Switch, useLocation } from "wouter";

import { useSession, type Session } from "../api/session.ts";
import { later } from "../ui/later.tsx";
import { Toasts } from "../ui/toasts.tsx";
import { Failed, Loading } from "../ui/state.tsx";
import { AppShell } from "./app-shell.tsx";
import { Broken } from "./broken.tsx";
import { rememberMember } from "./member-hint.ts";
import { NotFound } from "./not-found.tsx";
import { PAGES, type Page } from "./pages.ts";

/** Few ever see it. */
const MissingPage = later(
  async () => (await import("../features/sign-in/missing-page.tsx")).MissingPage,
);

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // What a person looks at may be a little old; what they changed themselves never is.
      staleTime: 10_000,
      retry: 1,
    },
  },
});

/** The application: everything but the auditor on its own. */
export function Application(): ReactNode {
  const [, navigate] = useLocation();
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider navigate={navigate}>
        <Gate />
        <Toasts />
      </RouterProvider>
    </QueryClientProvider>
  );
}

/** Shows what whoever looks may see: the first start, the way in, or the application. */
function Gate(): ReactNode {
  const session = useSession();
  const [path] = useLocation();
  if (session.isPending) return <Loading />;
  if (session.isError) {
    return <Failed problem={session.error} onRetry={() => void session.refetch()} />;
  }
  const { member } = session.data;
  rememberMember(member !== null);
  const open = PAGES.filter(({ isOpen }) => isOpen === true);
  if (open.some((page) => page.path === path)) return <Pages pages={open} />;
  if (member === null) return <Redirect to={wayIn(session.data, path)} replace />;
  if (member.missing !== null) return <MissingPage member={member} />;
  return (
    <AppShell member={member}>
      <Pages pages={PAGES} />
    </AppShell>
  );
}

function wayIn({ state }: Session, path: string): string {
  if (state === "empty") return "/start";
  return path === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(path)}`;
}

function Pages({ pages }: { readonly pages: readonly Page[] }): ReactNode {
  const [path] = useLocation();
  return (
    <Broken key={path}>
      <Switch>
        {pages.map(({ path, content: Content }) => (
          <Route key={path} path={path}>
            <Content />
          </Route>
        ))}
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Broken>
  );
}
