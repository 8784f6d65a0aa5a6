import type { Instant } from "@consentry/kernel";
import type { FastifyInstance } from "fastify";
import { URI, type TOTP } from "otpauth";
import { Client } from "pg";
import { beforeAll, expect, test } from "vitest";

import { anOrganisation, type TestOrganisation } from "../../consent/testing/people.ts";
import { newId } from "../../database/organisation-id.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anApi, NOW } from "../../http/api/testing/api-client.ts";
import type { Account } from "../accounts/accounts.ts";
import { hashPassword } from "../passwords/hash-password.ts";
import { aBrowser, type TestBrowser } from "../testing/a-browser.ts";
import { anAccount, PUBLIC_URL, signedInBrowser } from "../testing/a-member.ts";
import { anAuthenticator } from "../testing/an-authenticator.ts";
import { stepOfCode } from "./codes.ts";

const PASSWORD = "vier kleine Wörter am Deich";

test("codes are those of RFC 6238, appendix B, half a minute either way", () => {
  const secret = new Uint8Array(Buffer.from("12345678901234567890"));
  const at = (second: number) => new Date(second * 1000).toISOString() as Instant;
  // The last six digits of the appendix's eight.
  for (const [second, code] of [
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [2_000_000_000, "279037"],
  ] as const) {
    expect(stepOfCode(secret, code, at(second))).toBe(Math.floor(second / 30));
    expect(stepOfCode(secret, code, at(second + 30))).toBe(Math.floor(second / 30));
    expect(stepOfCode(secret, code, at(second + 60))).toBeNull();
    for (const near of ["", code.slice(1), `${code}0`, "12345x"]) {
      expect(stepOfCode(secret, near, at(second))).toBeNull();
    }
  }
});

