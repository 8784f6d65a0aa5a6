import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** A Docker daemon of a test's own. It knows no images but those that it is given. */
export interface RunningDocker {
  /** What a command needs in its environment to speak to it. */
  readonly environment: NodeJS.ProcessEnv;
  /** @returns what the `docker` command printed; throws with what it complained of */
  readonly docker: (...words: readonly string[]) => string;
  /** Removes what runs in it with its volumes and networks; images stay. */
  clear(): void;
  /** Ends everything that runs in it, and leaves the machine's network as it was. */
  stop(): Promise<void>;
}

const STARTS_WITHIN_MS = 60_000;
const FORWARDING = "/proc/sys/net/ipv4/ip_forward";

/**
 * Starts Debian's Docker in a folder of its own, beside whatever the machine runs. Takes root.
 * Throws with its last words where it does not start.
 */
export async function startDocker(): Promise<RunningDocker> {
  const folder = mkdtempSync(join(tmpdir(), "consentry-docker-"));
  const socket = `unix://${folder}/socket`;
  const network = await rememberNetwork();
  const said = join(folder, "log");
  const log = openSync(said, "w");
  const daemon = spawn(
    "setpriv",
    [
      "--pdeathsig=TERM",
      "dockerd",
      `--host=${socket}`,
      `--data-root=${join(folder, "data")}`,
      `--exec-root=${join(folder, "exec")}`,
      `--pidfile=${join(folder, "pid")}`,
    ],
    { stdio: ["ignore", log, log] },
  );
  closeSync(log);
  const config = join(folder, "config");
  mkdirSync(config);
  const environment = { ...process.env, DOCKER_HOST: socket, DOCKER_CONFIG: config };
  const docker = (...words: readonly string[]): string =>
    execFileSync("docker", words, { env: environment, encoding: "utf8", stdio: "pipe" });
  const clear = (): void => {
    const containers = spawnSync("docker", ["ps", "--all", "--quiet"], { env: environment });
    const ids = containers.stdout.toString().split("\n").filter(Boolean);
    if (ids.length > 0) docker("rm", "--force", "--volumes", ...ids);
    for (const kind of ["volume", "network"]) {
      spawnSync("docker", [kind, "prune", "--force"], { env: environment });
    }
  };
  const stop = async (): Promise<void> => {
    clear();
    if (daemon.exitCode === null) {
      daemon.kill("SIGTERM");
      await once(daemon, "exit");
    }
    await network.restore();
    rmSync(folder, { recursive: true, force: true });
  };
  const deadline = Date.now() + STARTS_WITHIN_MS;
  while (spawnSync("docker", ["version"], { env: environment }).status !== 0) {
    if (daemon.exitCode !== null || Date.now() > deadline) {
      const words = readFileSync(said, "utf8").slice(-2_000);
      await stop();
      throw new Error(`Docker did not start:\n${words}`);
    }
    await pause(200);
  }
  return { environment, docker, clear, stop };
}

/** The daemon writes rules of its own for the whole machine, and leaves them when it ends. */
async function rememberNetwork(): Promise<{ restore(): Promise<void> }> {
  const rules = ["iptables", "ip6tables"].map(
    (table) => [table, execFileSync(`${table}-save`)] as const,
  );
  const forwarding = await readFile(FORWARDING);
  const bridges = bridgesNow();
  return {
    async restore() {
      for (const name of bridgesNow()) {
        if (!bridges.includes(name)) execFileSync("ip", ["link", "delete", name]);
      }
      for (const [table, input] of rules) execFileSync(`${table}-restore`, { input });
      await writeFile(FORWARDING, forwarding);
    },
  };
}

function bridgesNow(): readonly string[] {
  const links = execFileSync("ip", ["-json", "link", "show", "type", "bridge"], {
    encoding: "utf8",
  });
  return (JSON.parse(links) as readonly { readonly ifname: string }[]).map(({ ifname }) => ifname);
}
