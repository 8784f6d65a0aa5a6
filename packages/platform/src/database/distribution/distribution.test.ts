import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aGround, BY_MEMBER } from "../../contacts/testing/organisation.ts";
import { removePeople } from "../../retention/people/remove-people.ts";
import { erasePerson } from "../../contacts/contacts/erase-person.ts";
import { inSomeDoor } from "../testing/in-every-door.ts";
import { distribute, planFor } from "./distribute.ts";
import { OUTLIVING } from "./outliving.ts";
import { planDistribution, type DistributionPlan } from "./plan.ts";
import { readSchema, type Schema } from "./schema.ts";

/** Named statements that name no organisation, and are neither about whose turn it is. */
const ACROSS: Readonly<Record<string, string>> = {
  "messages.in_flight": "which workers are gone: every few seconds, few rows",
  "staff_acts.whose": "whose log is to be chained",
  "installation.state": "before anybody signed in",
  "sessions.find": "by its hash, with the member beside it",
  "members.of_account": "which organisations somebody works for",
  "api_keys.note_use": "once a day and key",
  "erasures.backups_reached": "once a backup",
  "erasures.to_scrub": "once a night",
  "erasures.scrubbed": "once a night",
};

/** Begin the names of statements that the operator's figures and alerts are made of. */
const OF_THE_OPERATOR = /^operating\./;