inSomeDoor((at) => {
  let now = NOW;
  let server: FastifyInstance;
  beforeAll(async () => {
    server = await anApi(at().database, { publicUrl: PUBLIC_URL, now: () => now });
  });

  const send = (browser: TestBrowser, path: string, body: unknown = {}, method = "POST") =>
    browser.send(path, { method: method as "POST", body });

  const after = (seconds: number): Instant =>
    new Date(Date.parse(NOW) + seconds * 1000).toISOString().replace(".000", "") as Instant;

  interface Guarded {
    readonly account: Account;
    readonly organisation: TestOrganisation;
    readonly here: TestBrowser;
    readonly codes: readonly string[];
    readonly totp: TOTP;
    readonly code: () => string;
    /** Past the password; the browser stands before the code. */
    readonly begin: () => Promise<TestBrowser>;
  }

  async function guarded(): Promise<Guarded> {
    now = NOW;
    const { database } = at();
    const organisation = await anOrganisation(database);
    const given = { email: `${newId()}@example.org`, passwordHash: await hashPassword(PASSWORD) };
    const account = await anAccount(database, organisation, "owner", given);
    const here = await signedInBrowser(server, database, account, organisation);
    const begun = (await send(here, "/session/second-factor")).json<{ uri: string }>();
    const totp = URI.parse(begun.uri) as TOTP;
    const code = () => totp.generate({ timestamp: Date.parse(now) });
    const confirmed = await send(here, "/session/second-factor", { code: code() }, "PUT");
    const codes = confirmed.json<{ recoveryCodes: string[] }>().recoveryCodes;
    const begin = async () => {
      const browser = aBrowser(server);
      const first = { email: account.email, password: PASSWORD };
      expect((await send(browser, "/session/password", first)).json()).toEqual({ needsCode: true });
      return browser;
    };
    return { account, organisation, here, codes, totp, code, begin };
  }

  test("what was begun guards nothing; once a code was typed, a password alone opens nothing", async () => {
    const { database } = at();
    const organisation = await anOrganisation(database);
    const given = { email: `${newId()}@example.org`, passwordHash: await hashPassword(PASSWORD) };
    const account = await anAccount(database, organisation, "owner", given);
    const here = await signedInBrowser(server, database, account, organisation);
    await send(here, "/session/second-factor");
    const wrong = await send(here, "/session/second-factor", { code: "000000" }, "PUT");
    expect(wrong.json()).toMatchObject({ kind: "wrong-code" });
    const open = await send(aBrowser(server), "/session/password", {
      email: account.email,
      password: PASSWORD,
    });
    expect(open.json()).toMatchObject({ member: { account: account.id } });

    const own = await guarded();
    const browser = await own.begin();
    expect((await browser.send("/session")).json()).toMatchObject({ member: null });
    expect((await browser.send("/api/v1/sources")).statusCode).toBe(401);
    now = after(30);
    const entered = await send(browser, "/session/code", { code: own.code() });
    expect(entered.json()).toMatchObject({ member: { account: own.account.id } });
  });

  test("a code opens once, also for whoever looked over the shoulder", async () => {
    const { begin, code } = await guarded();
    // The code that confirmed it was used by that.
    const used = await send(await begin(), "/session/code", { code: code() });
    expect(used.json()).toMatchObject({ status: 401, kind: "wrong-code" });
    now = after(30);
    const [one, other] = [await begin(), await begin()];
    const answers = await Promise.all(
      [one, other].map((browser) => send(browser, "/session/code", { code: code() })),
    );
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 401]));
  });

  test("guessing rests for longer and longer, and neither recovery codes nor time are kept from the owner", async () => {
    const { account, begin, code, codes } = await guarded();
    const browser = await begin();
    const guess = async (given: string, from = browser) =>
      (await send(from, "/session/code", { code: given })).json<{ kind?: string }>().kind;
    for (let tried = 0; tried < 5; tried += 1) expect(await guess("000000")).toBe("wrong-code");
    expect(await guess("000000")).toBe("step-over");
    now = after(59);
    expect(await guess(code(), await begin())).toBe("code-rests");
    expect(await guess(codes[0] ?? "", await begin())).toBeUndefined();
    expect(await guess(codes[0] ?? "", await begin())).toBe("wrong-code");
    now = after(61);
    expect(await guess("000000", await begin())).toBe("wrong-code");
    now = after(61 + 119);
    expect(await guess(code(), await begin())).toBe("code-rests");
    now = after(61 + 121);
    expect(await guess(code(), await begin())).toBeUndefined();
    const noted = await at().database.across((tx) =>
      tx.rows<{ readonly operation: string }>(
        "select operation from staff_acts where actor = $1 order by act_id",
        [`member:${account.id}`],
      ),
    );
    const operations = noted.map(({ operation }) => operation);
    expect(operations.at(0)).toBe("turnOnSecondFactor");
    expect(operations.filter((one) => one === "signInRefused").length).toBeGreaterThan(5);
    expect(operations.at(-1)).toBe("signIn:password-and-code");
  });

  test("it is turned off by a code of its own, and its sessions are told apart and ended", async () => {
    const own = await guarded();
    now = after(30);
    const elsewhere = await own.begin();
    await send(elsewhere, "/session/code", { code: own.code() });
    const account = (await own.here.send("/session/account")).json<{
      sessions: { id: string; openedBy: string; isHere: boolean }[];
    }>();
    expect(account).toMatchObject({
      secondFactor: { since: NOW, recoveryCodesLeft: 10 },
      sessions: [{ isHere: true, openedBy: "password-and-code" }, { isHere: false }],
    });
    const id = account.sessions[1]?.id;
    const stranger = await guarded();
    now = after(60);
    expect((await send(stranger.here, "/session/one", { id }, "DELETE")).statusCode).toBe(404);
    expect((await send(own.here, "/session/one", { id }, "DELETE")).statusCode).toBe(200);
    expect((await elsewhere.send("/session")).json()).toMatchObject({ member: null });

    const off = (code: string) => send(own.here, "/session/second-factor", { code }, "DELETE");
    expect((await off("000000")).json()).toMatchObject({ kind: "wrong-code" });
    expect((await off(own.code())).json()).toMatchObject({ secondFactor: { since: null } });
    const open = await send(aBrowser(server), "/session/password", {
      email: own.account.email,
      password: PASSWORD,
    });
    expect(open.json()).toMatchObject({ member: { account: own.account.id } });
  });

  test("a password alone adds nothing to an account that has more", async () => {
    const { database } = at();
    const organisation = await anOrganisation(database);
    const given = { email: `${newId()}@example.org`, passwordHash: await hashPassword(PASSWORD) };
    const account = await anAccount(database, organisation, "owner", given);
    const found = await signedInBrowser(server, database, account, organisation);
    const owner = await signedInBrowser(server, database, account, organisation);
    const passkey = async () => {
      const asked = (await send(owner, "/session/passkeys/options")).json();
      return { name: "Laptop", response: anAuthenticator(PUBLIC_URL).make(asked) };
    };
    expect((await send(owner, "/session/passkeys", await passkey())).statusCode).toBe(200);
    expect((await send(found, "/session/second-factor")).statusCode).toBe(422);
    expect((await send(found, "/session/passkeys", await passkey())).statusCode).toBe(422);
    // Its own session counts as opened by what it made.
    expect((await send(owner, "/session/second-factor")).statusCode).toBe(200);
  });

  test("neither the secret nor a recovery code can be read from the database", async () => {
    const { totp, codes } = await guarded();
    const client = new Client(at().connection);
    await client.connect();
    const { rows } = await client.query(
      "select to_jsonb(second_factors) as one, (select jsonb_agg(recovery_codes) from recovery_codes) as codes from second_factors",
    );
    await client.end();
    const kept = JSON.stringify(rows);
    const hidden = [
      Buffer.from(totp.secret.bytes),
      Buffer.from(codes[0]?.replaceAll("-", "") ?? ""),
    ];
    for (const form of ["hex", "base64", "utf8"] as const) {
      for (const bytes of hidden) expect(kept).not.toContain(bytes.toString(form));
    }
  });

  test("an organisation that asks for it shows nothing to a password from its day on", async () => {
    const { database } = at();
    const organisation = await anOrganisation(database);
    const enter = async (by: "password" | "passkey") => {
      const account = await anAccount(database, organisation);
      return signedInBrowser(server, database, account, organisation, by);
    };
    const [byPassword, byPasskey] = [await enter("password"), await enter("passkey")];
    now = NOW;
    const ask = (day: string | null) =>
      byPasskey.send("/api/v1/sign-in-rules", {
        method: "PUT",
        body: { secondFactorFrom: day },
      });
    const status = async (browser: TestBrowser) => {
      const answer = await browser.send("/api/v1/sources");
      return answer.statusCode === 200 ? 200 : answer.json<{ kind: string }>().kind;
    };
    await ask("2026-05-03");
    expect(await status(byPassword)).toBe(200);
    expect((await byPassword.send("/session")).json()).toMatchObject({
      member: { missing: null, secondFactorFrom: "2026-05-03" },
    });
    now = "2026-05-03T00:00:00Z" as Instant;
    expect([await status(byPassword), await status(byPasskey)]).toEqual([
      "second-factor-needed",
      200,
    ]);
    // The way to bring it stays open.
    const begun = (await send(byPassword, "/session/second-factor")).json<{ uri: string }>();
    const code = (URI.parse(begun.uri) as TOTP).generate({ timestamp: Date.parse(now) });
    await send(byPassword, "/session/second-factor", { code }, "PUT");
    expect(await status(byPassword)).toBe(200);
    await ask(null);
  });
});
