import { expect, test } from "vitest";

import { PAGES } from "../../app/pages.ts";
import { MARK_OF, placeOf, type Need } from "./need-places.ts";

const ABOUT = { id: "0197a1b2-0000-7000-8000-00000000000c", name: "Autumn" };

/** As the router reads a path. */
const PATHS = PAGES.map(
  ({ path }) =>
    new RegExp(`^${path.replaceAll(/\/:\w+\?/g, "(?:/[^/]+)?").replaceAll(/:\w+/g, "[^/]+")}$`),
);

test.each(Object.keys(MARK_OF) as Need["kind"][])(
  "something is done about “%s” on a page that there is",
  (kind) => {
    const [path = ""] = placeOf({ kind, about: ABOUT, count: 1, due: null, because: null }).split(
      "?",
    );
    expect(path).not.toContain("//");
    expect(PATHS.filter((pattern) => pattern.test(path))).toHaveLength(1);
  },
);
