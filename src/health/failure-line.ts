import { join } from 'node:path';
import type { FailurePlace } from '../connectors/source-observer.js';
import { containsCpr } from '../kernel/cpr.js';

/** What may be told of one thrown thing. */
export interface FailureFacts {
  /** name of its class */
  error: string;
  /** SQLSTATE, system or problem code */
  code?: string;
  /** our own stack frames, innermost first, at most ten: `src/access/road.ts:42`; of a build the lines are those of the build */
  frames: string[];
}

export interface FailureLine extends FailureFacts {
  event: 'unexpected error';
  where: FailurePlace;
  callId?: string;
  traceparent?: string;
  /** what lay beneath, outermost first, at most four */
  causes?: FailureFacts[];
}

const ROOT = join(import.meta.dirname, '../..');
const CLASS_NAME = /^[A-Za-z_$][\w$]{0,79}$/;
const CODE = /^(?:[A-Z][A-Z_]{2,59}|[0-9A-Z]{5})$/;
const FRAME = /(?:^|[( ])(?:file:\/\/)?(\/[^()\s]+?):(\d+):\d+\)?$/;
const OURS = /^(?:src|adapters)\/[\w./-]{1,150}\.[cm]?[jt]s$/;
const MOST_FRAMES = 10;
const MOST_CAUSES = 4;

/**
 * The log line of an error that nobody foresaw: enough to find the bug, and nothing that the error says in its own words. A message can
 * hold whatever a person, a source or the database put there, so neither it nor any line of it is read.
 */
export function failureLine(
  where: FailurePlace,
  thrown: unknown,
  { callId, traceparent }: { callId?: string; traceparent?: string } = {},
): FailureLine {
  const chain: unknown[] = [];
  for (
    let one = thrown;
    one !== undefined && one !== null && chain.length <= MOST_CAUSES && !chain.includes(one);
    one = causeOf(one)
  )
    chain.push(one);
  const [outermost = factsOf(thrown), ...causes] = chain.map(factsOf);
  return {
    event: 'unexpected error',
    where,
    ...(callId !== undefined && { callId }),
    ...(traceparent !== undefined && { traceparent }),
    ...outermost,
    ...(causes.length > 0 && { causes }),
  };
}

function causeOf(thrown: unknown): unknown {
  return typeof thrown === 'object' && thrown !== null && 'cause' in thrown ? thrown.cause : undefined;
}

function factsOf(thrown: unknown): FailureFacts {
  if (!(thrown instanceof Error)) return { error: typeof thrown, frames: [] };
  const name = thrown.constructor.name;
  const { code } = thrown as { code?: unknown };
  return {
    error: CLASS_NAME.test(name) ? name : 'Error',
    ...(typeof code === 'string' && CODE.test(code) && { code }),
    frames: framesOf(thrown),
  };
}

function framesOf({ message, stack = '' }: Error): string[] {
  const said = message === '' ? -1 : stack.indexOf(message);
  const lines = (said < 0 ? stack : stack.slice(said + message.length)).split('\n');
  return lines.flatMap(frameOf).slice(0, MOST_FRAMES);
}

function frameOf(line: string): string[] {
  const [, path = '', at = ''] = FRAME.exec(line.trim()) ?? [];
  if (!path.startsWith(`${ROOT}/`)) return [];
  const own = path.slice(ROOT.length + 1);
  return OURS.test(own) && !containsCpr(own) ? [`${own}:${at}`] : [];
}
