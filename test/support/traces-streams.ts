import { trace } from './traces.js';

const TRACED = Symbol.for('helhed.traced');
const LOG_LINE = '{"level":"';

type Write = typeof process.stdout.write;
type Traced = Write & { [TRACED]?: { write: Write; trace?: typeof trace } };

/**
 * Traces what is written to standard output and standard error from now on, also where a spec has put a function of its own.
 * The streams outlive a spec: the wrapper of the spec before is taken over. @param keepLogLines trace log lines and write them nowhere else
 */
export function traceStreams({ keepLogLines = false } = {}): void {
  for (const stream of [process.stdout, process.stderr]) {
    const present = stream.write as Traced;
    if (present[TRACED] !== undefined) present[TRACED].trace = trace;
    else stream.write = tracedWrite(stream, present, keepLogLines);
  }
}

/** At the end of a spec: what is written from now on is jest's own. */
export function leaveStreams(): void {
  for (const { write } of [process.stdout, process.stderr]) delete (write as Traced)[TRACED]?.trace;
}

function tracedWrite(stream: NodeJS.WriteStream, write: Write, keepLogLines: boolean): Write {
  const target: NonNullable<Traced[typeof TRACED]> = { write, trace };
  const traced = ((chunk: string | Uint8Array, ...rest: []) => {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    const isLog = text.startsWith(LOG_LINE);
    target.trace?.('log', isLog ? 'request log' : 'stream', text);
    return isLog && keepLogLines && target.trace !== undefined ? true : target.write.call(stream, chunk, ...rest);
  }) as Traced;
  traced[TRACED] = target;
  return traced;
}
