import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { ROOT } from "../previous-release.ts";
import type { RunningDocker } from "./docker.ts";

const HERE = fileURLToPath(new URL("./", import.meta.url));

/** Where nobody's images can be had, these stand in for them. What is in them says each file. */
const BUILT = { machine: "machine", postgres: "docker.io/library/postgres:17", compose: "compose" };

/** What Node trusts beside its own list, where what stands before the registries has its own. */
const CERTIFICATES = "/etc/ssl/certs/ca-certificates.crt";

/**
 * Makes the images that our own are built on and run beside: Debian 12 by debootstrap, with the
 * Node that is pinned here and npm as `node:24-bookworm-slim`, a PostgreSQL as `postgres:17`, and
 * `machine`, which runs systemd. Adds compose to the daemon's command.
 */
export function makeImages({ docker, environment }: RunningDocker): void {
  const folder = mkdtempSync(join(tmpdir(), "consentry-images-"));
  try {
    const root = join(folder, "debian");
    layOutDebian(root, folder);
    execFileSync(
      "sh",
      [
        "-c",
        'tar --create --directory "$0" . | docker import --change "ENV $1" --change "CMD [\\"node\\"]" - node:24-bookworm-slim',
        root,
        `NODE_EXTRA_CA_CERTS=${CERTIFICATES} npm_config_cafile=${CERTIFICATES}`,
      ],
      { env: environment },
    );
    docker("tag", "node:24-bookworm-slim", "debian:bookworm-slim");
    for (const [name, tag] of Object.entries(BUILT)) {
      docker("build", "--quiet", "--file", join(HERE, `${name}.Containerfile`), "--tag", tag, HERE);
    }
    docker("create", "--name", "plugins", "compose");
    docker("cp", "plugins:/plugins", join(environment["DOCKER_CONFIG"] ?? "", "cli-plugins"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function layOutDebian(root: string, folder: string): void {
  execFileSync(
    "debootstrap",
    ["--variant=minbase", "--include=ca-certificates", "bookworm", root],
    { stdio: "ignore" },
  );
  copyFileSync(CERTIFICATES, join(root, CERTIFICATES));
  const bin = join(root, "usr/local/bin");
  copyFileSync(join(ROOT, `node_modules/node-linux-${process.arch}/bin/node`), join(bin, "node"));
  // From the registry: what a machine has as npm may be spread over its own folders.
  execFileSync("npm", ["pack", "--silent", "--pack-destination", folder, "npm@11"], {
    stdio: "ignore",
  });
  const modules = join(root, "usr/local/lib/node_modules");
  mkdirSync(modules, { recursive: true });
  execFileSync("sh", ["-c", "tar --extract --gzip --file npm-*.tgz"], { cwd: folder });
  cpSync(join(folder, "package"), join(modules, "npm"), { recursive: true });
  for (const name of ["npm", "npx"]) {
    symlinkSync(`../lib/node_modules/npm/bin/${name}-cli.js`, join(bin, name));
  }
}
