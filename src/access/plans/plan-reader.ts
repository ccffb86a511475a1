import { isDeepStrictEqual } from 'node:util';
import { CLASS_TABLE } from '../../generated/class-table.js';
import type { DataClass, Sector } from '../../kernel/words.js';
import { ownPartsOnly } from '../../plan/own-parts.js';
import { PART_TYPES, type Part, type PartKind, type Placed, type PlanDocument } from '../../plan/part-kinds.js';
import type { PlanReader } from '../../plan/reader-versions.js';
import { viewOf } from '../../plan/view.js';
import type { SourceGrant } from '../../policy/decision.js';
import { dayOf } from '../../sdk/dates.js';
import type { AccessParts } from '../parts.js';
import type { RoadState } from '../state.js';

/** Somebody who reads plans by a decision, and writes what he may read. */
export interface DecidedReader extends PlanReader {
  /** whether he would see this value of this field, in a part with that header */
  reaches(kind: PartKind, header: Pick<Part, 'id' | 'owner' | 'raisedClasses'>, field: string, value: unknown): boolean;
}

/**
 * Reads plans as the decision of a call says: each part by what is granted for its owner's sector, and for a provider what is his own. Of a
 * class that is granted for some days only, a part leaves nothing unless its own period lies within them.
 */
export function planReaderOf({ masks }: Pick<AccessParts, 'masks'>, { decision, facts }: RoadState): DecidedReader {
  const { grants, hides } = decision!;
  const today = dayOf(facts!.at)!;
  const unit = hides.includes('OTHERS_EFFORTS') ? (facts!.caller.unit ?? '') : undefined;
  const bySector = new Map<Sector, SourceGrant>(grants.map((grant) => [grant.sector, grant]));
  const classesFor = (part: Part): readonly DataClass[] => admitted(bySector.get(part.owner.sector), part, today);
  const shows = ({ kind, part }: Placed): Part | undefined => {
    const classes = classesFor(part);
    return classes.includes(classOf(kind)) ? (masks.mask(PART_TYPES[kind], classes, part, hides) as Part | undefined) : undefined;
  };
  const reads = (kind: PartKind) => grants.some(({ classes }) => classes.includes(classOf(kind)));
  const own = (plan: PlanDocument) => (unit === undefined ? plan : ownPartsOnly(plan, unit));
  return {
    rights: JSON.stringify([grants, hides, unit ?? null, grants.some(({ periods }) => periods !== undefined) ? today : null]),
    view: (document) => viewOf(own(document), shows, reads),
    reaches: (kind, header, field, value) => {
      const part = shows({ kind, part: { ...header, [field]: value } });
      return part !== undefined && isDeepStrictEqual(part[field], value);
    },
  };
}

const classOf = (kind: PartKind): DataClass => CLASS_TABLE.Plan![kind]!.dataClass;

function admitted(grant: SourceGrant | undefined, part: Part, today: string): readonly DataClass[] {
  if (grant === undefined) return [];
  const { classes, periods = [] } = grant;
  if (periods.length === 0) return classes;
  const { from, to } = (part.period ?? {}) as { from?: string; to?: string };
  const [first, last] = [dayOf(from), dayOf(to) ?? today];
  return classes.filter((dataClass) =>
    periods.every(
      (limit) =>
        limit.dataClass !== dataClass ||
        (first !== undefined &&
          (limit.from === undefined || limit.from <= first) &&
          (limit.to === undefined || (last <= limit.to && first <= limit.to))),
    ),
  );
}
