import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, rmSync, writeFileSync } from "node:fs";

/** Programs of other makers that tests speak to, and where Debian puts each. */
const PACKAGES: readonly (readonly [program: string, name: string])[] = [
  ["/usr/lib/postgresql/15/bin/postgres", "postgresql-15"],
  ["/usr/sbin/pgbouncer", "pgbouncer"],
  ["/usr/lib/postfix/sbin/master", "postfix"],
  ["/usr/sbin/dovecot", "dovecot-imapd"],
  ["/usr/bin/swaks", "swaks"],
  ["/usr/bin/promtool", "prometheus"],
  ["/usr/bin/msmtp", "msmtp"],
  ["/usr/bin/swift-proxy-server", "swift-proxy"],
  ["/usr/bin/swift-account-server", "swift-account"],
  ["/usr/bin/swift-container-server", "swift-container"],
  ["/usr/bin/swift-object-server", "swift-object"],
  ["/usr/bin/memcached", "memcached"],
  ["/usr/sbin/dockerd", "docker.io"],
  ["/usr/sbin/debootstrap", "debootstrap"],
];

/** Debian's way of saying that an installation starts no service. */
const POLICY = "/usr/sbin/policy-rc.d";

/**
 * Installs what is missing, and starts none of it: each test starts its own, on a free port and in
 * a folder of its own. Throws where it may not.
 */
export function installServers(): void {
  const missing = PACKAGES.filter(([program]) => !existsSync(program)).map(([, name]) => name);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    throw new Error(`Only root may install what is missing: apt-get install ${missing.join(" ")}`);
  }
  const options = {
    stdio: "inherit",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  } as const;
  const hadPolicy = existsSync(POLICY);
  if (!hadPolicy) {
    writeFileSync(POLICY, "#!/bin/sh\nexit 101\n");
    chmodSync(POLICY, 0o755);
  }
  try {
    execFileSync("apt-get", ["update", "-q"], options);
    const quietly = ["install", "-y", "-q", "--no-install-recommends"];
    execFileSync("apt-get", [...quietly, ...missing], options);
  } finally {
    if (!hadPolicy) rmSync(POLICY);
  }
}
