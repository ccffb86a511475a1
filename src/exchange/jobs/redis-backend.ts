import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { type QueueBackend, workerSettings } from './queue-backend.js';

const PREFIX = 'helhed';
const ANSWER_MS = 2_000;

/**
 * Jobs in Redis 7 or newer, which must keep what it is told (`appendonly yes`, `maxmemory-policy noeviction`). What asks fails within two
 * seconds while Redis is away; what works waits and goes on by itself.
 * @throws when Redis does not answer
 */
export async function openRedisBackend(url: string, onError: (thrown: unknown) => void): Promise<QueueBackend> {
  const asking = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: ANSWER_MS,
    connectTimeout: ANSWER_MS,
  });
  asking.on('error', onError);
  const ping = async () => {
    await asking.ping();
  };
  try {
    await asking.connect();
    await ping();
  } catch (thrown) {
    asking.disconnect();
    throw thrown;
  }
  const working = new Redis(url, { maxRetriesPerRequest: null, connectTimeout: ANSWER_MS });
  working.on('error', onError);
  const clients = [asking, working];
  const duplicate = working.duplicate.bind(working);
  working.duplicate = (override) => {
    const client = duplicate(override);
    clients.push(client);
    return client;
  };
  return {
    name: 'REDIS',
    queue: (name) => new Queue(name, { connection: asking, prefix: PREFIX }).on('error', onError),
    worker: (name, handle, lockMs) =>
      new Worker(name, (job) => handle(job.attemptsMade + 1), {
        connection: working,
        prefix: PREFIX,
        ...workerSettings(lockMs),
      }).on('error', onError),
    ping,
    close: async () => {
      for (const client of clients) client.disconnect();
    },
  };
}
