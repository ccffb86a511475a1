import type { PlanDocument } from '../../src/plan/part-kinds.js';
import { daysAfter, wallClock } from './calendar.js';
import type { Chance } from './chance.js';
import { GOALS, NAMES, SOUND_LAW, STEPS, UNITS } from './invented.js';

/** What somebody who reads the plan by hand would write down: the kind of conflict and the parts that it lies between. */
export interface Label {
  readonly kind: string;
  readonly partIds: readonly string[];
}

type Fields = Record<string, unknown>;
const LISTS = [
  'wishes needs resources goals subgoals efforts conditions coordinators team appointments attendances selfAssessments',
  'decisions replaces remains terms acceptances clarifications reviews referrals signatures members',
].flatMap((names) => names.split(' '));
const SECTORS = ['EMPLOYMENT', 'SOCIAL', 'FAMILY', 'HEALTH'] as const;
const WEEK = 7;
const WEEKS = 12;
/** Sunday is 0 */
const WEEKLY_DAYS = [1, 2, 3];
const SINGLE_DAYS = [4, 5];
const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay();

/** A plan that is being invented. What is planted keeps to days and goals of its own, so that nothing clashes that is not meant to. */
export class Draft {
  readonly labels: Label[] = [];
  readonly withdrawals: { consentId: string; at: string }[] = [];
  readonly members: string[] = [];
  /** goals that no follow-up takes up */
  readonly uncovered = new Set<string>();
  /** whether one follow-up is for the whole plan */
  followUpOfAll: boolean;
  /** day of the follow-up to come; undefined for none */
  followUpOn: string | undefined;
  readonly coordinators: Fields[] = [];
  readonly lists = new Map<string, Fields[]>(LISTS.map((name) => [name, []]));
  private readonly singleDays: string[];
  private readonly weekdays: number[];

  constructor(
    readonly chance: Chance,
    readonly today: string,
    readonly establishedOn: string,
  ) {
    this.followUpOfAll = chance.sometimes(0.5);
    this.followUpOn = daysAfter(today, chance.whole(20, 80));
    const days = Array.from({ length: WEEKS * WEEK }, (_, nth) => daysAfter(today, nth + 2));
    this.singleDays = days.filter((day) => SINGLE_DAYS.includes(weekdayOf(day)));
    this.weekdays = chance.some(WEEKLY_DAYS, WEEKLY_DAYS.length);
  }

  /** A day to come on which nothing else is set. */
  freeDay(): string {
    const [day] = this.singleDays.splice(this.chance.whole(0, this.singleDays.length - 1), 1);
    if (day === undefined) throw new RangeError('no day left');
    return day;
  }

  /** The first of a row of days, a week apart, on which nothing else is set. */
  freeWeekday(): string {
    const weekday = this.weekdays.pop();
    if (weekday === undefined) throw new RangeError('no weekday left');
    const first = Array.from({ length: WEEK }, (_, nth) => daysAfter(this.today, nth + 1)).find(
      (day) => weekdayOf(day) === weekday,
    );
    return first!;
  }

  add(list: string, fields: Fields): string {
    const id = `${list.slice(0, 2)}${this.chance.whole(0, 0xffff_ffff).toString(36)}`;
    this.lists.get(list)!.push({
      id,
      owner: { by: 'SECTOR', sector: this.chance.one(SECTORS) },
      raisedClasses: [],
      ...fields,
    });
    return id;
  }

  /** Somebody who can be asked. */
  someone(): Fields {
    const unit = { name: this.chance.one(UNITS) };
    return this.chance.one<Fields>([
      { kind: 'SECTOR', sector: this.chance.one(SECTORS) },
      { kind: 'SECTOR', sector: this.chance.one(SECTORS), unit },
      { kind: 'PROVIDER', unit },
      { kind: 'OTHER', name: this.chance.one(NAMES) },
      { kind: 'CITIZEN' },
      { kind: 'SECTOR', employee: `E${this.chance.whole(100, 999)}` },
    ]);
  }

  goal(fields: Fields = {}): string {
    return this.add('goals', {
      title: this.chance.one(GOALS),
      ownWords: this.chance.sometimes(0.5),
      responsible: this.someone(),
      status: 'ACTIVE',
      ...fields,
    });
  }

  subgoal(goalId: string, fields: Fields = {}): string {
    return this.add('subgoals', { goalId, title: this.chance.one(STEPS), status: 'ACTIVE', ...fields });
  }

  /** An effort, with a goal and a step of its own unless some are given. */
  effort(fields: Fields = {}): string {
    const subgoalIds = fields.subgoalIds ?? [this.subgoal(this.goal())];
    return this.add('efforts', {
      title: `Indsats ${this.chance.whole(1, 0xffff_ffff)}`,
      status: 'ACTIVE',
      responsible: this.someone(),
      deadline: daysAfter(this.today, this.chance.whole(15, 200)),
      legalBasis: this.chance.one(SOUND_LAW),
      ...fields,
      subgoalIds,
    });
  }

  /** An appointment by the Danish wall clock. @param from minutes since midnight @param to the same; undefined where no end is set */
  appointment(day: string, from: number, to: number | undefined, fields: Fields = {}): string {
    return this.add('appointments', {
      title: this.chance.one(['Samtale', 'Møde', 'Hjemmebesøg', 'Træning', 'Opfølgning', 'Netværksmøde']),
      status: 'PLANNED',
      start: wallClock(day, from),
      ...(to !== undefined && { end: wallClock(day, to) }),
      ...(this.chance.sometimes(0.5) && { citizenTakesPart: true }),
      ...(this.chance.sometimes(0.4) && { obligatory: this.chance.sometimes(0.5) }),
      ...fields,
    });
  }

  /** Two different members of the family, or undefined in a plan of one. */
  twoMembers(): [string, string] | undefined {
    return this.members.length < 2 ? undefined : (this.chance.some(this.members, 2) as [string, string]);
  }

  label(kind: string, ...partIds: string[]): void {
    this.labels.push({ kind, partIds });
  }

  finished(id: string): PlanDocument {
    for (const coordinator of this.coordinators) this.add('coordinators', coordinator);
    this.followUps();
    return {
      id,
      version: this.chance.whole(1, 40),
      changedAt: `${this.today}T06:00:00.000Z`,
      kind: this.members.length > 0 ? 'FAMILY' : 'INDIVIDUAL',
      status: this.chance.sometimes(0.9) ? 'ACTIVE' : 'DRAFT',
      establishedAt: `${this.establishedOn}T08:00:00.000Z`,
      ...Object.fromEntries(this.lists),
    } as unknown as PlanDocument;
  }

  private followUps(): void {
    const dueDate = this.followUpOn;
    if (dueDate === undefined) return;
    const responsible = this.someone();
    if (this.followUpOfAll) {
      this.add('reviews', { dueDate, responsible, ...(this.chance.sometimes(0.5) && { partIds: [] }) });
      return;
    }
    const goals = this.lists.get('goals')!.map(({ id }) => id as string);
    const covered = goals.filter((one) => !this.uncovered.has(one));
    const half = this.chance.whole(0, covered.length);
    for (const partIds of [covered.slice(0, half), covered.slice(half)])
      if (partIds.length > 0) this.add('reviews', { dueDate, responsible, partIds });
  }
}
