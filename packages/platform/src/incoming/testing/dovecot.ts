import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { makeFastFolder } from "../../database/testing/fast-folder.ts";
import { findFreePort } from "../../database/testing/test-doors.ts";
import { listening, startWithUs } from "./postfix.ts";

/** A Dovecot of our own with one mailbox, on a free port and in a folder that goes with it. */
export interface RunningDovecot {
  readonly port: number;
  readonly user: string;
  readonly password: string;
  stop(): Promise<void>;
}

const PROGRAM = "/usr/sbin/dovecot";

/** Whom its mailboxes belong to: nobody who exists on the machine for anything else. */
const OWNER = "nobody";

/**
 * Starts Debian's Dovecot beside the machine's own, which is not touched: IMAP without TLS on this
 * machine alone. Throws where it is not installed: `npm run test:servers` installs it.
 */
export async function startDovecot(): Promise<RunningDovecot> {
  if (!existsSync(PROGRAM)) {
    throw new Error("Dovecot is missing: run these tests by npm run test:servers, as root");
  }
  const folder = makeFastFolder("consentry-dovecot-");
  chmodSync(folder, 0o755);
  const mail = join(folder, "mail");
  mkdirSync(mail);
  spawnSync("chown", [`${OWNER}:`, mail]);
  const port = await findFreePort();
  const [user, password] = ["returned@choir.example", randomBytes(12).toString("hex")];
  const log = join(folder, "dovecot.log");
  writeFileSync(join(folder, "users"), `${user}:{PLAIN}${password}\n`);
  const conf = join(folder, "dovecot.conf");
  writeFileSync(conf, configuration({ folder, mail, port, log }));
  const master = startWithUs(PROGRAM, ["-F", "-c", conf]);
  const said = (): string => (existsSync(log) ? readFileSync(log, "utf8") : "");
  await listening(port, () => {
    if (master.exitCode !== null) throw new Error(`Dovecot did not start:\n${said()}`);
  });
  return {
    port,
    user,
    password,
    async stop() {
      if (master.exitCode === null) {
        master.kill("SIGTERM");
        await once(master, "exit");
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Places {
  readonly folder: string;
  readonly mail: string;
  readonly port: number;
  readonly log: string;
}

function configuration({ folder, mail, port, log }: Places): string {
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${log}
protocols = imap
ssl = no
disable_plaintext_auth = no
listen = 127.0.0.1
first_valid_uid = 1
mail_location = maildir:${mail}/%u
mail_uid = ${OWNER}
mail_gid = nogroup
passdb {
  driver = passwd-file
  args = ${folder}/users
}
userdb {
  driver = static
  args = uid=${OWNER} gid=nogroup home=${mail}/%u
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`;
}
