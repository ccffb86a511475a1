import { type RelationFact, Tally } from '../../../src/sdk/index.js';
import { isFamilyTopic } from '../codes/kle.js';
import type { SearchResult } from '../source-shape.js';
import { sagOf } from './sag.js';

/** Who works with whom in open cases: the primary caseworker, else the responsible unit, with the primary party. */
export function relationsOf({ cases }: SearchResult, now: number): RelationFact[] {
  const tally = new Tally();
  return cases.flatMap((snapshot) => {
    const sag = sagOf(snapshot, now, tally);
    if (sag === undefined || sag.progress === 'Afsluttet' || sag.topic === undefined || !isFamilyTopic(sag.topic.code)) return [];
    const { caseworker, responsible } = sag;
    const employee = caseworker?.key ?? caseworker?.id;
    const actor = employee === undefined ? responsible : caseworker;
    const from = actor?.period?.from ?? sag.openedAt;
    const cpr = sag.parties.find((party) => party.isPrimary)?.cpr;
    if (actor === undefined || from === undefined || cpr === undefined) return [];
    const fact: RelationFact = {
      cpr,
      ...(employee !== undefined && { employee }),
      ...(responsible?.id !== undefined && { unit: responsible.id }),
      capacity: employee !== undefined ? 'CASEWORKER' : 'TEAM',
      from,
      ...(actor.period?.to !== undefined && { to: actor.period.to }),
      sourceRecordId: sag.uuid,
    };
    return fact.employee === undefined && fact.unit === undefined ? [] : [fact];
  });
}