/** Functions that say within whose rows they work, or are the platform's. */
const FUNCTIONS =
  /\b(?:begin_staff_log_after|delete_some_of_closed|end_closed_organisation|count_events_due|campaigns_with_events_due|make_measure_month|drop_measure_months|end_rests|own_rest|set_config)\s*\(/;

inSomeDoor((at) => {
  let schema: Schema;
  let plan: DistributionPlan;
  let client: Client;
  beforeAll(async () => {
    client = new Client(at().connection);
    await client.connect();
    schema = await readSchema(client);
    plan = await planFor(client);
  });
  afterAll(() => client.end());

  test("every table, key and foreign key can be spread by organisation", () => {
    expect(plan.obstacles).toEqual([]);
    const spread = schema.tables.filter(({ isOfOrganisation }) => isOfOrganisation);
    expect(
      plan.statements.filter((text) => text.includes("create_distributed_table")),
    ).toHaveLength(spread.length - (spread.some(({ name }) => name === "organisations") ? 1 : 0));
    const place = (table: string): number =>
      plan.statements.findIndex((text) => text.includes(`_table('${table}'`));
    // A key that points to what is not there yet is put up when it is.
    for (const { name, table, to } of schema.links) {
      const isUp = plan.statements.findLastIndex((text) => text.includes(` constraint ${name} `));
      expect(place(to), name).toBeLessThanOrEqual(Math.max(place(table), isUp));
    }
  });

  test("what would not hold is told: a key without the organisation, a row that names another's", () => {
    const broken: Schema = {
      ...schema,
      uniques: [
        { name: "wide", table: "lists", columns: ["name"], made: "by primary key", text: "" },
      ],
      links: [
        {
          name: "astray",
          table: "lists",
          columns: ["list_id"],
          to: "contacts",
          toColumns: ["contact_id"],
          text: "",
          empties: false,
        },
        {
          name: "inward",
          table: "sessions",
          columns: ["acts_for"],
          to: "contacts",
          toColumns: ["contact_id"],
          text: "",
          empties: false,
        },
      ],
    };
    expect(planDistribution(broken).obstacles).toEqual([
      expect.stringMatching(/^wide: /),
      expect.stringMatching(/^astray: .*another organisation/),
      expect.stringMatching(/^inward: sessions is on every server/),
    ]);
  });

  test("every named statement says of which organisation, or why it asks them all", () => {
    const spread = new Set(
      schema.tables.filter(({ isOfOrganisation }) => isOfOrganisation).map(({ name }) => name),
    );
    const statements = namedStatements();
    expect(statements.size).toBeGreaterThan(500);
    const astray = [...statements].filter(([name, text]) => {
      if (Object.hasOwn(ACROSS, name) || OF_THE_OPERATOR.test(name)) return false;
      const isOfOne =
        /organisation_id\s*(?:=|in)\s*(?:\$\d|any|\(\$)|\(\s*organisation_id|current_organisation/.test(
          text,
        );
      const saysWhose = /organisation_id as (?:organisation|id)\b/.test(text);
      // Put together in other files: what stands here does not tell.
      const isElsewhere = text.includes("${");
      const isOfPlatform = !tablesIn(text).some((table) => spread.has(table));
      return !isOfOne && !saysWhose && !isElsewhere && !isOfPlatform && !FUNCTIONS.test(text);
    });
    expect(astray.map(([name]) => name)).toEqual([]);
    expect(Object.keys(ACROSS).filter((name) => !statements.has(name))).toEqual([]);
  });

  test("whoever removes a contact has what outlives it forget it, also where no foreign key does", async () => {
    const emptying = schema.links.filter(({ empties, to }) => empties && to === "contacts");
    expect(emptying.map(({ table }) => table).toSorted()).toEqual(OUTLIVING.toSorted());
    // What the plan changes before anything is spread, on this one server.
    const here = plan.statements.filter((text) => /^(?:alter|drop|create)/i.test(text));
    expect(here.length).toBeGreaterThan(OUTLIVING.length);
    for (const text of here) await client.query(text);
    const ground = await aGround(at().database);
    const [ada, bea] = [
      await ground.aContact(),
      await ground.aContact({ email: "bea@example.net" }),
    ];
    const asked = (contact: string) =>
      ground.within((tx) =>
        tx.run(
          `insert into staff_acts (organisation_id, act_id, actor, deed, operation, about, people,
             at, keep_until, contact_id)
           values ($1, gen_random_uuid(), 'member:1', 'saw', 'getContact', '{}', 1, now(),
             current_date, $2)`,
          [ground.id, contact],
        ),
      );
    for (const { id } of [ada, bea]) await asked(id);
    const left = () =>
      ground.within((tx) => tx.rows("select contact_id from staff_acts order by act_id"));
    const erased = await ground.within((tx) => erasePerson(tx, ground, ada.id, BY_MEMBER));
    expect(erased.ok).toBe(true);
    await ground.within((tx) => removePeople(tx, ground.id, [bea.id], BY_MEMBER.at));
    expect(await left()).toEqual([{ contact_id: null }, { contact_id: null }]);
  });

  test("a server without the extension is told so, and nothing is done", async () => {
    expect(await distribute(client)).toEqual({ ok: false, error: { kind: "no-extension" } });
  });
});

/** Every `statement(name, text)` of the platform, with the constants of its own file put in. */
function namedStatements(): ReadonlyMap<string, string> {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const found = new Map<string, string>();
  for (const file of globSync("**/*.ts", { cwd: root })) {
    if (file.endsWith(".test.ts") || file.includes("testing/")) continue;
    const source = readFileSync(`${root}${file}`, "utf8");
    const constants = new Map(
      [...source.matchAll(/const ([A-Z][A-Z0-9_]*) = (`[^`]*`|"[^"]*")/g)].map(
        ([, name, text]) => [name ?? "", (text ?? "").slice(1, -1)] as const,
      ),
    );
    const fill = (text: string): string =>
      text.replaceAll(
        /\$\{([A-Z][A-Z0-9_]*)\}/g,
        (whole, name: string) => constants.get(name) ?? whole,
      );
    const made = /statement(?:<[^`"']*?>)?\(\s*"([\w.-]+)",\s*(`[^`]*`|"[^"]*"|[A-Z][A-Z0-9_]*)/g;
    for (const [, name = "", text = ""] of source.matchAll(made)) {
      const isNamed = /^[A-Z]/.test(text);
      const own = isNamed ? (constants.get(text) ?? "${elsewhere}") : text.slice(1, -1);
      found.set(name, fill(fill(own)));
    }
  }
  return found;
}

/** Names behind the words that tables stand behind. */
function tablesIn(text: string): readonly string[] {
  return [...text.matchAll(/\b(?:from|join|into|update|using)\s+([a-z_]+)/g)].map(
    ([, table]) => table ?? "",
  );
}
