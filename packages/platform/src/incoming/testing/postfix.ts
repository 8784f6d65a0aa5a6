import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { makeFastFolder } from "../../database/testing/fast-folder.ts";
import { findFreePort } from "../../database/testing/test-doors.ts";

/** A Postfix of our own, on a free port and in a folder that goes with it. */
export interface RunningPostfix {
  readonly port: number;
  /** Where `virtual` keeps mailboxes. */
  readonly mailboxes: string;
  /** What it wrote down, for whoever looks why a test failed. */
  log(): string;
  stop(): Promise<void>;
}

export interface PostfixSettings {
  readonly hostname: string;
  /** Where the mail of a domain goes: a port of this machine. All other mail is refused. */
  readonly routes?: Readonly<Record<string, number>>;
  /** Any other line of `main.cf`. */
  readonly settings?: Readonly<Record<string, string>>;
}

const DAEMONS = "/usr/lib/postfix/sbin";

/** What a Postfix without local users runs: by what, whether once, chrooted nowhere. */
const SERVICES = `
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 1 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
`;

/** A second is the shortest that its queue manager knows. */
const IMPATIENT = {
  queue_run_delay: "1s",
  minimal_backoff_time: "1s",
  maximal_backoff_time: "1s",
} as const;

/**
 * Starts Debian's Postfix beside the machine's own, which is not touched. It speaks to this machine
 * alone. Throws where it is not installed: `npm run test:servers` installs it.
 */
export async function startPostfix({
  hostname,
  routes = {},
  settings = {},
}: PostfixSettings): Promise<RunningPostfix> {
  if (!existsSync(join(DAEMONS, "master"))) {
    throw new Error("Postfix is missing: run these tests by npm run test:servers, as root");
  }
  const folder = makeFastFolder("consentry-postfix-");
  chmodSync(folder, 0o755);
  const [etc, queue, data, mailboxes] = ["etc", "queue", "data", "mail"].map((name) => {
    mkdirSync(join(folder, name));
    return join(folder, name);
  }) as [string, string, string, string];
  giveToPostfix(data, mailboxes);
  const port = await findFreePort();
  const log = join(folder, "mail.log");
  writeFileSync(join(etc, "master.cf"), `127.0.0.1:${port} inet n - n - - smtpd${SERVICES}`);
  writeFileSync(
    join(etc, "main.cf"),
    lines({
      compatibility_level: "3.6",
      myhostname: hostname,
      queue_directory: queue,
      data_directory: data,
      daemon_directory: DAEMONS,
      command_directory: "/usr/sbin",
      mail_owner: "postfix",
      setgid_group: "postdrop",
      maillog_file: log,
      maillog_file_prefixes: folder,
      inet_interfaces: "127.0.0.1",
      inet_protocols: "ipv4",
      smtp_dns_support_level: "disabled",
      smtpd_peername_lookup: "no",
      mydestination: "",
      local_recipient_maps: "",
      alias_maps: "",
      mynetworks: "127.0.0.0/8",
      smtpd_relay_restrictions: "permit_mynetworks, reject",
      transport_maps: inline(
        Object.entries(routes).map(([domain, to]) => [domain, `smtp:[127.0.0.1]:${to}`]),
      ),
      virtual_mailbox_base: mailboxes,
      virtual_uid_maps: `static:${idOf("-u")}`,
      virtual_gid_maps: `static:${idOf("-g")}`,
      virtual_minimum_uid: "1",
      default_transport: "error:this server speaks to no other machine",
      ...IMPATIENT,
      ...settings,
    }),
  );
  const master = startWithUs("/usr/sbin/postfix", ["-c", etc, "start-fg"]);
  const said = (): string => (existsSync(log) ? readFileSync(log, "utf8") : "");
  await listening(port, () => {
    if (master.exitCode !== null) throw new Error(`Postfix did not start:\n${said()}`);
  });
  return {
    port,
    mailboxes,
    log: said,
    async stop() {
      spawnSync("/usr/sbin/postfix", ["-c", etc, "stop"], { stdio: "ignore" });
      if (master.exitCode === null) await once(master, "exit");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts a server that the system ends when this process is gone, however that comes. */
export function startWithUs(program: string, options: readonly string[]): ChildProcess {
  return spawn("setpriv", ["--pdeathsig", "TERM", program, ...options], { stdio: "ignore" });
}

/** A table that stands in the configuration itself. */
export function inline(entries: readonly (readonly [string, string])[]): string {
  return entries.length === 0
    ? ""
    : `inline:{ ${entries.map(([key, value]) => `{${key} = ${value}}`).join(", ")} }`;
}

function lines(settings: Readonly<Record<string, string>>): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name} = ${value}\n`)
    .join("");
}

/** Postfix writes mailboxes as its own user here, and refuses what belongs to another. */
export function giveToPostfix(...paths: readonly string[]): void {
  spawnSync("chown", ["postfix:", ...paths]);
}

function idOf(which: "-u" | "-g"): string {
  return spawnSync("id", [which, "postfix"], { encoding: "utf8" }).stdout.trim();
}

const TRIES = 200;
const TRY_EVERY_MS = 50;

/** Resolves when something answers at a port of this machine. */
export async function listening(port: number, check: () => void): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    check();
    const socket = connect(port, "127.0.0.1");
    const answers = await Promise.race([
      once(socket, "connect").then(() => true),
      once(socket, "error").then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (answers) return;
    await pause(TRY_EVERY_MS);
  }
  throw new Error(`nothing answers at port ${port}`);
}
