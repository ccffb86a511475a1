import type { CitizenRecords, RecordKind } from '../../src/sdk/index.js';
import { heldMeetings, summonses } from './mapping/appointments.js';
import { contacts, rehabilitationCases } from './mapping/cases-and-contacts.js';
import type { MappingContext } from './mapping/context.js';
import { effortsAndGoals } from './mapping/efforts.js';
import { absences, targetGroups } from './mapping/needs.js';
import { planAndGoals } from './mapping/plans.js';
import * as answers from './source/answers.js';
import type { Reader, Reading } from './source/shape.js';
import { PATHS } from './source/wire.js';

/** One question that DFDG answers about a citizen, and what its answer fills. */
export interface Question {
  path: string;
  kinds: readonly RecordKind[];
  /** Checks the answer's shape and maps it. Fails with SOURCE_INVALID or SOURCE_TOO_LARGE. */
  recordsOf(body: unknown, reading: Reading, context: MappingContext): CitizenRecords;
}

function question<T>(
  path: string,
  kinds: readonly RecordKind[],
  read: Reader<T>,
  map: (answer: T, context: MappingContext) => CitizenRecords,
): Question {
  return { path, kinds, recordsOf: (body, reading, context) => map(read(body, reading), context) };
}

/** Every question, in the order in which records are joined. Only those that fill an asked kind are put. */
export const QUESTIONS: readonly Question[] = [
  question(PATHS.kontaktgrupper, ['needs'], answers.kontaktgrupperAnswer, ({ kontaktgrupper }, context) => ({
    needs: targetGroups(kontaktgrupper, context),
  })),
  question(PATHS.fravaer, ['needs'], answers.fravaerAnswer, ({ fravaer }, context) => ({ needs: absences(fravaer, context) })),
  question(PATHS.minPlan, ['plans', 'goals'], answers.minPlanAnswer, ({ minPlan }, context) => planAndGoals(minPlan, context)),
  question(PATHS.aktiviteter, ['efforts', 'goals'], answers.aktiviteterAnswer, ({ aktiviteter }, context) =>
    effortsAndGoals(aktiviteter, context),
  ),
  question(PATHS.samtaler, ['appointments'], answers.samtalerAnswer, ({ samtaler, indkaldelser }, context) => ({
    appointments: [...heldMeetings(samtaler, context), ...summonses(indkaldelser, context)],
  })),
  question(PATHS.rehabiliteringsforloeb, ['cases'], answers.rehabiliteringAnswer, ({ rehabiliteringsforloebListe }, context) => ({
    cases: rehabilitationCases(rehabiliteringsforloebListe, context),
  })),
  question(PATHS.sagsbehandlere, ['contacts'], answers.sagsbehandlereAnswer, ({ sagsbehandlere }, context) => ({
    contacts: contacts(sagsbehandlere, context),
  })),
];
