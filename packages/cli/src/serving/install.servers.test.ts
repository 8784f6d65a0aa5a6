import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";

import { blocksOf } from "./testing/blocks.ts";
import { startDocker, type RunningDocker } from "./testing/machines/docker.ts";
import { makeImages } from "./testing/machines/images.ts";
import { ROOT } from "./testing/previous-release.ts";

/** systemd's own measure, from 0 (nothing is in reach) to 10. */
const MOST_EXPOSED = "2.0";

/** What `PORT` is where nobody says otherwise. */
const ADDRESS = "http://127.0.0.1:4400";

/** Each installs its packages and builds its pages: a minute where nothing else is at work. */
const WHOLE_WAY_MS = 600_000;

const WAIT_UNTIL_READY = `curl --silent --fail --retry 240 --retry-delay 1 --retry-all-errors ${ADDRESS}/ready`;

/** The doctor says by 1 that something is sick: the name of the example is in no DNS. */
const ASK_UNTIL_THREE_SEND = [
  "for _ in $(seq 60); do",
  "  docker compose --file deploy/compose.yml exec web consentry doctor > doctor || [ $? = 1 ]",
  "  if grep '; 3 processes send' doctor; then break; fi",
  "  sleep 1",
  "done",
  "cat doctor",
];

let docker: RunningDocker;
let release: string;

beforeAll(async () => {
  docker = await startDocker();
  makeImages(docker);
}, WHOLE_WAY_MS);

afterAll(() => docker.stop());

beforeEach(() => {
  release = aRelease();
});

afterEach(() => {
  docker.clear();
  rmSync(release, { recursive: true, force: true });
});

/** This tree as a release: what git knows of, as it stands. */
function aRelease(): string {
  const folder = mkdtempSync(join(tmpdir(), "consentry-release-"));
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
  execFileSync("tar", ["--extract", "--directory", folder], { input: packed.stdout });
  return folder;
}

/** Commands as somebody types them one after the other, here or in a container. */
function typed(commands: readonly string[], ...where: readonly string[]): string {
  const done = spawnSync("env", [...where, "bash", "-euxc", commands.join("\n")], {
    cwd: release,
    env: docker.environment,
    encoding: "utf8",
    maxBuffer: 1024 ** 2 * 64,
  });
  expect(done.status, `${done.stdout}\n${done.stderr}`.slice(-3_000)).toBe(0);
  return `${done.stdout}\n${done.stderr}`;
}

/** A machine that nobody used before, with the release in a folder of that user. */
function aMachine(name: string, user: string, ...options: readonly string[]) {
  docker.docker("run", "--detach", "--name", name, ...options);
  const folder = `/srv/${user}/release`;
  docker.docker("exec", name, "install", "--directory", `--owner=${user}`, `/srv/${user}`);
  docker.docker("cp", `${release}/.`, `${name}:${folder}`);
  docker.docker("exec", name, "chown", "--recursive", `${user}:`, folder);
  const within = ["docker", "exec", "--user", user, "--workdir", folder, name];
  return {
    folder,
    /** Where commands are typed as that user. */
    within,
    /** What a command of root's says. */
    asked: (...words: readonly string[]): string => docker.docker("exec", name, ...words),
  };
}

/** With what systemd needs of a machine, and no more of this one. */
const RUNS_SYSTEMD = [
  ...["SYS_ADMIN", "SYS_PTRACE", "SYS_BOOT", "NET_ADMIN"].flatMap((name) => ["--cap-add", name]),
  ...["seccomp=unconfined", "systempaths=unconfined"].flatMap((name) => ["--security-opt", name]),
  ...["/run", "/run/lock"].flatMap((path) => ["--tmpfs", path]),
  "--cgroupns=private",
];

