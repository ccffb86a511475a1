import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type RunningSimulators, startSimulators } from '../../src/development/simulators.js';
import type { Clock } from '../../src/kernel/clock.js';

/** One request as a source received it. */
export interface RecordedRequest {
  source: string;
  method: string;
  /** path and query */
  url: string;
  headers: IncomingHttpHeaders;
}

/** The simulators, each behind a server that writes down what it is asked and passes it on. */
export interface RecordedSources {
  simulators: RunningSimulators;
  /** the settings that connect a gateway to the recording servers */
  environment: Record<string, string>;
  requests: RecordedRequest[];
  close(): Promise<void>;
}

export async function startRecordedSources(clock: Clock, folder: string): Promise<RecordedSources> {
  const simulators = await startSimulators(clock, folder, { secret: 'for-these-tests-only' });
  const requests: RecordedRequest[] = [];
  const servers: Server[] = [];
  const blocks: Record<string, Record<string, string>> = {};
  for (const [source, block] of Object.entries(simulators.settings)) {
    blocks[source] = { ...block };
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(Object.values(block).join(' '))?.[0];
    if (origin === undefined) continue;
    const server = recordingServer(source, origin, requests);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push(server);
    const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    for (const [key, value] of Object.entries(block)) blocks[source][key] = value.replace(origin, own);
  }
  return {
    simulators,
    environment: adapterEnvironment(blocks),
    requests,
    close: async () => {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
      await simulators.close();
    },
  };
}

function recordingServer(source: string, origin: string, requests: RecordedRequest[]): Server {
  return createServer((incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming;
    requests.push({ source, method, url, headers });
    const passedOn = request(`${origin}${url}`, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passedOn.on('error', () => outgoing.destroy());
    incoming.pipe(passedOn);
  });
}

/** Adapters' settings blocks as environment variables: `baseUrl` of `employment-dfdg` is HELHED_ADAPTER_EMPLOYMENT_DFDG_BASE_URL. */
export function adapterEnvironment(blocks: RunningSimulators['settings']): Record<string, string> {
  const word = (text: string) =>
    text
      .replaceAll('-', '_')
      .replace(/[A-Z]/g, (letter) => `_${letter}`)
      .toUpperCase();
  return Object.fromEntries(
    Object.entries(blocks).flatMap(([id, block]) =>
      Object.entries(block).map(([key, value]) => [`HELHED_ADAPTER_${word(id)}_${word(key)}`, value]),
    ),
  );
}
