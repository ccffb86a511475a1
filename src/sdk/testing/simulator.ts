import type { Clock } from '../../kernel/clock.js';
import type { InventedCitizen } from './people.js';

/** What a simulator can be told to do wrong (faults U1-U10); what is HELD is answered as soon as it is told something else. */
export type SimulatorFault =
  | 'NONE'
  | 'HANG'
  | 'DRIP'
  | 'ERROR_500'
  | 'ERROR_503'
  | 'GARBAGE'
  | 'CUT'
  | 'WRONG_CONTENT_TYPE'
  | 'OTHER_CITIZEN'
  | 'HUGE'
  | 'REDIRECT'
  | 'SLOW'
  | 'HELD';

export interface SimulatorOptions {
  clock: Clock;
  /** 0 takes a free port; file simulators take no port */
  port?: number;
  /** folder a file simulator writes its inbox into */
  directory?: string;
  /** the citizens it knows, by default those of PEOPLE that name its sector */
  citizens?: readonly InventedCitizen[];
  /** what it asks of its callers (token or client secret), by default SIMULATOR_SECRET; a production installation needs another */
  secret?: string;
  /** true adds many records to each citizen, for the bench (about 10 kB an answer) */
  large?: boolean;
}

/** A running source system with invented citizens, speaking the real protocol on a real socket or folder. */
export interface Simulator {
  /** the settings block that connects the adapter to it */
  config: Readonly<Record<string, string>>;
  /** questions about one citizen so far (HTTP calls, or file reads the simulator can count); feeds and token calls are left out */
  citizenCalls(): number;
  fault(mode: SimulatorFault): void;
  close(): Promise<void>;
}

/** What adapters/x/simulator/index.ts exports as `startSimulator`. */
export type StartSimulator = (options: SimulatorOptions) => Promise<Simulator>;
