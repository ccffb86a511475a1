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
  "PlanAcceptance": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "owner": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "unit": {
      "dataClass": "PLAN_GOAL",
      "revealsPlace": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "memberId": {
      "dataClass": "PLAN_GOAL"
    },
    "goalId": {
      "dataClass": "PLAN_GOAL"
    },
    "party": {
      "dataClass": "PLAN_GOAL",
      "placesInside": [
        "unit",
        "name"
      ]
    },
    "answer": {
      "dataClass": "PLAN_GOAL"
    },
    "reason": {
      "dataClass": "PLAN_GOAL",
      "revealsPlace": true
    },
    "answeredAt": {
      "dataClass": "PLAN_GOAL"
    }
  },
  "PlanAppointment": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "owner": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "unit": {
      "dataClass": "PLAN_APPT",
      "revealsPlace": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "memberId": {
      "dataClass": "PLAN_APPT"
    },
    "title": {
      "dataClass": "PLAN_APPT",
      "revealsPlace": true
    },
    "why": {
      "dataClass": "PLAN_APPT",
      "revealsPlace": true
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
    "weekly": {
      "dataClass": "PLAN_APPT"
    },
    "until": {
      "dataClass": "PLAN_APPT"
    },
    "form": {
      "dataClass": "PLAN_APPT"
    },
    "place": {
      "dataClass": "PLAN_APPT",
      "revealsPlace": true
    },
    "postalCode": {
      "dataClass": "PLAN_APPT",
      "revealsPlace": true
    },
    "obligatory": {
      "dataClass": "PLAN_APPT"
    },
    "citizenTakesPart": {
      "dataClass": "PLAN_APPT"
    },
    "effortId": {
      "dataClass": "PLAN_APPT"
    },
    "reviewId": {
      "dataClass": "PLAN_APPT"
    }
  },
  "PlanAttendance": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "owner": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "unit": {
      "dataClass": "PLAN_APPT",
      "revealsPlace": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "appointmentId": {
      "dataClass": "PLAN_APPT"
    },
    "teamMemberId": {
      "dataClass": "PLAN_APPT"
    },
    "state": {
      "dataClass": "PLAN_APPT"
    },
    "substitute": {
      "dataClass": "PLAN_APPT",
      "placesInside": [
        "unit",
        "name"
      ]
    },
    "reason": {
      "dataClass": "PLAN_APPT",
      "revealsPlace": true
    }
  },
  "PlanClarification": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "owner": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "unit": {
      "dataClass": "CASE_META",
      "revealsPlace": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "memberId": {
      "dataClass": "CASE_META"
    },
    "question": {
      "dataClass": "CASE_META",
      "revealsPlace": true
    },
    "askedBy": {
      "dataClass": "CASE_META",
      "placesInside": [
        "unit",
        "name"
      ]
    },
    "askedAt": {
      "dataClass": "CASE_META"
    },
    "partIds": {
      "dataClass": "CASE_META",
      "list": true
    },
    "level": {
      "dataClass": "CASE_META"
    },
    "state": {
      "dataClass": "CASE_META"
    },
    "clarifier": {
      "dataClass": "CASE_META",
      "placesInside": [
        "unit",
        "name"
      ]
    },
    "deadline": {
      "dataClass": "CASE_META"
    },
    "paragraphs": {
      "dataClass": "CASE_META",
      "list": true,
      "placesInside": [
        "text"
      ]
    },
    "proposedPayers": {
      "dataClass": "CASE_META",
      "list": true
    },
    "costKroner": {
      "dataClass": "SPEND"
    },
    "citizenImpact": {
      "dataClass": "CASE_META",
      "revealsPlace": true
    },
    "outcome": {
      "dataClass": "CASE_META",
      "revealsPlace": true
    },
    "decidedPayer": {
      "dataClass": "CASE_META"
    },
    "decidedBasis": {
      "dataClass": "CASE_META",
      "placesInside": [
        "text"
      ]
    },
    "answeredAt": {
      "dataClass": "CASE_META"
    }
  },
  "PlanCommonGoal": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "owner": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "unit": {
      "dataClass": "PLAN_GOAL",
      "revealsPlace": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "title": {
      "dataClass": "PLAN_GOAL",
      "revealsPlace": true
    },
    "ownWords": {
      "dataClass": "PLAN_GOAL"
    },
    "whoseGoal": {
      "dataClass": "PLAN_GOAL"
    },
    "writtenBy": {
      "dataClass": "PLAN_GOAL",
      "placesInside": [
        "unit",
        "name"
      ]
    },
    "dueDate": {
      "dataClass": "PLAN_GOAL"
    }
  },
  "PlanCondition": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "owner": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "unit": {
      "dataClass": "PLAN_EFFORT",
      "revealsPlace": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "memberId": {
      "dataClass": "PLAN_EFFORT"
    },
    "kind": {
      "dataClass": "PLAN_EFFORT"
    },
    "text": {
      "dataClass": "PLAN_EFFORT",
      "revealsPlace": true
    },
    "effortIds": {
      "dataClass": "PLAN_EFFORT",
      "list": true
    },
    "period": {
      "dataClass": "PLAN_EFFORT"
    }
  },
  "PlanCoordinator": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "owner": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "unit": {
      "dataClass": "CASE_META",
      "revealsPlace": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "employee": {
      "dataClass": "CASE_META"
    },
    "name": {
      "dataClass": "CASE_META",
      "revealsPlace": true
    },
    "role": {
      "dataClass": "CASE_META"
    },
    "from": {
      "dataClass": "CASE_META"
    },
    "to": {
      "dataClass": "CASE_META"
    },
    "telephone": {
      "dataClass": "CASE_META",
      "revealsPlace": true
    },
    "email": {
      "dataClass": "CASE_META",
      "revealsPlace": true
    }
  },
  "PlanDecision": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "owner": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "unit": {
      "dataClass": "PLAN_EFFORT",
      "revealsPlace": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "memberId": {
      "dataClass": "PLAN_EFFORT"
    },
    "effortId": {
      "dataClass": "PLAN_EFFORT"
    },
    "outcome": {
      "dataClass": "PLAN_EFFORT"
    },
    "decider": {
      "dataClass": "PLAN_EFFORT",
      "placesInside": [
        "unit",
        "name"
      ]
    },
    "right": {
      "dataClass": "PLAN_EFFORT"
    },
    "decidedAt": {
      "dataClass": "PLAN_EFFORT"
    },
    "granted": {
      "dataClass": "PLAN_EFFORT",
      "revealsPlace": true
    },
    "period": {
      "dataClass": "PLAN_EFFORT"
    },
    "lawArea": {
      "dataClass": "PLAN_EFFORT"
    },
    "legalBasis": {
      "dataClass": "PLAN_EFFORT",
      "placesInside": [
        "text"
      ]
    },
    "payer": {
      "dataClass": "PLAN_EFFORT"
    },
    "grantedKroner": {
      "dataClass": "SPEND"
    },
    "complaintUntil": {
      "dataClass": "PLAN_EFFORT"
    }
  },
  "PlanEffort": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "owner": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "unit": {
      "dataClass": "PLAN_EFFORT",
      "revealsPlace": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "memberId": {
      "dataClass": "PLAN_EFFORT"
    },
    "subgoalIds": {
      "dataClass": "PLAN_EFFORT",
      "list": true
    },
    "title": {
      "dataClass": "PLAN_EFFORT",
      "revealsPlace": true
    },
    "aim": {
      "dataClass": "PLAN_EFFORT",
      "revealsPlace": true
    },
    "kind": {
      "dataClass": "PLAN_EFFORT"
    },
    "status": {
      "dataClass": "PLAN_EFFORT"
    },
    "statusReason": {
      "dataClass": "PLAN_EFFORT",
      "revealsPlace": true
    },
    "responsible": {
      "dataClass": "PLAN_EFFORT",
      "placesInside": [
        "unit",
        "name"
      ]
    },
    "deadline": {
      "dataClass": "PLAN_EFFORT"
    },
    "period": {
      "dataClass": "PLAN_EFFORT"
    },
    "expectedDurationDays": {
      "dataClass": "PLAN_EFFORT"
    },
    "order": {
      "dataClass": "PLAN_EFFORT"
    },
    "hoursPerWeek": {
      "dataClass": "PLAN_EFFORT"
    },
    "minutesPerWeek": {
      "dataClass": "PLAN_EFFORT"
    },
    "demands": {
      "dataClass": "PLAN_EFFORT",
      "list": true
    },
    "lawArea": {
      "dataClass": "PLAN_EFFORT"
    },
    "legalBasis": {
      "dataClass": "PLAN_EFFORT",
      "placesInside": [
        "text"
      ]
    },
    "payer": {
      "dataClass": "PLAN_EFFORT"
    },
    "costKroner": {
      "dataClass": "SPEND"
    },
    "unified": {
      "dataClass": "PLAN_EFFORT"
    },
    "kle": {
      "dataClass": "PLAN_EFFORT",
      "revealsPlace": true,
      "coded": true
    },
    "ffb": {
      "dataClass": "PLAN_EFFORT",
      "revealsPlace": true,
      "coded": true
    },
    "fsiii": {
      "dataClass": "PLAN_EFFORT",
      "revealsPlace": true,
      "coded": true
    },
    "employment": {
      "dataClass": "PLAN_EFFORT",
      "revealsPlace": true,
      "coded": true
    },
    "replacesId": {
      "dataClass": "PLAN_EFFORT"
    },
    "economicEffect": {
      "dataClass": "ECONOMY"
    },
    "benefit": {
      "dataClass": "ECONOMY",
      "revealsPlace": true,
      "coded": true
    },
    "contactName": {
      "dataClass": "PLAN_EFFORT",
      "revealsPlace": true
    },
    "contactTelephone": {
      "dataClass": "PLAN_EFFORT",
      "revealsPlace": true
    },
    "tasks": {
      "dataClass": "PLAN_EFFORT",
      "revealsPlace": true
    },
    "postalCode": {
      "dataClass": "PLAN_EFFORT",
      "revealsPlace": true
    }
  },
  "PlanGoal": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "owner": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "unit": {
      "dataClass": "PLAN_GOAL",
      "revealsPlace": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "memberId": {
      "dataClass": "PLAN_GOAL"
    },
    "title": {
      "dataClass": "PLAN_GOAL",
      "revealsPlace": true
    },
    "ownWords": {
      "dataClass": "PLAN_GOAL"
    },
    "whoseGoal": {
      "dataClass": "PLAN_GOAL"
    },
    "writtenBy": {
      "dataClass": "PLAN_GOAL",
      "placesInside": [
        "unit",
        "name"
      ]
    },
    "kind": {
      "dataClass": "PLAN_GOAL"
    },
    "direction": {
      "dataClass": "PLAN_GOAL"
    },
    "code": {
      "dataClass": "PLAN_GOAL",
      "revealsPlace": true,
      "coded": true
    },
    "targetSeverity": {
      "dataClass": "PLAN_GOAL"
    },
    "responsible": {
      "dataClass": "PLAN_GOAL",
      "placesInside": [
        "unit",
        "name"
      ]
    },
    "statementIds": {
      "dataClass": "PLAN_GOAL",
      "list": true
    },
    "status": {
      "dataClass": "PLAN_GOAL"
    },
    "order": {
      "dataClass": "PLAN_GOAL"
    },
    "dueDate": {
      "dataClass": "PLAN_GOAL"
    },
    "period": {
      "dataClass": "PLAN_GOAL"
    }
  },
  "PlanMember": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "owner": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "unit": {
      "dataClass": "THIRD_PARTY",
      "revealsPlace": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "relation": {
      "dataClass": "THIRD_PARTY"
    },
    "name": {
      "dataClass": "THIRD_PARTY",
      "revealsPlace": true
    },
    "bornInYear": {
      "dataClass": "THIRD_PARTY"
    }
  },
  "PlanParts": {
    "commonGoal": {
      "dataClass": "PLAN_GOAL",
      "type": "PlanCommonGoal"
    },
    "wishes": {
      "dataClass": "PLAN_GOAL",
      "type": "PlanStatement",
      "list": true
    },
    "needs": {
      "dataClass": "PLAN_GOAL",
      "type": "PlanStatement",
      "list": true
    },
    "resources": {
      "dataClass": "PLAN_GOAL",
      "type": "PlanStatement",
      "list": true
    },
    "goals": {
      "dataClass": "PLAN_GOAL",
      "type": "PlanGoal",
      "list": true
    },
    "subgoals": {
      "dataClass": "PLAN_GOAL",
      "type": "PlanSubgoal",
      "list": true
    },
    "efforts": {
      "dataClass": "PLAN_EFFORT",
      "type": "PlanEffort",
      "list": true
    },
    "conditions": {
      "dataClass": "PLAN_EFFORT",
      "type": "PlanCondition",
      "list": true
    },
    "coordinators": {
      "dataClass": "CASE_META",
      "type": "PlanCoordinator",
      "list": true
    },
    "team": {
      "dataClass": "CASE_META",
      "type": "PlanTeamMember",
      "list": true
    },
    "appointments": {
      "dataClass": "PLAN_APPT",
      "type": "PlanAppointment",
      "list": true
    },
    "attendances": {
      "dataClass": "PLAN_APPT",
      "type": "PlanAttendance",
      "list": true
    },
    "selfAssessments": {
      "dataClass": "SELF_ASSESS",
      "type": "PlanSelfAssessment",
      "list": true
    },
    "decisions": {
      "dataClass": "PLAN_EFFORT",
      "type": "PlanDecision",
      "list": true
    },
    "replaces": {
      "dataClass": "PLAN_GOAL",
      "type": "PlanReplacement",
      "list": true
    },
    "remains": {
      "dataClass": "PLAN_GOAL",
      "type": "PlanRemainder",
      "list": true
    },
    "terms": {
      "dataClass": "PLAN_GOAL",
      "type": "PlanTerm",
      "list": true
    },
    "acceptances": {
      "dataClass": "PLAN_GOAL",
      "type": "PlanAcceptance",
      "list": true
    },
    "clarifications": {
      "dataClass": "CASE_META",
      "type": "PlanClarification",
      "list": true
    },
    "reviews": {
      "dataClass": "PLAN_APPT",
      "type": "PlanReview",
      "list": true
    },
    "referrals": {
      "dataClass": "PLAN_EFFORT",
      "type": "PlanReferral",
      "list": true
    },
    "signatures": {
      "dataClass": "PLAN_GOAL",
      "type": "PlanSignature",
      "list": true
    },
    "members": {
      "dataClass": "THIRD_PARTY",
      "type": "PlanMember",
      "list": true
    }
  },
  "PlanReferral": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "owner": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "unit": {
      "dataClass": "PLAN_EFFORT",
      "revealsPlace": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "memberId": {
      "dataClass": "PLAN_EFFORT"
    },
    "effortId": {
      "dataClass": "PLAN_EFFORT"
    },
    "from": {
      "dataClass": "PLAN_EFFORT",
      "placesInside": [
        "unit",
        "name"
      ]
    },
    "to": {
      "dataClass": "PLAN_EFFORT",
      "placesInside": [
        "unit",
        "name"
      ]
    },
    "state": {
      "dataClass": "PLAN_EFFORT"
    },
    "askedAt": {
      "dataClass": "PLAN_EFFORT"
    },
    "answeredAt": {
      "dataClass": "PLAN_EFFORT"
    },
    "reason": {
      "dataClass": "PLAN_EFFORT",
      "revealsPlace": true
    },
    "outcome": {
      "dataClass": "PLAN_EFFORT",
      "revealsPlace": true
    }
  },
  "PlanRemainder": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "owner": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "unit": {
      "dataClass": "PLAN_GOAL",
      "revealsPlace": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "memberId": {
      "dataClass": "PLAN_GOAL"
    },
    "planType": {
      "dataClass": "PLAN_GOAL"
    },
    "what": {
      "dataClass": "PLAN_GOAL"
    },
    "text": {
      "dataClass": "PLAN_GOAL",
      "revealsPlace": true
    },
    "legalBasis": {
      "dataClass": "PLAN_GOAL",
      "placesInside": [
        "text"
      ]
    }
  },
  "PlanReplacement": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "owner": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "unit": {
      "dataClass": "PLAN_GOAL",
      "revealsPlace": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "memberId": {
      "dataClass": "PLAN_GOAL"
    },
    "planType": {
      "dataClass": "PLAN_GOAL"
    },
    "extent": {
      "dataClass": "PLAN_GOAL"
    },
    "sectorPlanId": {
      "dataClass": "PLAN_GOAL"
    },
    "system": {
      "dataClass": "PLAN_GOAL"
    },
    "legalBasis": {
      "dataClass": "PLAN_GOAL",
      "placesInside": [
        "text"
      ]
    },
    "consentId": {
      "dataClass": "PLAN_GOAL"
    },
    "validFrom": {
      "dataClass": "PLAN_GOAL"
    },
    "validTo": {
      "dataClass": "PLAN_GOAL"
    }
  },
  "PlanReview": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "owner": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "unit": {
      "dataClass": "PLAN_APPT",
      "revealsPlace": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "memberId": {
      "dataClass": "PLAN_APPT"
    },
    "dueDate": {
      "dataClass": "PLAN_APPT"
    },
    "legalBasis": {
      "dataClass": "PLAN_APPT",
      "placesInside": [
        "text"
      ]
    },
    "planType": {
      "dataClass": "PLAN_APPT"
    },
    "partIds": {
      "dataClass": "PLAN_APPT",
      "list": true
    },
    "responsible": {
      "dataClass": "PLAN_APPT",
      "placesInside": [
        "unit",
        "name"
      ]
    },
    "heldOn": {
      "dataClass": "PLAN_APPT"
    },
    "outcome": {
      "dataClass": "PLAN_APPT",
      "revealsPlace": true
    }
  },
  "PlanSelfAssessment": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "owner": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "unit": {
      "dataClass": "SELF_ASSESS",
      "revealsPlace": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "memberId": {
      "dataClass": "SELF_ASSESS"
    },
    "goalId": {
      "dataClass": "SELF_ASSESS"
    },
    "scale": {
      "dataClass": "SELF_ASSESS"
    },
    "value": {
      "dataClass": "SELF_ASSESS"
    },
    "lowest": {
      "dataClass": "SELF_ASSESS"
    },
    "highest": {
      "dataClass": "SELF_ASSESS"
    },
    "trend": {
      "dataClass": "SELF_ASSESS"
    },
    "text": {
      "dataClass": "SELF_ASSESS",
      "revealsPlace": true
    },
    "assessedAt": {
      "dataClass": "SELF_ASSESS"
    }
  },
  "PlanSignature": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "owner": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "unit": {
      "dataClass": "PLAN_GOAL",
      "revealsPlace": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "memberId": {
      "dataClass": "PLAN_GOAL"
    },
    "party": {
      "dataClass": "PLAN_GOAL",
      "placesInside": [
        "unit",
        "name"
      ]
    },
    "planType": {
      "dataClass": "PLAN_GOAL"
    },
    "method": {
      "dataClass": "PLAN_GOAL"
    },
    "signedAt": {
      "dataClass": "PLAN_GOAL"
    }
  },
  "PlanStatement": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "owner": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "unit": {
      "dataClass": "PLAN_GOAL",
      "revealsPlace": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "memberId": {
      "dataClass": "PLAN_GOAL"
    },
    "text": {
      "dataClass": "PLAN_GOAL",
      "revealsPlace": true
    },
    "ownWords": {
      "dataClass": "PLAN_GOAL"
    },
    "saidAt": {
      "dataClass": "PLAN_GOAL"
    },
    "writtenBy": {
      "dataClass": "PLAN_GOAL",
      "placesInside": [
        "unit",
        "name"
      ]
    }
  },
  "PlanSubgoal": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "owner": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "unit": {
      "dataClass": "PLAN_GOAL",
      "revealsPlace": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "memberId": {
      "dataClass": "PLAN_GOAL"
    },
    "goalId": {
      "dataClass": "PLAN_GOAL"
    },
    "title": {
      "dataClass": "PLAN_GOAL",
      "revealsPlace": true
    },
    "whoseGoal": {
      "dataClass": "PLAN_GOAL"
    },
    "writtenBy": {
      "dataClass": "PLAN_GOAL",
      "placesInside": [
        "unit",
        "name"
      ]
    },
    "reason": {
      "dataClass": "PLAN_GOAL",
      "revealsPlace": true
    },
    "code": {
      "dataClass": "PLAN_GOAL",
      "revealsPlace": true,
      "coded": true
    },
    "status": {
      "dataClass": "PLAN_GOAL"
    },
    "order": {
      "dataClass": "PLAN_GOAL"
    },
    "dueDate": {
      "dataClass": "PLAN_GOAL"
    }
  },
  "PlanTeamMember": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "owner": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "unit": {
      "dataClass": "CASE_META",
      "revealsPlace": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "party": {
      "dataClass": "CASE_META",
      "placesInside": [
        "unit",
        "name"
      ]
    },
    "role": {
      "dataClass": "CASE_META"
    },
    "mustAttend": {
      "dataClass": "CASE_META"
    },
    "from": {
      "dataClass": "CASE_META"
    },
    "to": {
      "dataClass": "CASE_META"
    },
    "telephone": {
      "dataClass": "CASE_META",
      "revealsPlace": true
    },
    "email": {
      "dataClass": "CASE_META",
      "revealsPlace": true
    }
  },
  "PlanTerm": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "owner": {
      "dataClass": "TECHNICAL"
    },
    "raisedClasses": {
      "dataClass": "TECHNICAL",
      "list": true
    },
    "unit": {
      "dataClass": "PLAN_GOAL",
      "revealsPlace": true
    },
    "provenance": {
      "dataClass": "TECHNICAL"
    },
    "memberId": {
      "dataClass": "PLAN_GOAL"
    },
    "kind": {
      "dataClass": "PLAN_GOAL"
    },
    "text": {
      "dataClass": "PLAN_GOAL",
      "revealsPlace": true
    },
    "legalBasis": {
      "dataClass": "PLAN_GOAL",
      "placesInside": [
        "text"
      ]
    }
  },
  "Plan": {
    "id": {
      "dataClass": "TECHNICAL"
    },
    "version": {
      "dataClass": "TECHNICAL"
    },
    "changedAt": {
      "dataClass": "TECHNICAL"
    },
    "kind": {
      "dataClass": "TECHNICAL"
    },
    "status": {
      "dataClass": "TECHNICAL"
    },
    "establishedAt": {
      "dataClass": "TECHNICAL"
    },
    "endedAt": {
      "dataClass": "TECHNICAL"
    },
    "wishes": {
      "dataClass": "PLAN_GOAL",
      "type": "PlanStatement",
      "list": true
    },
    "needs": {
      "dataClass": "PLAN_GOAL",
      "type": "PlanStatement",
      "list": true
    },
    "resources": {
      "dataClass": "PLAN_GOAL",
      "type": "PlanStatement",
      "list": true
    },
    "commonGoal": {
      "dataClass": "PLAN_GOAL",
      "type": "PlanCommonGoal"
    },
    "goals": {
      "dataClass": "PLAN_GOAL",
      "type": "PlanGoal",
      "list": true
    },
    "subgoals": {
      "dataClass": "PLAN_GOAL",
      "type": "PlanSubgoal",
      "list": true
    },
    "efforts": {
      "dataClass": "PLAN_EFFORT",
      "type": "PlanEffort",
      "list": true
    },
    "conditions": {
      "dataClass": "PLAN_EFFORT",
      "type": "PlanCondition",
      "list": true
    },
    "coordinators": {
      "dataClass": "CASE_META",
      "type": "PlanCoordinator",
      "list": true
    },
    "team": {
      "dataClass": "CASE_META",
      "type": "PlanTeamMember",
      "list": true
    },
    "appointments": {
      "dataClass": "PLAN_APPT",
      "type": "PlanAppointment",
      "list": true
    },
    "attendances": {
      "dataClass": "PLAN_APPT",
      "type": "PlanAttendance",
      "list": true
    },
    "selfAssessments": {
      "dataClass": "SELF_ASSESS",
      "type": "PlanSelfAssessment",
      "list": true
    },
    "decisions": {
      "dataClass": "PLAN_EFFORT",
      "type": "PlanDecision",
      "list": true
    },
    "replaces": {
      "dataClass": "PLAN_GOAL",
      "type": "PlanReplacement",
      "list": true
    },
    "remains": {
      "dataClass": "PLAN_GOAL",
      "type": "PlanRemainder",
      "list": true
    },
    "terms": {
      "dataClass": "PLAN_GOAL",
      "type": "PlanTerm",
      "list": true
    },
    "acceptances": {
      "dataClass": "PLAN_GOAL",
      "type": "PlanAcceptance",
      "list": true
    },
    "clarifications": {
      "dataClass": "CASE_META",
      "type": "PlanClarification",
      "list": true
    },
    "reviews": {
      "dataClass": "PLAN_APPT",
      "type": "PlanReview",
      "list": true
    },
    "referrals": {
      "dataClass": "PLAN_EFFORT",
      "type": "PlanReferral",
      "list": true
    },
    "signatures": {
      "dataClass": "PLAN_GOAL",
      "type": "PlanSignature",
      "list": true
    },
    "members": {
      "dataClass": "THIRD_PARTY",
      "type": "PlanMember",
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
