import {
  makeDebianCluster,
  type DebianCluster,
} from "../../packages/platform/src/database/testing/servers/debian-cluster.ts";

/**
 * Runs `work` with the address of a cluster of its own on a free port: one that the machine runs
 * for others is not touched. The login is no superuser, and has a password.
 */
export async function withHostedDatabase<T>(
  work: (url: string, cluster: DebianCluster) => Promise<T> | T,
): Promise<T> {
  const cluster = await makeDebianCluster();
  try {
    const { user, password, host, port } = cluster.hosted;
    const login = `${user ?? ""}:${String(password)}`;
    return await work(`postgresql://${login}@${host ?? ""}:${port ?? 0}/postgres`, cluster);
  } finally {
    await cluster.remove();
  }
}
