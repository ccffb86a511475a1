import {
  type AdapterHost,
  type CitizenRecords,
  dayOf,
  type RecordKind,
  type SourceAnswer,
  type SourceCall,
  SourceProblem,
} from '../../src/sdk/index.js';
import type { DfdgClient } from './client.js';
import type { MappingContext } from './mapping/context.js';
import { QUESTIONS, type Question } from './questions.js';
import { count, newReading, type Reading } from './source/shape.js';
import { LONGEST_REQUEST_ID } from './source/wire.js';

/** Puts the questions that fill the asked kinds, all at once, and joins their answers. */
export async function citizenRecords(client: DfdgClient, host: AdapterHost, call: SourceCall): Promise<SourceAnswer> {
  const asked = QUESTIONS.filter(({ kinds }) => kinds.some((kind) => call.kinds.includes(kind)));
  const answers = await Promise.all(
    asked.map(({ path }, at) =>
      client.get({
        path,
        cpr: call.cpr,
        requestId: requestIdOf(call, at, host),
        signal: call.signal,
        traceparent: call.traceparent,
      }),
    ),
  );
  const reading = newReading();
  const unknown = new Map<string, number>();
  const fetchedAt = host.clock.now().toISOString();
  const context: MappingContext = {
    fetchedAt,
    today: dayOf(fetchedAt)!,
    unknownCode: (system) => unknown.set(system, (unknown.get(system) ?? 0) + 1),
    ignore: (name) => count(reading.ignored, name),
  };
  const parts = answers.map((answer, at) => (answer === undefined ? {} : partOf(asked[at]!, answer, call.cpr, reading, context)));
  return {
    records: joined(parts, call.kinds),
    ignored: Object.fromEntries(reading.ignored),
    unknownCodes: Object.fromEntries(unknown),
  };
}

/** An answer must say whom it is about, in its header or its body, and every saying must be the citizen asked for. */
function partOf(
  question: Question,
  { body, claim }: { body: unknown; claim?: string | undefined },
  cpr: string,
  all: Reading,
  context: MappingContext,
): CitizenRecords {
  const reading: Reading = { ignored: all.ignored, claims: claim === undefined ? [] : [claim] };
  const records = question.recordsOf(body, reading, context);
  if (reading.claims.length === 0 || reading.claims.some((named) => named !== cpr))
    throw new SourceProblem('SOURCE_IDENTITY_MISMATCH');
  return records;
}

function requestIdOf(call: SourceCall, at: number, host: AdapterHost): string {
  const id = `${call.requestId}-${at + 1}`;
  return id.length <= LONGEST_REQUEST_ID ? id : host.requestId();
}

function joined(parts: readonly CitizenRecords[], kinds: readonly RecordKind[]): CitizenRecords {
  const records: Record<string, unknown[]> = {};
  for (const part of parts) {
    for (const [kind, some] of Object.entries(part) as [RecordKind, unknown[]][]) {
      if (kinds.includes(kind) && some.length > 0) records[kind] = [...(records[kind] ?? []), ...some];
    }
  }
  return records as CitizenRecords;
}
