import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { openRedisBackend } from '../../src/exchange/jobs/redis-backend.js';
import type { JobStore } from './job-store.js';

/** Whether the service lane has Redis. */
export const hasRedis = process.env.REDIS_URL !== undefined;

/** A Redis of a test's own, which it may kill and start again; it keeps what it was told. */
interface OwnRedis {
  url: string;
  kill(): Promise<void>;
  start(): Promise<void>;
  /** stops and continues the process: it neither answers nor hangs up */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void;
  /** one command by a client of its own */
  ask<T>(work: (client: Redis) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const SERVER = 'redis-server';

async function ownRedis(): Promise<OwnRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'helhed-redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  const ask = async <T>(work: (client: Redis) => Promise<T>): Promise<T> => {
    const client = new Redis(url);
    client.on('error', () => undefined);
    return work(client).finally(() => client.disconnect());
  };
  const start = async () => {
    const settings = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--save', ''];
    child = spawn(SERVER, settings, { stdio: 'ignore' });
    await ask((client) => client.ping());
  };
  const kill = async () => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  await start();
  return {
    url,
    kill,
    start,
    signal: (signal) => void child?.kill(signal),
    ask,
    close: async () => {
      await kill();
      await pause(50);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Jobs in a Redis of the test's own. */
export async function redisStore(): Promise<JobStore & { redis: OwnRedis }> {
  const redis = await ownRedis();
  return {
    redis,
    url: redis.url,
    open: (onError) => openRedisBackend(redis.url, onError),
    dump: () =>
      redis.ask(async (client) => {
        const keys = await client.keys('*');
        const hashes = await Promise.all(keys.map((key) => client.hgetall(key).catch(() => ({}))));
        return JSON.stringify([keys, hashes]);
      }),
    close: redis.close,
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}
