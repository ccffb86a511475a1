import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SimulatorFault } from './simulator.js';

/** shorter than any source's time limit, longer than what happens meanwhile in a test */
const SLOW_MS = 600;

/** An answer as a simulator means it, before the fault is laid over it. */
export interface PlannedAnswer {
  status: number;
  contentType: string;
  body: string;
  headers?: Record<string, string>;
}

export interface FaultyHttp {
  origin: string;
  fault(mode: SimulatorFault): void;
  close(): Promise<void>;
}

/**
 * An HTTP server on the loopback address whose answers can be spoilt. `OTHER_CITIZEN` is passed to the handler, because only
 * the simulator can answer about somebody else; all other faults are laid over the planned answer here.
 * @param isSpared requests that no fault touches, such as the token endpoint
 */
export async function faultyHttp(
  port: number,
  handler: (request: IncomingMessage, body: string, fault: SimulatorFault) => PlannedAnswer | Promise<PlannedAnswer>,
  isSpared: (request: IncomingMessage) => boolean = () => false,
): Promise<FaultyHttp> {
  let mode: SimulatorFault = 'NONE';
  const held = new Set<() => void>();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('error', () => undefined);
    request.on('end', async () => {
      const fault = isSpared(request) ? 'NONE' : mode;
      try {
        const planned = await handler(request, Buffer.concat(parts).toString('utf8'), fault);
        if (fault === 'HELD') held.add(() => spoil('NONE', planned, response));
        else spoil(fault, planned, response);
      } catch {
        response.writeHead(500).end();
      }
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fault: (next) => {
      mode = next;
      if (next === 'HELD') return;
      for (const release of held) release();
      held.clear();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function spoil(
  fault: Exclude<SimulatorFault, 'HELD'>,
  { status, contentType, body, headers }: PlannedAnswer,
  response: ServerResponse,
): void {
  const send = (text: string, type = contentType) => {
    response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text), ...headers }).end(text);
  };
  switch (fault) {
    case 'HANG':
      return;
    case 'DRIP': {
      response.writeHead(status, { 'content-type': contentType });
      let sent = 0;
      const timer = setInterval(() => {
        if (sent >= body.length || response.destroyed) return clearInterval(timer);
        response.write(body[sent++]!);
      }, 1000);
      response.on('close', () => clearInterval(timer));
      return;
    }
    case 'ERROR_500':
    case 'ERROR_503':
      response.writeHead(fault === 'ERROR_500' ? 500 : 503, { 'content-type': 'text/plain' }).end('error');
      return;
    case 'GARBAGE':
      send('\u0000<{"not":[anything');
      return;
    case 'CUT':
      response.writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(body) });
      response.write(body.slice(0, Math.floor(body.length / 2)), () => response.destroy());
      return;
    case 'WRONG_CONTENT_TYPE':
      send(body, 'text/html');
      return;
    case 'HUGE': {
      response.writeHead(200, { 'content-type': contentType });
      const block = Buffer.alloc(65_536, 0x20);
      const more = () => {
        while (!response.destroyed && response.write(block));
      };
      response.on('drain', more).on('error', () => undefined);
      more();
      return;
    }
    case 'REDIRECT':
      response.writeHead(302, { location: 'http://127.0.0.1:9/elsewhere' }).end();
      return;
    case 'SLOW':
      setTimeout(() => send(body), SLOW_MS);
      return;
    case 'NONE':
    case 'OTHER_CITIZEN':
      send(body);
      return;
  }
}
