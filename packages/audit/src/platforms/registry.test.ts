import { describe, expect, it } from "vitest";

import { DECORATIONS } from "./decorations.ts";
import { matchUrl } from "./match-url.ts";
import type { Platform, UrlPattern, UrlRole } from "./platform.ts";
import type { Origin } from "./origin.ts";
import { PLATFORMS } from "./registry.ts";

interface Case {
  readonly platform: Platform;
  readonly role: UrlRole;
  readonly pattern: UrlPattern;
}

const CASES: readonly Case[] = PLATFORMS.flatMap((platform) => [
  ...casesOf(platform, "open", platform.opens),
  ...casesOf(platform, "click", platform.clicks),
  ...casesOf(platform, "action", platform.actions),
  ...casesOf(platform, "image", platform.images),
  ...casesOf(platform, "ordinary", platform.ordinary),
]);

function casesOf(platform: Platform, role: UrlRole, patterns: readonly UrlPattern[]): Case[] {
  return patterns.map((pattern) => ({ platform, role, pattern }));
}

const WORD = /^[a-z0-9_]+$/;

describe("every URL pattern", () => {
  it.each(CASES)("of $platform.id matches its own example: $pattern.example", (one) => {
    const found = matchUrl(one.pattern.example, new URL(one.pattern.example).hostname);
    expect(found.map(({ platform, role }) => `${platform.id} ${role}`)).toContain(
      `${one.platform.id} ${one.role}`,
    );
  });

  it("names its platform alone, or with a carrier that the platform declares", () => {
    const strangers = CASES.filter(({ pattern }) => !pattern.generic).flatMap((one) =>
      matchUrl(one.pattern.example, new URL(one.pattern.example).hostname)
        .filter(({ generic, platform }) => !generic && platform !== one.platform)
        .filter(({ platform }) => !one.platform.over.includes(platform.id))
        .map(({ platform }) => `${one.platform.id} ~ ${platform.id}: ${one.pattern.example}`),
    );
    expect(strangers).toEqual([]);
  });

  it("is indexed by a host or by a word of its own example, in lower case", () => {
    for (const { pattern } of CASES) {
      expect(Number(pattern.host === undefined) + Number(pattern.word === undefined)).toBe(1);
      if (pattern.word === undefined) continue;
      const { pathname, search } = new URL(pattern.example);
      expect(pattern.word).toMatch(WORD);
      expect((pathname + search).toLowerCase().split(/[^a-z0-9_]+/)).toContain(pattern.word);
    }
  });

  it("keeps no state in its regular expression", () => {
    for (const { pattern } of CASES) expect(pattern.path?.flags ?? "").toMatch(/^i?$/);
  });

  it("leaves a host-less form to a path, since every URL would match otherwise", () => {
    for (const { pattern } of CASES) {
      expect(pattern.host !== undefined || pattern.path !== undefined).toBe(true);
    }
  });

  it("shows an example on a reserved host or on the platform's own", () => {
    for (const { platform, pattern } of CASES) {
      const { hostname } = new URL(pattern.example);
      const own = [...platform.hosts.map(({ suffix }) => suffix), pattern.host ?? "example.com"];
      const isOwn = own.some((suffix) =>
        `.${hostname.replace(/\d+/g, "#")}`.endsWith(`.${suffix.replace(/\d+/g, "#")}`),
      );
      expect(isOwn || /(?:^|\.)example\.(?:com|org|net)$/.test(hostname), pattern.example).toBe(
        true,
      );
    }
  });
});

describe("every record", () => {
  it("has an id of its own, in kebab-case", () => {
    const ids = PLATFORMS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  it("has a name of its own", () => {
    const names = PLATFORMS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it("says where every fact comes from", () => {
    for (const origins of allOrigins()) {
      expect(origins.length).toBeGreaterThan(0);
      for (const { where } of origins) expect(where).not.toMatch(/^\s*$|@|^\/|\/work\//);
    }
  });

  it("rides only on platforms that exist, and never in a circle", () => {
    const byId = new Map(PLATFORMS.map((platform) => [platform.id, platform]));
    for (const { id, over } of PLATFORMS) {
      for (const carrier of over) {
        expect(byId.has(carrier), carrier).toBe(true);
        expect(byId.get(carrier)?.over).not.toContain(id);
      }
    }
  });

  it("writes headers as field names, with a star at the end if any", () => {
    for (const { headers } of PLATFORMS) {
      for (const { header, value } of headers) {
        expect(header).toMatch(/^[A-Za-z][A-Za-z0-9-]*\*?$/);
        expect(value?.flags ?? "").toMatch(/^i?$/);
        if (header.endsWith("*")) expect(header.length).toBeGreaterThan(4);
      }
    }
  });

  it("writes host suffixes in lower case, without a leading dot", () => {
    for (const { hosts } of PLATFORMS) {
      for (const { suffix } of hosts) expect(suffix).toMatch(/^[a-z0-9#][a-z0-9.#-]*\.[a-z]{2,}$/);
    }
  });

  it("has decorations by distinct lower-case names, of platforms that exist", () => {
    const ids = new Set(PLATFORMS.map(({ id }) => id));
    const names = DECORATIONS.map(({ name, isPrefix }) => (isPrefix ? `${name}*` : name));
    expect(new Set(names).size).toBe(names.length);
    for (const { name, platform } of DECORATIONS) {
      expect(name).toBe(name.toLowerCase());
      if (platform !== undefined) expect(ids.has(platform), platform).toBe(true);
    }
  });
});

function allOrigins(): readonly (readonly Origin[])[] {
  return [
    ...CASES.map(({ pattern }) => pattern.origin),
    ...PLATFORMS.flatMap(({ headers, hosts }) => [...headers, ...hosts].map((one) => one.origin)),
    ...DECORATIONS.map(({ origin }) => origin),
  ];
}
