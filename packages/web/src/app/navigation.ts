/**
 * The rooms of the application, as its menu shows them. What `needs` more than reading is shown to
 * whoever may use it.
 */
export const NAVIGATION = [
  { group: null, rooms: [{ name: "home", path: "/" }] },
  {
    group: "people",
    rooms: [
      { name: "contacts", path: "/contacts" },
      { name: "lists", path: "/lists" },
      { name: "segments", path: "/segments" },
      { name: "imports", path: "/imports" },
    ],
  },
  {
    group: "mail",
    rooms: [
      { name: "campaigns", path: "/campaigns" },
      { name: "automations", path: "/automations" },
      { name: "templates", path: "/templates" },
      { name: "messages", path: "/messages" },
      { name: "texts", path: "/texts" },
      { name: "deliverability", path: "/deliverability/domains" },
      { name: "incoming", path: "/incoming" },
      { name: "inbox", path: "/inbox" },
    ],
  },
  {
    group: "proof",
    rooms: [
      { name: "consent", path: "/consent" },
      { name: "measurement", path: "/measurement" },
      { name: "transition", path: "/transition" },
      { name: "audit", path: "/audit" },
    ],
  },
  {
    group: "duties",
    rooms: [
      { name: "requests", path: "/requests", needs: "rights" },
      { name: "retention", path: "/retention" },
      { name: "register", path: "/register" },
      { name: "assessments", path: "/assessments" },
      { name: "breaches", path: "/breaches" },
      { name: "notice", path: "/notice" },
      { name: "staffLog", path: "/staff-log", needs: "rights" },
    ],
  },
  { group: null, rooms: [{ name: "settings", path: "/settings/organisation" }] },
] as const satisfies readonly {
  readonly group: string | null;
  readonly rooms: readonly {
    readonly name: string;
    readonly path: string;
    readonly needs?: "rights";
  }[];
}[];

export type Room = (typeof NAVIGATION)[number]["rooms"][number];

/** Whether a path stands in a room: it, or something below it. */
export function isIn(path: string, room: Room): boolean {
  if (room.path === "/") return path === "/";
  const root = `/${room.path.split("/")[1] ?? ""}`;
  return path === root || path.startsWith(`${root}/`);
}