test(
  "by hand, word by word: built on Node 20 by somebody without rights, started, stopped with its database",
  async () => {
    const { within, asked } = aMachine("by-hand", "somebody", "machine", "sleep", "infinity");
    const commands = blocksOf("install.md", 'way="by hand"');
    expect(commands).toHaveLength(1);
    const staying = spawn("env", [...within, "bash", "-euxc", ...commands], {
      env: docker.environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const stream of [staying.stdout, staying.stderr]) {
      stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
    }
    const ended = new Promise<number | null>((resolve) => staying.once("exit", resolve));
    await Promise.race([
      expect.poll(() => said, { timeout: WHOLE_WAY_MS }).toMatch(/^Consentry is ready: \S+/m),
      ended.then((code) => expect.fail(`it ended with ${code}: ${said.slice(-2_000)}`)),
    ]);
    expect(asked("node", "--version")).toMatch(/^v20\./);
    asked("curl", "--silent", "--fail", `${ADDRESS}/audit`);
    // Ctrl-C is heard by all that was started there.
    asked("pkill", "--signal", "INT", "--full", "consentry start");
    await ended;
    expect(asked("ps", "-eo", "comm=").split("\n").toSorted()).not.toContain("postgres");
  },
  WHOLE_WAY_MS,
);

test(
  "under systemd, word by word: installed, started without any right, asked, backed up, upgraded, stopped",
  () => {
    const commands = blocksOf("install.md", 'way="under systemd"');
    const upgrade = blocksOf("upgrade.md", 'way="upgrade under systemd"');
    expect(commands.length).toBeGreaterThan(4);
    expect(upgrade).toHaveLength(1);
    const asked = ["README.md", "monitor.md", "several-machines.md"].flatMap((page) => [
      ...blocksOf(page, 'as="consentry"'),
      ...blocksOf(page, 'as="this server"'),
    ]);
    expect(asked.length).toBeGreaterThan(4);
    const machine = aMachine("under-systemd", "root", ...RUNS_SYSTEMD, "machine");
    const said = typed(
      [
        ...commands,
        WAIT_UNTIL_READY,
        `curl --silent --fail ${ADDRESS}/audit > /dev/null`,
        '[ "$(stat --format %a:%U /var/lib/consentry)" = 700:consentry ]',
        '[ "$(ps -o user= --pid $(systemctl show --property MainPID --value consentry@start))" = consentry ]',
        `export CONSENTRY_ADDRESS=${ADDRESS} CONSENTRY_METRICS_TOKEN=a-token-of-the-tests-long-enough`,
        'echo "CONSENTRY_METRICS_TOKEN=$CONSENTRY_METRICS_TOKEN" >> /etc/consentry/environment',
        "systemctl restart consentry@start",
        WAIT_UNTIL_READY,
        // A doctor says by 1 that something is sick; here no relay is named, and no name resolves.
        ...asked.map((block) =>
          block.includes("doctor") ? `${block.trim()} || [ $? = 1 ]` : block,
        ),
        `systemd-analyze security --threshold=${MOST_EXPOSED.replace(".", "")} consentry@start.service > /dev/null`,
        `cd ${machine.folder}`,
        ...upgrade,
        WAIT_UNTIL_READY,
        '[ "$(consentry backup list --format json | grep --count \'"file"\')" -gt 0 ]',
        "systemctl stop consentry@start",
        '[ "$(systemctl show --property Result --value consentry@start)" = success ]',
        "journalctl --no-pager --unit 'consentry@*'",
      ],
      ...machine.within,
    );
    expect(said).toMatch(/Consentry is ready/);
    expect(said).not.toMatch(/something broke|Failed with result/);
  },
  WHOLE_WAY_MS,
);

test(
  "in containers, word by word: PostgreSQL, pages and three workers that can write nowhere, upgraded",
  () => {
    const said = typed([
      ...blocksOf("install.md", 'way="in containers"'),
      WAIT_UNTIL_READY,
      ...ASK_UNTIL_THREE_SEND,
      ...blocksOf("upgrade.md", 'way="upgrade in containers"'),
      WAIT_UNTIL_READY,
      "docker compose --file deploy/compose.yml logs web worker",
    ]);
    expect(said).toMatch(/ answers: PostgreSQL 17/);
    expect(said).toMatch(/; 3 processes send/);
    expect(said).toMatch(/^1 sick, /m);
    expect(said).not.toMatch(/something broke|^ \S+ Error /m);
    for (const name of ["consentry-web-1", "consentry-worker-1"]) {
      expect(docker.docker("exec", name, "id", "--user")).toBe("4400\n");
      expect(() => docker.docker("exec", name, "touch", "/opt/consentry/file")).toThrow(
        /Read-only file system/,
      );
    }
  },
  WHOLE_WAY_MS,
);

test(
  "the image alone, word by word: with a database of its own, healthy, ended with 0",
  async () => {
    typed([...blocksOf("install.md", 'way="image alone"'), WAIT_UNTIL_READY]);
    await expect
      .poll(() => inspected("consentry", "{{.State.Health.Status}}"), { timeout: 90_000 })
      .toBe("healthy");
    docker.docker("stop", "--time", "60", "consentry");
    expect(inspected("consentry", "{{.State.ExitCode}}")).toBe("0");
  },
  WHOLE_WAY_MS,
);

function inspected(container: string, what: string): string {
  return docker.docker("inspect", "--format", what, container).trim();
}

test("what is handed to containers holds no secret, and names the files that are made for it", () => {
  writeFileSync(join(release, "deploy/environment"), "");
  const read = typed(["docker compose --file deploy/compose.yml config --format json"]);
  const compose = JSON.parse(read.slice(0, read.lastIndexOf("}") + 1)) as {
    readonly services: Readonly<Record<string, { readonly secrets?: readonly Secret[] }>>;
    readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  };
  const named = new Set(Object.values(compose.services).flatMap(({ secrets = [] }) => secrets));
  expect(new Set([...named].map(({ source }) => source))).toEqual(
    new Set(Object.keys(compose.secrets)),
  );
  const made = blocksOf("install.md", 'way="in containers"').join("\n");
  for (const { file } of Object.values(compose.secrets)) {
    expect(made).toContain(`> ${file.slice(file.indexOf("deploy/"))}`);
  }
  for (const file of [".dockerignore", ".gitignore"]) {
    expect(readFileSync(join(ROOT, file), "utf8")).toMatch(
      /^deploy\/secrets\ndeploy\/environment$/m,
    );
  }
});

interface Secret {
  readonly source: string;
}
