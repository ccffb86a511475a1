import type { Access } from '../../access/access.js';

type Row = Awaited<ReturnType<Access['accessLog']>>['nodes'][number];

interface Claimed {
  operation?: string;
  caseRef?: string;
  breakGlass?: string;
  caller?: { employee?: string; role?: string; unit?: string; client?: string };
  facts?: { relations?: readonly { capacity: string; sector?: string }[] };
  legalBasis?: readonly string[];
  fields?: readonly string[];
  consents?: readonly string[];
  /** of an intent: by system; of other records a plain list */
  classes?: Readonly<Record<string, readonly string[]>> | readonly string[];
  /** of an intent: systems; of an outcome: states by system */
  sources?: readonly string[] | Readonly<Record<string, string>>;
  /** of an outcome: records by kind */
  delivered?: Readonly<Record<string, number>> | number;
}

/** A row of the log as GraphQL shows it. What a record does not claim is null, and so is every private claim that cannot be opened. */
export function entryOf({ logId, index, entry, citizenKey, claims, state }: Row) {
  const { caller, facts, operation, caseRef, breakGlass, legalBasis, fields, consents, delivered, ...rest } = (claims ??
    {}) as Claimed;
  const { time, kind, callId, decisionId, outcome, reasonCode, purpose, bundle } = entry;
  return {
    logId,
    logIndex: index,
    time,
    kind,
    callId,
    decisionId,
    outcome,
    reasonCode,
    purpose,
    bundle,
    citizenKey,
    employee: caller?.employee,
    role: caller?.role,
    unit: caller?.unit,
    client: caller?.client,
    operation,
    caseRef,
    breakGlass,
    relations: facts?.relations?.map(({ capacity, sector }) => (sector === undefined ? capacity : `${capacity} ${sector}`)),
    legalBasis,
    fields,
    consents,
    sources: sourcesOf(rest),
    delivered: typeof delivered === 'object' ? Object.entries(delivered).map(([of, count]) => ({ kind: of, count })) : undefined,
    readable: state === 'READABLE',
    state,
  };
}

function sourcesOf({ classes, sources }: Claimed) {
  if (sources === undefined) return undefined;
  const byPlace: Readonly<Record<string, readonly string[]>> = classes === undefined || isList(classes) ? {} : classes;
  const states = isList(sources) ? {} : sources;
  const systems = isList(sources) ? sources : Object.keys(sources);
  return systems.map((system) => ({ system, classes: byPlace[system], state: states[system] }));
}

const isList = (claim: object): claim is readonly string[] => Array.isArray(claim);
