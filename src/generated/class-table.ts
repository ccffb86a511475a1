/* Written by `npm run generate` from schemas/. Do not edit. */
import type { DataClass } from '../kernel/words.js';

export interface ClassRow {
  readonly dataClass: DataClass;
  /** type of the object inside, where it is not a value type */
  readonly type?: string;
  readonly list?: true;
  /** its value can tell where the citizen is */
  readonly revealsPlace?: true;
  /** such a value is a code: those that stand in our lists name no place */
  readonly coded?: true;
  /** fields of the value inside that can tell it, each as its names joined by dots */
  readonly placesInside?: readonly string[];
}

/** type -> field -> class: the only table by which anything is masked. */
export const CLASS_TABLE: Readonly<Record<string, Readonly<Record<string, ClassRow>>>> = {
  "Appointment": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "sector": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "title": {
      "dataClass": "PLAN_APPT",
      "revealsPlace": true
    },
    "code": {
      "dataClass": "PLAN_APPT",
      "revealsPlace": true,
      "coded": true
    },
    "status": {
      "dataClass": "PLAN_APPT"
    },
    "start": {
      "dataClass": "PLAN_APPT"
    },
    "end": {
      "dataClass": "PLAN_APPT"
    },
    "form": {
      "dataClass": "PLAN_APPT"
    },
    "place": {
      "dataClass": "PLAN_APPT",
      "revealsPlace": true
    },
    "participants": {
      "dataClass": "PLAN_APPT",
      "list": true,
      "revealsPlace": true
    }
  },
  "Benefit": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "sector": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "title": {
      "dataClass": "ECONOMY",
      "revealsPlace": true
    },
    "code": {
      "dataClass": "ECONOMY",
      "revealsPlace": true,
      "coded": true
    },
    "amount": {
      "dataClass": "ECONOMY"
    },
    "status": {
      "dataClass": "ECONOMY"
    },
    "period": {
      "dataClass": "ECONOMY"
    }
  },
  "Case": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "sector": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "title": {
      "dataClass": "CASE_META",
      "revealsPlace": true
    },
    "caseNumber": {
      "dataClass": "CASE_META"
    },
    "subject": {
      "dataClass": "CASE_META",
      "revealsPlace": true,
      "coded": true
    },
    "status": {
      "dataClass": "CASE_META"
    },
    "legalBasis": {
      "dataClass": "CASE_META",
      "placesInside": [
        "text"
      ]
    },
    "unit": {
      "dataClass": "CASE_META",
      "revealsPlace": true
    },
    "caseworker": {
      "dataClass": "CASE_META"
    },
    "period": {
      "dataClass": "CASE_META"
    }
  },
  "CitizenRecords": {
    "person": {
      "dataClass": "ID_BASE",
      "type": "Person"
    },
    "cases": {
      "dataClass": "CASE_META",
      "type": "Case",
      "list": true
    },
    "contacts": {
      "dataClass": "CASE_META",
      "type": "Contact",
      "list": true
    },
    "needs": {
      "dataClass": "CASE_META",
      "type": "Need",
      "list": true
    },
    "goals": {
      "dataClass": "PLAN_GOAL",
      "type": "Goal",
      "list": true
    },
    "efforts": {
      "dataClass": "PLAN_EFFORT",
      "type": "Effort",
      "list": true
    },
    "benefits": {
      "dataClass": "ECONOMY",
      "type": "Benefit",
      "list": true
    },
    "appointments": {
      "dataClass": "PLAN_APPT",
      "type": "Appointment",
      "list": true
    },
    "plans": {
      "dataClass": "PLAN_GOAL",
      "type": "SectorPlan",
      "list": true
    },
    "selfAssessments": {
      "dataClass": "SELF_ASSESS",
      "type": "SelfAssessment",
      "list": true
    },
    "concerns": {
      "dataClass": "CHILD_CASE",
      "type": "Concern",
      "list": true
    }
  },
  "CitizenView": {
    "person": {
      "dataClass": "ID_BASE",
      "type": "Person"
    },
    "cases": {
      "dataClass": "CASE_META",
      "type": "Case",
      "list": true
    },
    "contacts": {
      "dataClass": "CASE_META",
      "type": "Contact",
      "list": true
    },
    "needs": {
      "dataClass": "CASE_META",
      "type": "Need",
      "list": true
    },
    "goals": {
      "dataClass": "PLAN_GOAL",
      "type": "Goal",
      "list": true
    },
    "efforts": {
      "dataClass": "PLAN_EFFORT",
      "type": "Effort",
      "list": true
    },
    "benefits": {
      "dataClass": "ECONOMY",
      "type": "Benefit",
      "list": true
    },
    "appointments": {
      "dataClass": "PLAN_APPT",
      "type": "Appointment",
      "list": true
    },
    "plans": {
      "dataClass": "PLAN_GOAL",
      "type": "SectorPlan",
      "list": true
    },
    "selfAssessments": {
      "dataClass": "SELF_ASSESS",
      "type": "SelfAssessment",
      "list": true
    },
    "concerns": {
      "dataClass": "CHILD_CASE",
      "type": "Concern",
      "list": true
    },
    "duplicates": {
      "dataClass": "PLAN_EFFORT",
      "type": "Duplicate",
      "list": true
    },
    "disagreements": {
      "dataClass": "PLAN_EFFORT",
      "type": "Disagreement",
      "list": true
    },
    "sources": {
      "dataClass": "TECHNICAL",
      "type": "Source",
      "list": true
    },
    "decision": {
      "dataClass": "TECHNICAL",
      "type": "Decision"
    },
    "receipt": {
      "dataClass": "TECHNICAL",
      "type": "Receipt"
    }
  },
  "Concern": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "sector": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "code": {
      "dataClass": "CHILD_CASE",
      "revealsPlace": true,
      "coded": true
    },
    "receivedAt": {
      "dataClass": "CHILD_CASE"
    },
    "status": {
      "dataClass": "CHILD_CASE"
    }
  },
  "Contact": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "sector": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "name": {
      "dataClass": "CASE_META",
      "revealsPlace": true
    },
    "role": {
      "dataClass": "CASE_META",
      "revealsPlace": true,
      "coded": true
    },
    "unit": {
      "dataClass": "CASE_META",
      "revealsPlace": true
    },
    "telephone": {
      "dataClass": "CASE_META",
      "revealsPlace": true
    },
    "email": {
      "dataClass": "CASE_META",
      "revealsPlace": true
    },
    "period": {
      "dataClass": "CASE_META"
    }
  },
  "Disagreement": {
    "about": {
      "dataClass": "PLAN_EFFORT"
    },
    "recordIds": {
      "dataClass": "PLAN_EFFORT",
      "list": true
    },
    "values": {
      "dataClass": "PLAN_EFFORT",
      "list": true
    }
  },
  "Duplicate": {
    "recordIds": {
      "dataClass": "PLAN_EFFORT",
      "list": true
    },
    "title": {
      "dataClass": "PLAN_EFFORT",
      "revealsPlace": true
    },
    "systems": {
      "dataClass": "PLAN_EFFORT",
      "list": true
    }
  },
  "Effort": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "sector": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "title": {
      "dataClass": "PLAN_EFFORT",
      "revealsPlace": true
    },
    "code": {
      "dataClass": "PLAN_EFFORT",
      "revealsPlace": true,
      "coded": true
    },
    "legalBasis": {
      "dataClass": "PLAN_EFFORT",
      "placesInside": [
        "text"
      ]
    },
    "status": {
      "dataClass": "PLAN_EFFORT"
    },
    "statusReason": {
      "dataClass": "PLAN_EFFORT",
      "revealsPlace": true
    },
    "period": {
      "dataClass": "PLAN_EFFORT"
    },
    "hoursPerWeek": {
      "dataClass": "PLAN_EFFORT"
    },
    "minutesPerWeek": {
      "dataClass": "PLAN_EFFORT"
    },
    "provider": {
      "dataClass": "PLAN_EFFORT",
      "revealsPlace": true
    },
    "providerCvr": {
      "dataClass": "PLAN_EFFORT",
      "revealsPlace": true
    },
    "unit": {
      "dataClass": "PLAN_EFFORT",
      "revealsPlace": true
    },
    "delivered": {
      "dataClass": "PLAN_EFFORT"
    }
  },
  "Goal": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "sector": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "title": {
      "dataClass": "PLAN_GOAL",
      "revealsPlace": true
    },
    "code": {
      "dataClass": "PLAN_GOAL",
      "revealsPlace": true,
      "coded": true
    },
    "category": {
      "dataClass": "PLAN_GOAL"
    },
    "expressedBy": {
      "dataClass": "PLAN_GOAL"
    },
    "targetSeverity": {
      "dataClass": "PLAN_GOAL"
    },
    "status": {
      "dataClass": "PLAN_GOAL"
    },
    "dueDate": {
      "dataClass": "PLAN_GOAL"
    },
    "period": {
      "dataClass": "PLAN_GOAL"
    }
  },
  "LegalBasis": {
    "act": {
      "dataClass": "TECHNICAL"
    },
    "paragraph": {
      "dataClass": "TECHNICAL"
    },
    "eli": {
      "dataClass": "TECHNICAL"
    }
  },
  "Need": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "sector": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "kind": {
      "dataClass": "CASE_META"
    },
    "code": {
      "dataClass": "CASE_META",
      "revealsPlace": true,
      "coded": true
    },
    "severity": {
      "dataClass": "CASE_META"
    },
    "status": {
      "dataClass": "CASE_META"
    },
    "rank": {
      "dataClass": "CASE_META"
    },
    "note": {
      "dataClass": "CASE_META",
      "revealsPlace": true
    },
    "period": {
      "dataClass": "CASE_META"
    }
  },
  "PersonAddress": {
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "kind": {
      "dataClass": "ID_BASE"
    },
    "line": {
      "dataClass": "ID_BASE",
      "revealsPlace": true
    },
    "postalCode": {
      "dataClass": "ID_BASE",
      "revealsPlace": true
    },
    "city": {
      "dataClass": "ID_BASE",
      "revealsPlace": true
    },
    "municipalityCode": {
      "dataClass": "ID_BASE",
      "revealsPlace": true
    }
  },
  "PersonIdentifier": {
    "system": {
      "dataClass": "ID_BASE"
    },
    "value": {
      "dataClass": "ID_BASE"
    },
    "current": {
      "dataClass": "ID_BASE"
    }
  },
  "PersonName": {
    "full": {
      "dataClass": "ID_BASE"
    },
    "given": {
      "dataClass": "ID_BASE"
    },
    "family": {
      "dataClass": "ID_BASE"
    }
  },
  "Person": {
    "identifiers": {
      "dataClass": "ID_BASE",
      "type": "PersonIdentifier",
      "list": true
    },
    "name": {
      "dataClass": "ID_BASE",
      "type": "PersonName"
    },
    "birthDate": {
      "dataClass": "ID_BASE"
    },
    "addresses": {
      "dataClass": "ID_BASE",
      "type": "PersonAddress",
      "list": true,
      "revealsPlace": true
    },
    "addressProtected": {
      "dataClass": "ID_BASE"
    },
    "protectedUntil": {
      "dataClass": "ID_BASE"
    },
    "specialProtection": {
      "dataClass": "ID_PROTECTED"
    },
    "deceased": {
      "dataClass": "ID_BASE"
    },
    "deceasedOn": {
      "dataClass": "ID_BASE"
    },
    "civilStatus": {
      "dataClass": "ID_BASE"
    },
    "relatedPersons": {
      "dataClass": "THIRD_PARTY",
      "type": "RelatedPerson",
      "list": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    }
  },
  "Reason": {
    "code": {
      "dataClass": "TECHNICAL"
    },
    "text": {
      "dataClass": "TECHNICAL"
    }
  },
  "Receipt": {
    "logIndex": {
      "dataClass": "TECHNICAL"
    },
    "leafHash": {
      "dataClass": "TECHNICAL"
    },
    "checkpoint": {
      "dataClass": "TECHNICAL"
    },
    "powerSafe": {
      "dataClass": "TECHNICAL"
    }
  },
  "RelatedPerson": {
    "relation": {
      "dataClass": "THIRD_PARTY"
    },
    "name": {
      "dataClass": "THIRD_PARTY"
    },
    "birthDate": {
      "dataClass": "THIRD_PARTY"
    },
    "scope": {
      "dataClass": "THIRD_PARTY",
      "revealsPlace": true
    },
    "period": {
      "dataClass": "THIRD_PARTY"
    }
  },
  "SectorPlan": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "sector": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "planType": {
      "dataClass": "PLAN_GOAL"
    },
    "title": {
      "dataClass": "PLAN_GOAL",
      "revealsPlace": true
    },
    "status": {
      "dataClass": "PLAN_GOAL"
    },
    "version": {
      "dataClass": "PLAN_GOAL"
    },
    "legalBasis": {
      "dataClass": "PLAN_GOAL",
      "placesInside": [
        "text"
      ]
    },
    "summary": {
      "dataClass": "PLAN_GOAL",
      "revealsPlace": true
    },
    "textAbsentReason": {
      "dataClass": "PLAN_GOAL"
    },
    "unit": {
      "dataClass": "PLAN_GOAL",
      "revealsPlace": true
    },
    "period": {
      "dataClass": "PLAN_GOAL"
    }
  },
  "SelfAssessment": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "sector": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "code": {
      "dataClass": "SELF_ASSESS",
      "revealsPlace": true,
      "coded": true
    },
    "value": {
      "dataClass": "SELF_ASSESS",
      "revealsPlace": true,
      "coded": true
    },
    "text": {
      "dataClass": "SELF_ASSESS",
      "revealsPlace": true
    },
    "assessedAt": {
      "dataClass": "SELF_ASSESS"
    }
  },
  "SourceProblemRef": {
    "code": {
      "dataClass": "TECHNICAL"
    }
  },
  "Source": {
    "system": {
      "dataClass": "TECHNICAL"
    },
    "sector": {
      "dataClass": "TECHNICAL"
    },
    "state": {
      "dataClass": "TECHNICAL"
    },
    "fetchedAt": {
      "dataClass": "TECHNICAL"
    },
    "deliveredAt": {
      "dataClass": "TECHNICAL"
    },
    "stale": {
      "dataClass": "TECHNICAL"
    },
    "problem": {
      "dataClass": "TECHNICAL",
      "type": "SourceProblemRef"
    }
  },
  "Decision": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "outcome": {
      "dataClass": "TECHNICAL"
    },
    "reasons": {
      "dataClass": "TECHNICAL",
      "type": "Reason",
      "list": true
    },
    "purpose": {
      "dataClass": "TECHNICAL"
    },
    "legalBasis": {
      "dataClass": "TECHNICAL",
      "type": "LegalBasis",
      "list": true
    },
    "consents": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "bundle": {
      "dataClass": "TECHNICAL"
    },
    "footprint": {
      "dataClass": "TECHNICAL"
    }
  },
  "CaseLimit": {
    "uses": {
      "dataClass": "TECHNICAL"
    },
    "followUps": {
      "dataClass": "TECHNICAL"
    }
  },
  "ConsentLife": {
    "kind": {
      "dataClass": "TECHNICAL"
    },
    "months": {
      "dataClass": "TECHNICAL"
    },
    "when": {
      "dataClass": "TECHNICAL",
      "type": "SwitchCondition"
    }
  },
  "PurposeBasis": {
    "act": {
      "dataClass": "TECHNICAL"
    },
    "paragraph": {
      "dataClass": "TECHNICAL"
    },
    "eli": {
      "dataClass": "TECHNICAL"
    },
    "validFrom": {
      "dataClass": "TECHNICAL"
    },
    "validTo": {
      "dataClass": "TECHNICAL"
    },
    "note": {
      "dataClass": "TECHNICAL"
    },
    "validFromSource": {
      "dataClass": "TECHNICAL"
    },
    "sectors": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "classes": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "consents": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "supplement": {
      "dataClass": "TECHNICAL"
    },
    "when": {
      "dataClass": "TECHNICAL",
      "type": "SwitchCondition"
    },
    "proposed": {
      "dataClass": "TECHNICAL"
    }
  },
  "PurposeRule": {
    "sectors": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "roles": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "classes": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "consent": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "alsoConsent": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "when": {
      "dataClass": "TECHNICAL",
      "type": "SwitchCondition"
    },
    "note": {
      "dataClass": "TECHNICAL"
    },
    "proposed": {
      "dataClass": "TECHNICAL"
    }
  },
  "Purpose": {
    "code": {
      "dataClass": "TECHNICAL"
    },
    "nameDa": {
      "dataClass": "TECHNICAL"
    },
    "nameEn": {
      "dataClass": "TECHNICAL"
    },
    "legalBases": {
      "dataClass": "TECHNICAL",
      "type": "PurposeBasis",
      "list": true
    },
    "requesterSectors": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "roles": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "capacities": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "subject": {
      "dataClass": "TECHNICAL"
    },
    "caseRefRequired": {
      "dataClass": "TECHNICAL"
    },
    "rules": {
      "dataClass": "TECHNICAL",
      "type": "PurposeRule",
      "list": true
    },
    "masterData": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "obligations": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "maximumCitizensPerCall": {
      "dataClass": "TECHNICAL"
    },
    "perCase": {
      "dataClass": "TECHNICAL",
      "type": "CaseLimit"
    },
    "smallCounts": {
      "dataClass": "TECHNICAL",
      "type": "SmallCount",
      "list": true
    },
    "consentLives": {
      "dataClass": "TECHNICAL",
      "type": "ConsentLife",
      "list": true
    },
    "purposeOfUse": {
      "dataClass": "TECHNICAL"
    },
    "dpvPurpose": {
      "dataClass": "TECHNICAL"
    },
    "retention": {
      "dataClass": "TECHNICAL"
    },
    "note": {
      "dataClass": "TECHNICAL"
    },
    "proposed": {
      "dataClass": "TECHNICAL"
    }
  },
  "SmallCount": {
    "count": {
      "dataClass": "TECHNICAL"
    },
    "when": {
      "dataClass": "TECHNICAL",
      "type": "SwitchCondition"
    }
  },
  "SwitchCondition": {
    "switch": {
      "dataClass": "TECHNICAL"
    },
    "is": {
      "dataClass": "TECHNICAL",
      "list": true
    }
  },
  "SwitchPosition": {
    "value": {
      "dataClass": "TECHNICAL"
    },
    "saysDa": {
      "dataClass": "TECHNICAL"
    },
    "saysEn": {
      "dataClass": "TECHNICAL"
    }
  },
  "SwitchSetting": {
    "switch": {
      "dataClass": "TECHNICAL"
    },
    "value": {
      "dataClass": "TECHNICAL"
    },
    "decidedBy": {
      "dataClass": "TECHNICAL"
    },
    "decidedAt": {
      "dataClass": "TECHNICAL"
    },
    "reason": {
      "dataClass": "TECHNICAL"
    }
  },
  "Switch": {
    "code": {
      "dataClass": "TECHNICAL"
    },
    "questionDa": {
      "dataClass": "TECHNICAL"
    },
    "questionEn": {
      "dataClass": "TECHNICAL"
    },
    "row": {
      "dataClass": "TECHNICAL"
    },
    "owner": {
      "dataClass": "TECHNICAL"
    },
    "positions": {
      "dataClass": "TECHNICAL",
      "type": "SwitchPosition",
      "list": true
    },
    "strict": {
      "dataClass": "TECHNICAL"
    }
  }
};
