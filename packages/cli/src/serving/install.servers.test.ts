import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { findFreePort } from "../../../platform/src/database/testing/test-doors.ts";
import { blocksOf } from "./testing/blocks.ts";
import { ROOT } from "./testing/previous-release.ts";

const TESTING = join(ROOT, "packages/cli/src/serving/testing");

/** systemd's own measure, from 0 (nothing is in reach) to 10. */
const MOST_EXPOSED = "2.0";

/** A dozen commands and two starts: a minute where nothing else is at work, and it seldom is so. */
const WHOLE_WAY_MS = 300_000;

let walk: string;

beforeEach(() => {
  walk = mkdtempSync(join(tmpdir(), "consentry-walk-"));
  // Another user reads programs through it.
  chmodSync(walk, 0o755);
});

afterEach(() => rmSync(walk, { recursive: true, force: true }));

/** This tree as a release: what git knows of, as it stands. */
function aRelease(): string {
  const release = join(walk, "release");
  mkdirSync(release);
  const files = execFileSync(
    "git",
    ["-C", ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"],
    { maxBuffer: 1024 ** 2 * 64 },
  );
  const there = files
    .toString()
    .split("\0")
    .filter((file) => /^(?:packages|deploy|docs\/operate)\/|^[^/]+$/.test(file));
  const packed = spawnSync(
    "tar",
    ["--create", "--null", "--files-from=-", "--ignore-failed-read", "--directory", ROOT],
    { input: there.join("\0"), maxBuffer: 1024 ** 3 },
  );
  execFileSync("tar", ["--extract", "--directory", release], { input: packed.stdout });
  return release;
}

test(
  "the way under systemd, word by word: installed, started without any right, asked, backed up, upgraded, stopped",
  async () => {
    const commands = blocksOf("install.md", 'way="under systemd"');
    const upgrade = blocksOf("upgrade.md", 'way="upgrade under systemd"');
    expect(commands.length).toBeGreaterThan(4);
    expect(upgrade).toHaveLength(1);
    const bin = join(walk, "bin");
    mkdirSync(bin);
    const asked = ["README.md", "monitor.md", "several-machines.md"].flatMap((page) => [
      ...blocksOf(page, 'as="consentry"'),
      ...blocksOf(page, 'as="this server"'),
    ]);
    expect(asked.length).toBeGreaterThan(4);
    for (const name of ["systemctl", "npm", "consentry"]) {
      copyFileSync(join(TESTING, `${name}.sh`), join(bin, name));
      chmodSync(join(bin, name), 0o755);
    }
    const script = join(walk, "walk.sh");
    writeFileSync(
      script,
      [
        "set -eux",
        // Folders of the machine that are written to, and forgotten with the namespace.
        "mount -t tmpfs none /opt",
        ...["/etc", "/var/lib", "/var/cache"].map((folder) => {
          const own = join(walk, folder.replaceAll("/", "-"));
          mkdirSync(join(own, "upper"), { recursive: true });
          mkdirSync(join(own, "work"));
          return `mount -t overlay -o lowerdir=${folder},upperdir=${own}/upper,workdir=${own}/work overlay ${folder}`;
        }),
        `cd ${aRelease()}`,
        ...commands,
        "curl --silent --fail http://127.0.0.1:$WALK_PORT/audit > /dev/null",
        '[ "$(stat --format %a:%U /var/lib/consentry)" = 700:consentry ]',
        'export CONSENTRY_ADDRESS="http://127.0.0.1:$WALK_PORT"',
        // A doctor says by 1 that something is sick; here no relay is named, and no name resolves.
        ...asked.map((block) =>
          block.includes("doctor") ? `${block.trim()} || [ $? = 1 ]` : block,
        ),
        `systemd-analyze security --offline=yes --threshold=${MOST_EXPOSED.replace(".", "")} consentry@start.service > /dev/null`,
        `cd ${join(walk, "release")}`,
        ...upgrade,
        "systemctl stop consentry@start",
        `cp ${walk}/log ${walk}/said`,
      ].join("\n"),
    );
    const done = spawnSync("unshare", ["--mount", "bash", script], {
      encoding: "utf8",
      env: {
        ...process.env,
        PATH: `${bin}:${process.env["PATH"]}`,
        WALK: walk,
        WALK_PORT: String(await findFreePort()),
        CONSENTRY_METRICS_TOKEN: "a-token-of-the-tests-long-enough",
        WALK_LINKS: join(TESTING, "install-links.ts"),
      },
    });
    expect(done.status, done.stderr.slice(-2_000)).toBe(0);
    expect(readFileSync(join(walk, "said"), "utf8")).toMatch(/Consentry is ready/);
  },
  WHOLE_WAY_MS,
);

test("what is handed to containers can be read, names what is there, and holds no secret", () => {
  const compose = JSON.parse(
    execFileSync("python3", [
      "-c",
      "import json, sys, yaml; json.dump(yaml.safe_load(open(sys.argv[1])), sys.stdout)",
      join(ROOT, "deploy/compose.yml"),
    ]).toString(),
  ) as {
    readonly services: Readonly<
      Record<
        string,
        {
          readonly secrets?: readonly string[];
          readonly read_only?: boolean;
          readonly cap_drop?: readonly string[];
        }
      >
    >;
    readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  };
  const named = new Set(Object.values(compose.services).flatMap(({ secrets = [] }) => secrets));
  expect([...named].toSorted()).toEqual(Object.keys(compose.secrets).toSorted());
  const made = blocksOf("install.md", 'way="in containers"').join("\n");
  for (const { file } of Object.values(compose.secrets)) {
    expect(made).toContain(`> deploy/${file.replace("./", "")}`);
  }
  for (const name of ["web", "worker"]) {
    expect(compose.services[name]).toMatchObject({ read_only: true, cap_drop: ["ALL"] });
  }
  const containerfile = readFileSync(join(ROOT, "deploy/Containerfile"), "utf8");
  const copied = [...containerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
    ([, what = ""]) => what.split(" "),
  );
  const known = execFileSync("git", ["-C", ROOT, "ls-files", ...copied]).toString();
  for (const path of copied) expect(known).toContain(path);
  expect(containerfile.slice(containerfile.lastIndexOf("FROM"))).toMatch(/^USER \d+:\d+$/m);
});
