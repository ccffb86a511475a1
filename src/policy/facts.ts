import type { ConsentKind } from '../generated/documents.js';
import type { Capacity, DataClass, Role, Sector } from '../kernel/words.js';

/** Everything a decision reads. Plain values only, so that a decision can be recorded and replayed. */
export interface DecisionFacts {
  /** ISO 8601 instant of the call */
  readonly at: string;
  readonly purpose: string;
  readonly caseRef?: string;
  /** whether case data of the sector systems are asked for, or only what the gateway itself keeps */
  readonly wantsCaseData: boolean;
  readonly caller: {
    readonly role: Role;
    readonly sector?: Sector;
    readonly employee?: string;
    readonly unit?: string;
    readonly personKey?: string;
    readonly purposes?: readonly string[];
  };
  /** keyed pseudonym of the citizen; absent when no citizen is asked about */
  readonly citizenKey?: string;
  /** different citizens the whole call is about under this purpose, this one among them; absent means this one alone, if any */
  readonly citizensInCall?: number;
  /** earlier days on which the purpose was used for this case, where law says how often it may be; absent means none */
  readonly earlierUses?: number;
  readonly relations: readonly RelationFacts[];
  readonly consents: readonly ConsentFacts[];
  /** blocks of the citizen that have not been lifted; absent when no citizen is asked about */
  readonly blocks?: readonly BlockFacts[];
  /** units in which the citizen has been seen as an employee; absent or empty means in none */
  readonly citizenStaffUnits?: readonly string[];
  /** the caller has been seen as an employee who, or whose unit, works with the citizen */
  readonly worksWithCitizen?: boolean;
  /** code of the municipality that this installation serves */
  readonly municipality?: string;
  /** municipalities recorded as acting for the citizen; absent or empty means none */
  readonly actingMunicipalities?: readonly string[];
  /** absent until CPR has been asked; 'UNAVAILABLE' when it could not answer */
  readonly flags?: PersonFlags | 'UNAVAILABLE';
  /** sources in play, after the caller's own choice of sectors */
  readonly sources: readonly { readonly system: string; readonly sector: Sector }[];
}

/** A relation between this caller (or his unit) and the citizen, as our own tables have it: no message is believed about one. */
export interface RelationFacts {
  readonly capacity: Capacity;
  /** absent where the caller acts for the citizen */
  readonly sector?: Sector;
  readonly from: string;
  readonly to?: string;
  readonly source: string;
  /** the unit that the source names, if any */
  readonly unit?: string;
  /** the source names no employee: everybody of the unit has it */
  readonly throughUnit?: true;
  /** what the caller may act in, where he acts for the citizen */
  readonly scope?: 'PERSONAL' | 'ECONOMIC' | 'ALL';
}

/** What the citizen has shut out. */
export interface BlockFacts {
  readonly id: string;
  readonly target: 'EMPLOYEE' | 'UNIT' | 'SYSTEM' | 'EVERYBODY';
  /** employee, unit or system; absent for everybody */
  readonly name?: string;
  readonly from: string;
  readonly to?: string;
}

export interface ConsentFacts {
  readonly id: string;
  readonly kind: ConsentKind;
  readonly purpose?: string;
  readonly sectors: readonly Sector[];
  /** absent means every system of the sectors */
  readonly systems?: readonly string[];
  readonly dataClasses: readonly DataClass[];
  /** days that the data may be about, YYYY-MM-DD, both within */
  readonly dataPeriod?: DataPeriod;
  /** who may receive; absent means everybody whom the purpose lets ask */
  readonly receivers?: { readonly units: readonly string[]; readonly employees: readonly string[] };
  /** how often it may be used, and how often it has been within its days */
  readonly uses?: { readonly most: number; readonly taken: number };
  readonly caseRef?: string;
  readonly givenAt: string;
  readonly expiresAt?: string;
  /** it was asked for in this scope, and the answer was no */
  readonly refusedAt?: string;
  readonly withdrawnAt?: string;
  /** somebody who must give it has not, or nobody who gave it speaks for the citizen any more, on the day of the call */
  readonly standing?: 'INCOMPLETE' | 'OUTGROWN';
}

/** Days, YYYY-MM-DD, both within; open where absent. */
export interface DataPeriod {
  readonly from?: string;
  readonly to?: string;
}

export interface PersonFlags {
  readonly addressProtected: boolean;
  /** special address protection (CPRL § 6, stk. 6-8), on top of the ordinary one; absent means none */
  readonly specialProtection?: boolean;
  readonly deceased: boolean;
  /** whole years on the Danish day of the call */
  readonly age?: number;
  /** code of the municipality of residence, four digits; absent where CPR tells of none */
  readonly municipality?: string;
  /** keys of children, parents, custody holders, guardians and spouse today, under every number of theirs that is known */
  readonly familyKeys?: readonly string[];
  /** the citizen lives where the caller lives, as CPR and the token tell */
  readonly sharesHome?: true;
  /** keys of those who hold custody today */
  readonly custodyKeys?: readonly string[];
}
