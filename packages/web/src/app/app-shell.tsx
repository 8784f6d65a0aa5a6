import { useEffect, useRef, useState, type ReactNode } from "react";
import { useLocation } from "wouter";

import { useMay, type Member } from "../api/session.ts";
import { Button } from "../ui/button.tsx";
import { Logo } from "../ui/logo.tsx";
import { formatDate } from "../words/format.ts";
import { useFeatureWords } from "../words/use-feature-words.ts";
import { useWords } from "../words/words.ts";
import { MemberMenu } from "./member-menu.tsx";
import { isIn, NAVIGATION, type Room } from "./navigation.ts";
import { WORDS } from "./words/words.ts";
import { Link } from "../ui/link.tsx";

interface Props {
  readonly member: Member;
  readonly children: ReactNode;
}

/** What stands around every page of the application: where one is, and where one can go. */
export function AppShell({ member, children }: Props): ReactNode {
  const { words: common } = useWords();
  const { words, language } = useFeatureWords(WORDS);
  const [path] = useLocation();
  const mayAnswer = useMay("rights");
  const isForThem = (room: Room): boolean => mayAnswer || !("needs" in room);
  // The menu of a phone is open on the page where it was opened, and on no other.
  const [openOn, setOpenOn] = useState<string | null>(null);
  const isOpen = openOn === path;
  const main = useRef<HTMLElement>(null);
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    // Whoever listens to the page hears the new one, not the menu they left.
    main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [path]);
  return (
    <div className={`app ${isOpen ? "app-menu-open" : ""}`}>
      <a className="skip" href="#content">
        {common.skip}
      </a>
      <header className="app-side">
        <div className="app-brand">
          <Link href="/" className="brand" aria-label={words.home}>
            <Logo />
            <span>Consentry</span>
          </Link>
          <span className="app-menu-button">
            <Button
              onPress={() => setOpenOn(isOpen ? null : path)}
              aria-expanded={isOpen}
              aria-controls="menu"
            >
              {isOpen ? words.closeMenu : words.menu}
            </Button>
          </span>
        </div>
        <div className="app-menu" id="menu">
          <nav aria-label={words.menu}>
            {NAVIGATION.map(({ group, rooms }, index) => (
              <div className="app-group" key={group ?? index}>
                {group === null ? null : <p className="app-group-name">{words.groups[group]}</p>}
                <ul>
                  {rooms.filter(isForThem).map((room) => (
                    <RoomItem key={room.name} room={room} isHere={isIn(path, room)} />
                  ))}
                </ul>
              </div>
            ))}
          </nav>
          <MemberMenu member={member} />
        </div>
      </header>
      <main id="content" tabIndex={-1} ref={main}>
        {member.isDemo ? <p className="app-demo">{words.demo}</p> : null}
        {member.secondFactorFrom === null ? null : (
          <p className="app-demo">
            {words.secondFactor(formatDate(member.secondFactorFrom, language))}{" "}
            <Link href="/settings/account">{words.addSecondFactor}</Link>
          </p>
        )}
        {children}
      </main>
    </div>
  );
}

function RoomItem({ room, isHere }: { readonly room: Room; readonly isHere: boolean }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // The menu is longer than a small window: where one is stays in sight.
    if (isHere) item.current?.scrollIntoView({ block: "nearest" });
  }, [isHere]);
  return (
    <li ref={item}>
      <Link href={room.path} className="app-room" isHere={isHere}>
        {words.rooms[room.name]}
      </Link>
    </li>
  );
}
