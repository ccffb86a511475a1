import type { Connector, SourceOutcome } from '../../connectors/connector.js';
import { CLASS_TABLE } from '../../generated/class-table.js';
import { deadline } from '../../kernel/deadline.js';
import type { DataClass, Hidden } from '../../kernel/words.js';
import type { RecordKind } from '../../sdk/index.js';
import type { AccessParts } from '../parts.js';
import { draftOf } from '../records.js';
import type { Step } from '../state.js';

/**
 * Appends the intent, and while it becomes durable asks the permitted sources in parallel. A source is asked only for kinds that are
 * selected, that it can fill and that the decision lets through; with none it is not asked. If the intent fails, the calls are aborted.
 */
export function askSources({ audit, observer, sources }: AccessParts): Step {
  return async (state) => {
    const { context, question, decision } = state;
    const { grants, consents, bundle, hides, legalBasis, outcome, reasons, masterData } = decision!;
    const asks = grants.flatMap((grant) => {
      const source = sources.sectors.find(({ manifest }) => manifest.id === grant.system)!;
      const kinds = kindsToAsk(source, neededFor(question.selection.kinds, hides), grant.classes);
      return kinds.length === 0 ? [] : [{ source, kinds }];
    });
    state.intent = audit.append(
      draftOf(state, 'INTENT', {
        bundle,
        outcome,
        reasonCode: reasons[0]!,
        claims: {
          classes: Object.fromEntries(grants.map(({ system, classes }) => [system, classes])),
          masterData,
          hides,
          fields: question.selection.fields,
          sources: asks.map(({ source }) => source.manifest.id),
          consents,
          legalBasis: legalBasis.map(({ act, paragraph }) => `${act} ${paragraph}`),
        },
      }),
    );
    const calls = deadline([context.signal]);
    state.intent.catch(calls.abort);
    const { signal } = calls;
    const answers = await Promise.all(
      asks.map(async ({ source, kinds }): Promise<[string, SourceOutcome]> => {
        const answer = await source.ask({ cpr: state.cpr!, kinds, traceparent: context.traceparent, signal });
        observer.asked(source.manifest.id, answer.state, answer.took);
        return [source.manifest.id, answer];
      }),
    );
    calls.release();
    state.answers = new Map(answers);
  };
}

/** The kinds by which the selected ones can be answered: where only own efforts show, goals are told by them, and no appointment leaves. */
function neededFor(selected: readonly RecordKind[], hides: readonly Hidden[]): readonly RecordKind[] {
  if (!hides.includes('OTHERS_EFFORTS')) return selected;
  const left = selected.filter((kind) => kind !== 'appointments');
  return left.includes('goals') && !left.includes('efforts') ? [...left, 'efforts'] : left;
}

/** The selected kinds that the source can fill and whose least classes are all granted. */
export function kindsToAsk(
  { manifest }: Connector,
  selected: readonly RecordKind[],
  classes: readonly DataClass[],
): RecordKind[] {
  return selected.filter((kind) => {
    const least = manifest.recordKinds[kind];
    const own = CLASS_TABLE.CitizenRecords![kind]?.dataClass;
    return least !== undefined && own !== undefined && [own, ...least].every((one) => classes.includes(one));
  });
}
