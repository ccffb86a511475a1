/* Written by `npm run generate` from schemas/. Do not edit. */
/** Every schema file, so that the running gateway reads none. */
export const SCHEMAS: readonly Record<string, unknown>[] = [
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/citizen/appointment.schema.json",
  "title": "Appointment",
  "description": "A meeting or visit, planned or held (aftale).",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "sector",
   "raisedClasses",
   "provenance",
   "status"
  ],
  "properties": {
   "id": {
    "description": "Id made by the gateway from source and source record id; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "sector": {
    "description": "The administration that owns the record.",
    "$ref": "https://schemas.helhed.dk/common/sector.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the record as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "provenance": {
    "description": "Where it came from.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "title": {
    "description": "What it is about.",
    "type": "string",
    "maxLength": 500,
    "dataClass": "PLAN_APPT",
    "revealsPlace": true
   },
   "code": {
    "description": "Type.",
    "$ref": "https://schemas.helhed.dk/common/code.schema.json",
    "dataClass": "PLAN_APPT",
    "revealsPlace": true
   },
   "status": {
    "title": "AppointmentStatus",
    "description": "Where it stands.",
    "type": "string",
    "enum": [
     "PLANNED",
     "HELD",
     "CANCELLED",
     "UNKNOWN"
    ],
    "dataClass": "PLAN_APPT"
   },
   "start": {
    "description": "Day or instant of the start.",
    "type": "string",
    "maxLength": 40,
    "dataClass": "PLAN_APPT",
    "revealsPlace": false
   },
   "end": {
    "description": "Day or instant of the end.",
    "type": "string",
    "maxLength": 40,
    "dataClass": "PLAN_APPT",
    "revealsPlace": false
   },
   "form": {
    "title": "AppointmentForm",
    "description": "How one meets.",
    "type": "string",
    "enum": [
     "IN_PERSON",
     "TELEPHONE",
     "DIGITAL",
     "UNKNOWN"
    ],
    "dataClass": "PLAN_APPT"
   },
   "place": {
    "description": "Where.",
    "type": "string",
    "maxLength": 500,
    "dataClass": "PLAN_APPT",
    "revealsPlace": true
   },
   "participants": {
    "description": "Who takes part: name and role.",
    "type": "array",
    "maxItems": 100,
    "items": {
     "type": "string",
     "maxLength": 200
    },
    "dataClass": "PLAN_APPT",
    "revealsPlace": true
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/citizen/benefit.schema.json",
  "title": "Benefit",
  "description": "A benefit the citizen receives (ydelse).",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "sector",
   "raisedClasses",
   "provenance",
   "status"
  ],
  "properties": {
   "id": {
    "description": "Id made by the gateway from source and source record id; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "sector": {
    "description": "The administration that owns the record.",
    "$ref": "https://schemas.helhed.dk/common/sector.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the record as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "provenance": {
    "description": "Where it came from.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "title": {
    "description": "Name of the benefit.",
    "type": "string",
    "maxLength": 500,
    "dataClass": "ECONOMY",
    "revealsPlace": true
   },
   "code": {
    "description": "Code of the benefit.",
    "$ref": "https://schemas.helhed.dk/common/code.schema.json",
    "dataClass": "ECONOMY",
    "revealsPlace": true
   },
   "amount": {
    "description": "Amount in DKK as a decimal text.",
    "type": "string",
    "pattern": "^-?\\d{1,12}(\\.\\d{1,2})?$",
    "dataClass": "ECONOMY",
    "revealsPlace": false
   },
   "status": {
    "title": "BenefitStatus",
    "description": "Where it stands.",
    "type": "string",
    "enum": [
     "ACTIVE",
     "ENDED",
     "UNKNOWN"
    ],
    "dataClass": "ECONOMY"
   },
   "period": {
    "description": "From and to.",
    "$ref": "https://schemas.helhed.dk/common/period.schema.json",
    "dataClass": "ECONOMY",
    "revealsPlace": false
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/citizen/case.schema.json",
  "title": "Case",
  "description": "A case that an administration keeps about the citizen (sag).",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "sector",
   "raisedClasses",
   "provenance",
   "status"
  ],
  "properties": {
   "id": {
    "description": "Id made by the gateway from source and source record id; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "sector": {
    "description": "The administration that owns the record.",
    "$ref": "https://schemas.helhed.dk/common/sector.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the record as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "provenance": {
    "description": "Where it came from.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "title": {
    "description": "Title; the alternative title where the source has one.",
    "type": "string",
    "maxLength": 500,
    "dataClass": "CASE_META",
    "revealsPlace": true
   },
   "caseNumber": {
    "description": "Number of the case, unique within the source only.",
    "type": "string",
    "maxLength": 100,
    "dataClass": "CASE_META",
    "revealsPlace": false
   },
   "subject": {
    "description": "KLE topic or the source's own type.",
    "$ref": "https://schemas.helhed.dk/common/code.schema.json",
    "dataClass": "CASE_META",
    "revealsPlace": true
   },
   "status": {
    "title": "CaseStatus",
    "description": "Where the case stands.",
    "type": "string",
    "enum": [
     "OPEN",
     "DECIDED",
     "CLOSED",
     "UNKNOWN"
    ],
    "dataClass": "CASE_META"
   },
   "legalBasis": {
    "description": "Paragraph of the case.",
    "$ref": "https://schemas.helhed.dk/common/legal-basis.schema.json",
    "dataClass": "CASE_META",
    "revealsPlace": false
   },
   "unit": {
    "description": "Responsible unit.",
    "$ref": "https://schemas.helhed.dk/common/unit.schema.json",
    "dataClass": "CASE_META",
    "revealsPlace": true
   },
   "caseworker": {
    "description": "Name of the primary caseworker.",
    "type": "string",
    "maxLength": 500,
    "dataClass": "CASE_META",
    "revealsPlace": false
   },
   "period": {
    "description": "Open from and to.",
    "$ref": "https://schemas.helhed.dk/common/period.schema.json",
    "dataClass": "CASE_META",
    "revealsPlace": false
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/citizen/citizen-records.schema.json",
  "title": "CitizenRecords",
  "description": "What one source holds of one citizen, by kind.",
  "type": "object",
  "additionalProperties": false,
  "required": [],
  "properties": {
   "person": {
    "description": "Master data (cpr-sf1520 only).",
    "$ref": "https://schemas.helhed.dk/citizen/person.schema.json",
    "dataClass": "ID_BASE"
   },
   "cases": {
    "description": "Cases.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/citizen/case.schema.json"
    },
    "dataClass": "CASE_META"
   },
   "contacts": {
    "description": "Who works with the citizen.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/citizen/contact.schema.json"
    },
    "dataClass": "CASE_META"
   },
   "needs": {
    "description": "Conditions, assessments and target groups.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/citizen/need.schema.json"
    },
    "dataClass": "CASE_META"
   },
   "goals": {
    "description": "Goals.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/citizen/goal.schema.json"
    },
    "dataClass": "PLAN_GOAL"
   },
   "efforts": {
    "description": "Efforts.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/citizen/effort.schema.json"
    },
    "dataClass": "PLAN_EFFORT"
   },
   "benefits": {
    "description": "Benefits.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/citizen/benefit.schema.json"
    },
    "dataClass": "ECONOMY"
   },
   "appointments": {
    "description": "Appointments.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/citizen/appointment.schema.json"
    },
    "dataClass": "PLAN_APPT"
   },
   "plans": {
    "description": "Sector plans.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/citizen/sector-plan.schema.json"
    },
    "dataClass": "PLAN_GOAL"
   },
   "selfAssessments": {
    "description": "The citizen's own assessments.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/citizen/self-assessment.schema.json"
    },
    "dataClass": "SELF_ASSESS"
   },
   "concerns": {
    "description": "Notifications of concern.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/citizen/concern.schema.json"
    },
    "dataClass": "CHILD_CASE"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/citizen/citizen-view.schema.json",
  "title": "CitizenView",
  "description": "Everything the caller may see of one citizen for one purpose, joined from the sector systems and then forgotten.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "cases",
   "contacts",
   "needs",
   "goals",
   "efforts",
   "benefits",
   "appointments",
   "plans",
   "selfAssessments",
   "concerns",
   "duplicates",
   "disagreements",
   "sources",
   "decision",
   "receipt"
  ],
  "properties": {
   "person": {
    "description": "Who the citizen is.",
    "$ref": "https://schemas.helhed.dk/citizen/person.schema.json",
    "dataClass": "ID_BASE"
   },
   "cases": {
    "description": "Cases.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/citizen/case.schema.json"
    },
    "dataClass": "CASE_META"
   },
   "contacts": {
    "description": "Who works with the citizen.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/citizen/contact.schema.json"
    },
    "dataClass": "CASE_META"
   },
   "needs": {
    "description": "Conditions, assessments and target groups.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/citizen/need.schema.json"
    },
    "dataClass": "CASE_META"
   },
   "goals": {
    "description": "Goals.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/citizen/goal.schema.json"
    },
    "dataClass": "PLAN_GOAL"
   },
   "efforts": {
    "description": "Efforts.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/citizen/effort.schema.json"
    },
    "dataClass": "PLAN_EFFORT"
   },
   "benefits": {
    "description": "Benefits.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/citizen/benefit.schema.json"
    },
    "dataClass": "ECONOMY"
   },
   "appointments": {
    "description": "Appointments.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/citizen/appointment.schema.json"
    },
    "dataClass": "PLAN_APPT"
   },
   "plans": {
    "description": "Sector plans.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/citizen/sector-plan.schema.json"
    },
    "dataClass": "PLAN_GOAL"
   },
   "selfAssessments": {
    "description": "The citizen's own assessments.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/citizen/self-assessment.schema.json"
    },
    "dataClass": "SELF_ASSESS"
   },
   "concerns": {
    "description": "Notifications of concern.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/citizen/concern.schema.json"
    },
    "dataClass": "CHILD_CASE"
   },
   "duplicates": {
    "description": "Efforts reported by two systems.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/citizen/duplicate.schema.json"
    },
    "dataClass": "PLAN_EFFORT"
   },
   "disagreements": {
    "description": "Where sources disagree.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/citizen/disagreement.schema.json"
    },
    "dataClass": "PLAN_EFFORT"
   },
   "sources": {
    "description": "What became of each source.",
    "type": "array",
    "maxItems": 50,
    "items": {
     "$ref": "https://schemas.helhed.dk/citizen/source.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "decision": {
    "description": "The decision.",
    "$ref": "https://schemas.helhed.dk/citizen/view-decision.schema.json",
    "dataClass": "TECHNICAL"
   },
   "receipt": {
    "description": "The receipt.",
    "$ref": "https://schemas.helhed.dk/citizen/receipt.schema.json",
    "dataClass": "TECHNICAL"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/citizen/concern.schema.json",
  "title": "Concern",
  "description": "A notification of concern (underretning).",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "sector",
   "raisedClasses",
   "provenance",
   "status"
  ],
  "properties": {
   "id": {
    "description": "Id made by the gateway from source and source record id; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "sector": {
    "description": "The administration that owns the record.",
    "$ref": "https://schemas.helhed.dk/common/sector.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the record as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "provenance": {
    "description": "Where it came from.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "code": {
    "description": "About what.",
    "$ref": "https://schemas.helhed.dk/common/code.schema.json",
    "dataClass": "CHILD_CASE",
    "revealsPlace": true
   },
   "receivedAt": {
    "description": "Day or instant.",
    "type": "string",
    "maxLength": 40,
    "dataClass": "CHILD_CASE",
    "revealsPlace": false
   },
   "status": {
    "title": "ConcernStatus",
    "description": "Where it stands.",
    "type": "string",
    "enum": [
     "RECEIVED",
     "ASSESSED",
     "CLOSED",
     "UNKNOWN"
    ],
    "dataClass": "CHILD_CASE"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/citizen/contact.schema.json",
  "title": "Contact",
  "description": "A person or unit that works with the citizen, and where to reach them.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "sector",
   "raisedClasses",
   "provenance"
  ],
  "properties": {
   "id": {
    "description": "Id made by the gateway from source and source record id; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "sector": {
    "description": "The administration that owns the record.",
    "$ref": "https://schemas.helhed.dk/common/sector.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the record as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "provenance": {
    "description": "Where it came from.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "name": {
    "description": "Name of the employee.",
    "type": "string",
    "maxLength": 500,
    "dataClass": "CASE_META",
    "revealsPlace": true
   },
   "role": {
    "description": "In which role.",
    "$ref": "https://schemas.helhed.dk/common/code.schema.json",
    "dataClass": "CASE_META",
    "revealsPlace": true
   },
   "unit": {
    "description": "Unit.",
    "$ref": "https://schemas.helhed.dk/common/unit.schema.json",
    "dataClass": "CASE_META",
    "revealsPlace": true
   },
   "telephone": {
    "description": "Telephone number.",
    "type": "string",
    "maxLength": 40,
    "dataClass": "CASE_META",
    "revealsPlace": true
   },
   "email": {
    "description": "E-mail address.",
    "type": "string",
    "maxLength": 200,
    "dataClass": "CASE_META",
    "revealsPlace": true
   },
   "period": {
    "description": "From and to.",
    "$ref": "https://schemas.helhed.dk/common/period.schema.json",
    "dataClass": "CASE_META",
    "revealsPlace": false
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/citizen/disagreement.schema.json",
  "title": "Disagreement",
  "description": "Two sources that say different things; both are shown. Derived after masking.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "about",
   "recordIds",
   "values"
  ],
  "properties": {
   "about": {
    "description": "What they disagree on, as a field path.",
    "type": "string",
    "maxLength": 200,
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": false
   },
   "recordIds": {
    "description": "Ids of the records.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "type": "string",
     "maxLength": 64
    },
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": false
   },
   "values": {
    "description": "What each says, in the order of recordIds.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "type": "string",
     "maxLength": 500
    },
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": false
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/citizen/duplicate.schema.json",
  "title": "Duplicate",
  "description": "One effort that two systems report: one line in the view, both records named. Derived after masking.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "recordIds",
   "systems"
  ],
  "properties": {
   "recordIds": {
    "description": "Ids of the records that are one.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "type": "string",
     "maxLength": 64
    },
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": false
   },
   "title": {
    "description": "Title of the line.",
    "type": "string",
    "maxLength": 1000,
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": true
   },
   "systems": {
    "description": "Systems that report it.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "type": "string",
     "maxLength": 60
    },
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": false
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/citizen/effort.schema.json",
  "title": "Effort",
  "description": "An effort that is planned, granted or delivered (indsats).",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "sector",
   "raisedClasses",
   "provenance",
   "status"
  ],
  "properties": {
   "id": {
    "description": "Id made by the gateway from source and source record id; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "sector": {
    "description": "The administration that owns the record.",
    "$ref": "https://schemas.helhed.dk/common/sector.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the record as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "provenance": {
    "description": "Where it came from.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "title": {
    "description": "Name of the effort.",
    "type": "string",
    "maxLength": 1000,
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": true
   },
   "code": {
    "description": "Code of the effort.",
    "$ref": "https://schemas.helhed.dk/common/code.schema.json",
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": true
   },
   "legalBasis": {
    "description": "Paragraph it is granted by.",
    "$ref": "https://schemas.helhed.dk/common/legal-basis.schema.json",
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": false
   },
   "status": {
    "title": "EffortStatus",
    "description": "Where it stands.",
    "type": "string",
    "enum": [
     "PLANNED",
     "ACTIVE",
     "COMPLETED",
     "CANCELLED",
     "INTERRUPTED",
     "UNKNOWN"
    ],
    "dataClass": "PLAN_EFFORT"
   },
   "statusReason": {
    "description": "Why it was cancelled or interrupted.",
    "type": "string",
    "maxLength": 500,
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": true
   },
   "period": {
    "description": "From and to.",
    "$ref": "https://schemas.helhed.dk/common/period.schema.json",
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": false
   },
   "hoursPerWeek": {
    "description": "Whole hours a week.",
    "type": "integer",
    "minimum": 0,
    "dataClass": "PLAN_EFFORT"
   },
   "minutesPerWeek": {
    "description": "Minutes a week beyond the hours, 0-59.",
    "type": "integer",
    "minimum": 0,
    "maximum": 59,
    "dataClass": "PLAN_EFFORT"
   },
   "provider": {
    "description": "Who delivers it.",
    "type": "string",
    "maxLength": 500,
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": true
   },
   "providerCvr": {
    "description": "CVR number of the provider.",
    "type": "string",
    "pattern": "^\\d{8}$",
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": true
   },
   "unit": {
    "description": "Responsible unit.",
    "$ref": "https://schemas.helhed.dk/common/unit.schema.json",
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": true
   },
   "delivered": {
    "description": "Whether this is a delivered act rather than a granted one.",
    "type": "boolean",
    "dataClass": "PLAN_EFFORT"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/citizen/goal.schema.json",
  "title": "Goal",
  "description": "A goal that an administration has registered (mål).",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "sector",
   "raisedClasses",
   "provenance",
   "category",
   "expressedBy",
   "status"
  ],
  "properties": {
   "id": {
    "description": "Id made by the gateway from source and source record id; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "sector": {
    "description": "The administration that owns the record.",
    "$ref": "https://schemas.helhed.dk/common/sector.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the record as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "provenance": {
    "description": "Where it came from.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "title": {
    "description": "The goal in words.",
    "type": "string",
    "maxLength": 2000,
    "dataClass": "PLAN_GOAL",
    "revealsPlace": true
   },
   "code": {
    "description": "Coded goal or goal type.",
    "$ref": "https://schemas.helhed.dk/common/code.schema.json",
    "dataClass": "PLAN_GOAL",
    "revealsPlace": true
   },
   "category": {
    "title": "GoalCategory",
    "description": "What kind of goal.",
    "type": "string",
    "enum": [
     "JOB_GOAL",
     "EDUCATION_GOAL",
     "EFFORT_GOAL",
     "CONDITION_GOAL",
     "CITIZEN_WISH",
     "SUBGOAL"
    ],
    "dataClass": "PLAN_GOAL"
   },
   "expressedBy": {
    "title": "GoalVoice",
    "description": "Whose goal it is.",
    "type": "string",
    "enum": [
     "CITIZEN",
     "PROFESSIONAL",
     "UNKNOWN"
    ],
    "dataClass": "PLAN_GOAL"
   },
   "targetSeverity": {
    "description": "Severity aimed at, 0-4 and 9 as for needs.",
    "type": "integer",
    "enum": [
     0,
     1,
     2,
     3,
     4,
     9
    ],
    "dataClass": "PLAN_GOAL"
   },
   "status": {
    "title": "GoalStatus",
    "description": "Where it stands.",
    "type": "string",
    "enum": [
     "PROPOSED",
     "ACTIVE",
     "ACHIEVED",
     "CANCELLED",
     "UNKNOWN"
    ],
    "dataClass": "PLAN_GOAL"
   },
   "dueDate": {
    "description": "Day by which it should be reached.",
    "type": "string",
    "format": "date",
    "dataClass": "PLAN_GOAL"
   },
   "period": {
    "description": "From and to.",
    "$ref": "https://schemas.helhed.dk/common/period.schema.json",
    "dataClass": "PLAN_GOAL",
    "revealsPlace": false
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/citizen/legal-basis-in-force.schema.json",
  "title": "LegalBasis",
  "description": "A paragraph that carries a purpose.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "act",
   "paragraph"
  ],
  "properties": {
   "act": {
    "description": "Abbreviation of the act.",
    "type": "string",
    "maxLength": 20,
    "dataClass": "TECHNICAL"
   },
   "paragraph": {
    "description": "Paragraph.",
    "type": "string",
    "maxLength": 100,
    "dataClass": "TECHNICAL"
   },
   "eli": {
    "description": "ELI address of the text.",
    "type": "string",
    "maxLength": 500,
    "dataClass": "TECHNICAL"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/citizen/need.schema.json",
  "title": "Need",
  "description": "A condition, an assessment or a target group (tilstand, vurdering, målgruppe). The class is given by raisedClasses.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "sector",
   "raisedClasses",
   "provenance",
   "kind",
   "status"
  ],
  "properties": {
   "id": {
    "description": "Id made by the gateway from source and source record id; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "sector": {
    "description": "The administration that owns the record.",
    "$ref": "https://schemas.helhed.dk/common/sector.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the record as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "provenance": {
    "description": "Where it came from.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "kind": {
    "title": "NeedKind",
    "description": "What sort of need record it is.",
    "type": "string",
    "enum": [
     "CONDITION",
     "ASSESSMENT",
     "TARGET_GROUP",
     "SUPPORT_NEED"
    ],
    "dataClass": "CASE_META"
   },
   "code": {
    "description": "What it is about.",
    "$ref": "https://schemas.helhed.dk/common/code.schema.json",
    "dataClass": "CASE_META",
    "revealsPlace": true
   },
   "severity": {
    "description": "Severity: 0 none, 1 light, 2 moderate, 3 severe, 4 total; 9 not relevant. Absent when not assessed.",
    "type": "integer",
    "enum": [
     0,
     1,
     2,
     3,
     4,
     9
    ],
    "dataClass": "CASE_META"
   },
   "status": {
    "title": "NeedStatus",
    "description": "Whether it holds.",
    "type": "string",
    "enum": [
     "ACTIVE",
     "RESOLVED",
     "UNKNOWN"
    ],
    "dataClass": "CASE_META"
   },
   "rank": {
    "description": "1 primary, 2 secondary.",
    "type": "integer",
    "minimum": 1,
    "maximum": 99,
    "dataClass": "CASE_META"
   },
   "note": {
    "description": "Free text of the professional.",
    "type": "string",
    "maxLength": 4000,
    "dataClass": "CASE_META",
    "revealsPlace": true
   },
   "period": {
    "description": "From and to.",
    "$ref": "https://schemas.helhed.dk/common/period.schema.json",
    "dataClass": "CASE_META",
    "revealsPlace": false
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/citizen/person-address.schema.json",
  "title": "PersonAddress",
  "description": "An address. A protected one carries ID_PROTECTED among its raised classes.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "raisedClasses",
   "kind"
  ],
  "properties": {
   "raisedClasses": {
    "description": "Data classes that the address as a whole tells of.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "kind": {
    "title": "AddressKind",
    "description": "Residence or contact address.",
    "type": "string",
    "enum": [
     "RESIDENCE",
     "CONTACT"
    ],
    "dataClass": "ID_BASE"
   },
   "line": {
    "description": "Street, number, floor.",
    "type": "string",
    "maxLength": 500,
    "dataClass": "ID_BASE",
    "revealsPlace": true
   },
   "postalCode": {
    "description": "Four digits.",
    "type": "string",
    "pattern": "^\\d{4}$",
    "dataClass": "ID_BASE",
    "revealsPlace": true
   },
   "city": {
    "description": "Postal district.",
    "type": "string",
    "maxLength": 500,
    "dataClass": "ID_BASE",
    "revealsPlace": true
   },
   "municipalityCode": {
    "description": "Four digits.",
    "type": "string",
    "pattern": "^\\d{4}$",
    "dataClass": "ID_BASE",
    "revealsPlace": true
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/citizen/person-identifier.schema.json",
  "title": "PersonIdentifier",
  "description": "A number the citizen has or has had.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "system",
   "value",
   "current"
  ],
  "properties": {
   "system": {
    "title": "IdentifierSystem",
    "description": "Kind of number.",
    "type": "string",
    "enum": [
     "CPR",
     "X_ECPR",
     "D_ECPR"
    ],
    "dataClass": "ID_BASE"
   },
   "value": {
    "description": "Ten characters, no hyphen.",
    "type": "string",
    "pattern": "^[0-9]{6}[0-9A-Z]{4}$",
    "dataClass": "ID_BASE",
    "revealsPlace": false
   },
   "current": {
    "description": "Whether it is the number in force.",
    "type": "boolean",
    "dataClass": "ID_BASE"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/citizen/person-name.schema.json",
  "title": "PersonName",
  "description": "A name as registered in CPR.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "full"
  ],
  "properties": {
   "full": {
    "description": "Given and family name.",
    "type": "string",
    "maxLength": 500,
    "dataClass": "ID_BASE",
    "revealsPlace": false
   },
   "given": {
    "description": "Given names.",
    "type": "string",
    "maxLength": 500,
    "dataClass": "ID_BASE",
    "revealsPlace": false
   },
   "family": {
    "description": "Family name.",
    "type": "string",
    "maxLength": 500,
    "dataClass": "ID_BASE",
    "revealsPlace": false
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/citizen/person.schema.json",
  "title": "Person",
  "description": "Who the citizen is, from CPR alone; sector systems fill none of it.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "identifiers",
   "name",
   "addresses",
   "addressProtected",
   "deceased",
   "relatedPersons",
   "provenance"
  ],
  "properties": {
   "identifiers": {
    "description": "Numbers with history.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/citizen/person-identifier.schema.json"
    },
    "dataClass": "ID_BASE"
   },
   "name": {
    "description": "Name.",
    "$ref": "https://schemas.helhed.dk/citizen/person-name.schema.json",
    "dataClass": "ID_BASE"
   },
   "birthDate": {
    "description": "Date of birth.",
    "type": "string",
    "format": "date",
    "dataClass": "ID_BASE"
   },
   "addresses": {
    "description": "Addresses.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/citizen/person-address.schema.json"
    },
    "dataClass": "ID_BASE",
    "revealsPlace": true
   },
   "addressProtected": {
    "description": "Whether name and address are protected (CPRL § 28).",
    "type": "boolean",
    "dataClass": "ID_BASE"
   },
   "protectedUntil": {
    "description": "Day on which the protection ends.",
    "type": "string",
    "format": "date",
    "dataClass": "ID_BASE"
   },
   "specialProtection": {
    "description": "True under special address protection (CPRL § 6, stk. 6-8): no fixed abode in the register, protected without a real end; else absent.",
    "type": "boolean",
    "dataClass": "ID_PROTECTED"
   },
   "deceased": {
    "description": "Whether the citizen is dead.",
    "type": "boolean",
    "dataClass": "ID_BASE"
   },
   "deceasedOn": {
    "description": "Day of death.",
    "type": "string",
    "format": "date",
    "dataClass": "ID_BASE"
   },
   "civilStatus": {
    "description": "CPR code of civil status.",
    "type": "string",
    "maxLength": 2,
    "dataClass": "ID_BASE",
    "revealsPlace": false
   },
   "relatedPersons": {
    "description": "Children, custody holders and guardians.",
    "type": "array",
    "maxItems": 100,
    "items": {
     "$ref": "https://schemas.helhed.dk/citizen/related-person.schema.json"
    },
    "dataClass": "THIRD_PARTY"
   },
   "provenance": {
    "description": "Where it came from.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/citizen/reason.schema.json",
  "title": "Reason",
  "description": "Why a decision fell as it did.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "code",
   "text"
  ],
  "properties": {
   "code": {
    "description": "Code of the closed list of reasons.",
    "type": "string",
    "maxLength": 60,
    "dataClass": "TECHNICAL"
   },
   "text": {
    "description": "Danish text for the caseworker.",
    "type": "string",
    "maxLength": 1000,
    "dataClass": "TECHNICAL"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/citizen/receipt.schema.json",
  "title": "Receipt",
  "description": "Proof that the call stands in the log.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "logIndex",
   "leafHash",
   "checkpoint",
   "powerSafe"
  ],
  "properties": {
   "logIndex": {
    "description": "Index of the intent in the log.",
    "type": "integer",
    "minimum": 0,
    "dataClass": "TECHNICAL"
   },
   "leafHash": {
    "description": "RFC 6962 leaf hash, base64.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "checkpoint": {
    "description": "Signed checkpoint (C2SP) of a tree that holds the leaf.",
    "type": "string",
    "maxLength": 2000,
    "dataClass": "TECHNICAL"
   },
   "powerSafe": {
    "description": "Whether the record survives a power cut, or a kill of the process only.",
    "type": "boolean",
    "dataClass": "TECHNICAL"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/citizen/related-person.schema.json",
  "title": "RelatedPerson",
  "description": "Somebody with a legal tie to the citizen.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "relation"
  ],
  "properties": {
   "relation": {
    "title": "RelationKind",
    "description": "The tie.",
    "type": "string",
    "enum": [
     "CHILD",
     "CUSTODY_HOLDER",
     "GUARDIAN"
    ],
    "dataClass": "THIRD_PARTY"
   },
   "name": {
    "description": "Name.",
    "type": "string",
    "maxLength": 500,
    "dataClass": "THIRD_PARTY",
    "revealsPlace": false
   },
   "birthDate": {
    "description": "Date of birth.",
    "type": "string",
    "format": "date",
    "dataClass": "THIRD_PARTY"
   },
   "scope": {
    "description": "Scope of the guardianship.",
    "type": "string",
    "maxLength": 500,
    "dataClass": "THIRD_PARTY",
    "revealsPlace": true
   },
   "period": {
    "description": "From and to.",
    "$ref": "https://schemas.helhed.dk/common/period.schema.json",
    "dataClass": "THIRD_PARTY",
    "revealsPlace": false
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/citizen/sector-plan.schema.json",
  "title": "SectorPlan",
  "description": "A plan that one administration keeps (sektorplan), in canonical form.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "sector",
   "raisedClasses",
   "provenance",
   "planType",
   "status"
  ],
  "properties": {
   "id": {
    "description": "Id made by the gateway from source and source record id; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "sector": {
    "description": "The administration that owns the record.",
    "$ref": "https://schemas.helhed.dk/common/sector.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the record as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "provenance": {
    "description": "Where it came from.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "planType": {
    "description": "Code of the plan type (domain list of plan types), as MIN_PLAN or SEL_HANDLEPLAN.",
    "type": "string",
    "maxLength": 40,
    "dataClass": "PLAN_GOAL",
    "revealsPlace": false
   },
   "title": {
    "description": "Title.",
    "type": "string",
    "maxLength": 500,
    "dataClass": "PLAN_GOAL",
    "revealsPlace": true
   },
   "status": {
    "title": "PlanStatus",
    "description": "Where it stands.",
    "type": "string",
    "enum": [
     "DRAFT",
     "ACTIVE",
     "COMPLETED",
     "CANCELLED",
     "UNKNOWN"
    ],
    "dataClass": "PLAN_GOAL"
   },
   "version": {
    "description": "Version in the source.",
    "type": "string",
    "maxLength": 40,
    "dataClass": "PLAN_GOAL",
    "revealsPlace": false
   },
   "legalBasis": {
    "description": "Paragraph of the plan.",
    "$ref": "https://schemas.helhed.dk/common/legal-basis.schema.json",
    "dataClass": "PLAN_GOAL",
    "revealsPlace": false
   },
   "summary": {
    "description": "The plan's own text.",
    "type": "string",
    "maxLength": 8000,
    "dataClass": "PLAN_GOAL",
    "revealsPlace": true
   },
   "textAbsentReason": {
    "title": "PlanTextAbsence",
    "description": "Why the plan has no text.",
    "type": "string",
    "enum": [
     "REPLACED_BY_ONE_PLAN",
     "NOT_DEMANDED",
     "NOT_IN_SOURCE"
    ],
    "dataClass": "PLAN_GOAL"
   },
   "unit": {
    "description": "Responsible unit.",
    "$ref": "https://schemas.helhed.dk/common/unit.schema.json",
    "dataClass": "PLAN_GOAL",
    "revealsPlace": true
   },
   "period": {
    "description": "From and to.",
    "$ref": "https://schemas.helhed.dk/common/period.schema.json",
    "dataClass": "PLAN_GOAL",
    "revealsPlace": false
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/citizen/self-assessment.schema.json",
  "title": "SelfAssessment",
  "description": "The citizen's own view of a condition or goal (selvvurdering).",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "sector",
   "raisedClasses",
   "provenance"
  ],
  "properties": {
   "id": {
    "description": "Id made by the gateway from source and source record id; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "sector": {
    "description": "The administration that owns the record.",
    "$ref": "https://schemas.helhed.dk/common/sector.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the record as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "provenance": {
    "description": "Where it came from.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "code": {
    "description": "What is assessed.",
    "$ref": "https://schemas.helhed.dk/common/code.schema.json",
    "dataClass": "SELF_ASSESS",
    "revealsPlace": true
   },
   "value": {
    "description": "The answer.",
    "$ref": "https://schemas.helhed.dk/common/code.schema.json",
    "dataClass": "SELF_ASSESS",
    "revealsPlace": true
   },
   "text": {
    "description": "In own words.",
    "type": "string",
    "maxLength": 4000,
    "dataClass": "SELF_ASSESS",
    "revealsPlace": true
   },
   "assessedAt": {
    "description": "Day or instant.",
    "type": "string",
    "maxLength": 40,
    "dataClass": "SELF_ASSESS",
    "revealsPlace": false
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/citizen/source-problem.schema.json",
  "title": "SourceProblemRef",
  "description": "Why a source gave nothing.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "code"
  ],
  "properties": {
   "code": {
    "description": "Problem code.",
    "type": "string",
    "maxLength": 60,
    "dataClass": "TECHNICAL"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/citizen/source.schema.json",
  "title": "Source",
  "description": "What became of one source system in this call.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "system",
   "sector",
   "state"
  ],
  "properties": {
   "system": {
    "description": "Adapter.",
    "type": "string",
    "maxLength": 60,
    "dataClass": "TECHNICAL"
   },
   "sector": {
    "description": "Its administration.",
    "$ref": "https://schemas.helhed.dk/common/sector.schema.json",
    "dataClass": "TECHNICAL"
   },
   "state": {
    "title": "SourceState",
    "description": "How it went.",
    "type": "string",
    "enum": [
     "OK",
     "NO_RECORDS",
     "UNAVAILABLE",
     "TIMEOUT",
     "INVALID",
     "NOT_ASKED",
     "WITHHELD_AT_SOURCE"
    ],
    "dataClass": "TECHNICAL"
   },
   "fetchedAt": {
    "description": "When it answered.",
    "type": "string",
    "format": "date-time",
    "dataClass": "TECHNICAL"
   },
   "deliveredAt": {
    "description": "When a file source was last delivered to.",
    "type": "string",
    "format": "date-time",
    "dataClass": "TECHNICAL"
   },
   "stale": {
    "description": "Whether that is older than promised.",
    "type": "boolean",
    "dataClass": "TECHNICAL"
   },
   "problem": {
    "description": "Why it gave nothing.",
    "$ref": "https://schemas.helhed.dk/citizen/source-problem.schema.json",
    "dataClass": "TECHNICAL"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/citizen/view-decision.schema.json",
  "title": "Decision",
  "description": "The decision that governed the call.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "outcome",
   "reasons",
   "purpose",
   "legalBasis",
   "consents",
   "bundle"
  ],
  "properties": {
   "id": {
    "description": "Id of the decision.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "outcome": {
    "title": "DecisionOutcome",
    "description": "What was decided.",
    "type": "string",
    "enum": [
     "PERMIT",
     "PERMIT_REDACTED",
     "DENY",
     "GAP"
    ],
    "dataClass": "TECHNICAL"
   },
   "reasons": {
    "description": "Why.",
    "type": "array",
    "maxItems": 50,
    "items": {
     "$ref": "https://schemas.helhed.dk/citizen/reason.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "purpose": {
    "description": "Purpose code.",
    "type": "string",
    "maxLength": 60,
    "dataClass": "TECHNICAL"
   },
   "legalBasis": {
    "description": "Paragraphs in force that carry it.",
    "type": "array",
    "maxItems": 50,
    "items": {
     "$ref": "https://schemas.helhed.dk/citizen/legal-basis-in-force.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "consents": {
    "description": "Ids of the consents that were used.",
    "type": "array",
    "maxItems": 100,
    "items": {
     "type": "string",
     "maxLength": 64
    },
    "dataClass": "TECHNICAL"
   },
   "bundle": {
    "description": "Hash of the purpose catalogue in force.",
    "type": "string",
    "maxLength": 80,
    "dataClass": "TECHNICAL"
   },
   "footprint": {
    "description": "Hash of what the call could teach: fields, classes, paragraphs, number of citizens; the log carries the same.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/common/code.schema.json",
  "title": "Code",
  "description": "A code as the source wrote it, and the code of our own lists that it stands for.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "code",
   "known"
  ],
  "properties": {
   "system": {
    "description": "Address (URI) or name of the code system as the source wrote it.",
    "type": "string",
    "maxLength": 500
   },
   "code": {
    "description": "The code as the source wrote it.",
    "type": "string",
    "maxLength": 500
   },
   "label": {
    "description": "Danish label: ours where the code is known, else the source's own.",
    "type": "string",
    "maxLength": 500
   },
   "unified": {
    "description": "The same meaning in our own list; absent when the code is unknown.",
    "type": "string",
    "maxLength": 500
   },
   "known": {
    "description": "Whether the code stands in our lists.",
    "type": "boolean"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/common/data-class.schema.json",
  "title": "DataClass",
  "description": "What kind of information a field or record tells; the purpose catalogue speaks in these classes.",
  "type": "string",
  "enum": [
   "ID_BASE",
   "ID_PROTECTED",
   "CASE_META",
   "PLAN_GOAL",
   "PLAN_EFFORT",
   "PLAN_APPT",
   "ECONOMY",
   "EMPLOYMENT",
   "EDUCATION",
   "SOCIAL_PROBLEM",
   "HEALTH",
   "SUBSTANCE_USE",
   "CRIME",
   "CHILD_CASE",
   "THIRD_PARTY",
   "SELF_ASSESS",
   "SPEND",
   "TECHNICAL"
  ]
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/common/law-area.schema.json",
  "title": "LawArea",
  "description": "The act whose budget and rules an effort belongs to.",
  "type": "string",
  "enum": [
   "LAB",
   "LAS",
   "SDP",
   "KUI",
   "INL",
   "SEL",
   "BL",
   "SUL",
   "ELDER",
   "PSL",
   "OTHER"
  ]
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/common/legal-basis.schema.json",
  "title": "LegalBasisRef",
  "description": "The paragraph an effort, case or decision rests on.",
  "type": "object",
  "additionalProperties": false,
  "required": [],
  "properties": {
   "act": {
    "description": "Abbreviation of the act, as LAB, SEL, BL, SUL.",
    "type": "string",
    "maxLength": 20
   },
   "paragraph": {
    "description": "Paragraph and its part, as § 85 or § 32, stk. 1, nr. 3.",
    "type": "string",
    "maxLength": 100
   },
   "text": {
    "description": "The words of the source when no act could be read out of them.",
    "type": "string",
    "maxLength": 500,
    "revealsPlace": true
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/common/part-owner.schema.json",
  "title": "PartOwner",
  "description": "Who owns a part of the one plan: the owner edits it, others propose. What the citizen said is the citizen's own, written down by a sector.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "by",
   "sector"
  ],
  "properties": {
   "by": {
    "title": "PartOwnerKind",
    "description": "Whose it is.",
    "type": "string",
    "enum": [
     "SECTOR",
     "CITIZEN"
    ]
   },
   "sector": {
    "description": "The sector that owns it, or that wrote it down for the citizen.",
    "$ref": "https://schemas.helhed.dk/common/sector.schema.json"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/common/party.schema.json",
  "title": "Party",
  "description": "Somebody who takes part in the one plan: the citizen, those who speak for him, a sector, a provider or another authority.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "kind"
  ],
  "properties": {
   "kind": {
    "title": "PartyKind",
    "description": "What they are.",
    "type": "string",
    "enum": [
     "CITIZEN",
     "CUSTODY_HOLDER",
     "YOUNG_PERSON",
     "PARENT",
     "GUARDIAN",
     "SECTOR",
     "PROVIDER",
     "REGION",
     "GENERAL_PRACTITIONER",
     "SCHOOL",
     "OTHER"
    ]
   },
   "sector": {
    "description": "The sector, where it is one.",
    "$ref": "https://schemas.helhed.dk/common/sector.schema.json"
   },
   "unit": {
    "description": "The unit or provider.",
    "$ref": "https://schemas.helhed.dk/common/unit.schema.json",
    "revealsPlace": true
   },
   "employee": {
    "description": "Employee, by the id that tokens carry.",
    "type": "string",
    "maxLength": 200
   },
   "name": {
    "description": "Name of the person.",
    "type": "string",
    "maxLength": 500,
    "revealsPlace": true
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/common/period.schema.json",
  "title": "Period",
  "description": "A span of days or instants. An absent end means ongoing; an absent start means unknown.",
  "type": "object",
  "additionalProperties": false,
  "required": [],
  "properties": {
   "from": {
    "description": "First day (YYYY-MM-DD) or instant (ISO 8601, UTC).",
    "type": "string",
    "pattern": "^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z)?$"
   },
   "to": {
    "description": "Last day, or the instant at which it ended.",
    "type": "string",
    "pattern": "^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z)?$"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/common/plan-payer.schema.json",
  "title": "PlanPayer",
  "description": "Who pays.",
  "type": "string",
  "enum": [
   "EMPLOYMENT",
   "SOCIAL",
   "FAMILY",
   "HEALTH",
   "REGION",
   "STATE",
   "OTHER_MUNICIPALITY",
   "CITIZEN",
   "UNDECIDED"
  ]
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/common/plan-type.schema.json",
  "title": "PlanType",
  "description": "A type of plan that Danish law knows; the one plan may stand instead of some, whole or in part.",
  "type": "string",
  "enum": [
   "MIN_PLAN",
   "MIN_PLAN_EDU",
   "REHAB_PREP",
   "REHAB_EFFORT",
   "SDP_AGREEMENT",
   "INT_CONTRACT",
   "SEL_HANDLEPLAN",
   "SEL_HANDLEPLAN_110",
   "SEL_HONOUR_PLAN",
   "BL_CHILD_PLAN",
   "BL_YOUTH_PLAN",
   "BL_PARENT_PLAN",
   "BL_NETWORK",
   "KUI_EDU_PLAN",
   "GOP",
   "PSY_DISCHARGE",
   "PSY_COORD",
   "FORLOEBSPLAN",
   "ELDER_COURSE",
   "SUBSTANCE"
  ]
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/common/provenance.schema.json",
  "title": "Provenance",
  "description": "Where a record came from and how old it is.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "system",
   "sourceRecordId",
   "fetchedAt",
   "mappingVersion"
  ],
  "properties": {
   "system": {
    "description": "Adapter that fetched it.",
    "type": "string",
    "maxLength": 60
   },
   "sourceRecordId": {
    "description": "The record's id in the source; never a CPR number, and never made of a place.",
    "type": "string",
    "maxLength": 200
   },
   "fetchedAt": {
    "description": "When the gateway had it from the source.",
    "type": "string",
    "format": "date-time"
   },
   "mappingVersion": {
    "description": "Version of the mapping that made it.",
    "type": "string",
    "maxLength": 20
   },
   "registeredAt": {
    "description": "When the source registered it: day or instant.",
    "type": "string",
    "maxLength": 40
   },
   "effectivePeriod": {
    "description": "When it holds in the world.",
    "$ref": "https://schemas.helhed.dk/common/period.schema.json"
   },
   "deliveredAt": {
    "description": "When a file source delivered it.",
    "type": "string",
    "format": "date-time"
   },
   "stale": {
    "description": "Whether the delivery is older than the source promises.",
    "type": "boolean"
   },
   "corrected": {
    "description": "Whether this replaces an earlier registration of the same record.",
    "type": "boolean"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/common/sector.schema.json",
  "title": "Sector",
  "description": "The administration that owns a record.",
  "type": "string",
  "enum": [
   "EMPLOYMENT",
   "SOCIAL",
   "FAMILY",
   "HEALTH"
  ]
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/common/unit.schema.json",
  "title": "UnitRef",
  "description": "A unit of the municipality or a provider.",
  "type": "object",
  "additionalProperties": false,
  "required": [],
  "properties": {
   "id": {
    "description": "Unit id, shared by issuer, sources and gateway.",
    "type": "string",
    "maxLength": 100
   },
   "name": {
    "description": "Name of the unit.",
    "type": "string",
    "maxLength": 500
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/plan/plan-acceptance.schema.json",
  "title": "PlanAcceptance",
  "description": "That a party accepts or refuses a goal, with the reason.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "owner",
   "raisedClasses",
   "answer"
  ],
  "properties": {
   "id": {
    "description": "Id of the part, unique in all plans; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "owner": {
    "description": "Who owns it, and so may change it.",
    "$ref": "https://schemas.helhed.dk/common/part-owner.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the part as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "unit": {
    "description": "Unit of the owner, or of who wrote it down.",
    "$ref": "https://schemas.helhed.dk/common/unit.schema.json",
    "dataClass": "PLAN_GOAL",
    "revealsPlace": true
   },
   "provenance": {
    "description": "Where it came from, when it was taken from a sector's own plan.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "memberId": {
    "description": "In a family plan: the member whose own part it is; absent for what the family shares.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "PLAN_GOAL",
    "revealsPlace": false
   },
   "goalId": {
    "description": "The goal; every answer has one.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "PLAN_GOAL",
    "revealsPlace": false
   },
   "party": {
    "description": "Who answers.",
    "$ref": "https://schemas.helhed.dk/common/party.schema.json",
    "dataClass": "PLAN_GOAL",
    "revealsPlace": false
   },
   "answer": {
    "title": "PlanAnswer",
    "description": "The answer.",
    "type": "string",
    "enum": [
     "ACCEPTED",
     "REFUSED",
     "NOT_ANSWERED"
    ],
    "dataClass": "PLAN_GOAL"
   },
   "reason": {
    "description": "Why.",
    "type": "string",
    "maxLength": 2000,
    "dataClass": "PLAN_GOAL",
    "revealsPlace": true
   },
   "answeredAt": {
    "description": "When.",
    "type": "string",
    "format": "date-time",
    "dataClass": "PLAN_GOAL"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/plan/plan-appointment.schema.json",
  "title": "PlanAppointment",
  "description": "A meeting or visit, planned or held (aftale).",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "owner",
   "raisedClasses",
   "status"
  ],
  "properties": {
   "id": {
    "description": "Id of the part, unique in all plans; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "owner": {
    "description": "Who owns it, and so may change it.",
    "$ref": "https://schemas.helhed.dk/common/part-owner.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the part as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "unit": {
    "description": "Unit of the owner, or of who wrote it down.",
    "$ref": "https://schemas.helhed.dk/common/unit.schema.json",
    "dataClass": "PLAN_APPT",
    "revealsPlace": true
   },
   "provenance": {
    "description": "Where it came from, when it was taken from a sector's own plan.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "memberId": {
    "description": "In a family plan: the member whose own part it is; absent for what the family shares.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "PLAN_APPT",
    "revealsPlace": false
   },
   "title": {
    "description": "What it is about.",
    "type": "string",
    "maxLength": 500,
    "dataClass": "PLAN_APPT",
    "revealsPlace": true
   },
   "why": {
    "description": "Why the citizen is to come (LAB § 41).",
    "type": "string",
    "maxLength": 2000,
    "dataClass": "PLAN_APPT",
    "revealsPlace": true
   },
   "status": {
    "title": "PlanAppointmentStatus",
    "description": "Where it stands.",
    "type": "string",
    "enum": [
     "PLANNED",
     "HELD",
     "CANCELLED",
     "MISSED"
    ],
    "dataClass": "PLAN_APPT"
   },
   "start": {
    "description": "Start.",
    "type": "string",
    "format": "date-time",
    "dataClass": "PLAN_APPT"
   },
   "end": {
    "description": "End.",
    "type": "string",
    "format": "date-time",
    "dataClass": "PLAN_APPT"
   },
   "weekly": {
    "description": "Whether it is repeated every week until the last day.",
    "type": "boolean",
    "dataClass": "PLAN_APPT"
   },
   "until": {
    "description": "Last day of a repeated one.",
    "type": "string",
    "format": "date",
    "dataClass": "PLAN_APPT"
   },
   "form": {
    "title": "PlanAppointmentForm",
    "description": "How one meets.",
    "type": "string",
    "enum": [
     "IN_PERSON",
     "TELEPHONE",
     "DIGITAL"
    ],
    "dataClass": "PLAN_APPT"
   },
   "place": {
    "description": "Where.",
    "type": "string",
    "maxLength": 500,
    "dataClass": "PLAN_APPT",
    "revealsPlace": true
   },
   "postalCode": {
    "description": "Where: four digits.",
    "type": "string",
    "pattern": "^\\d{4}$",
    "dataClass": "PLAN_APPT",
    "revealsPlace": true
   },
   "obligatory": {
    "description": "Whether staying away has consequences for the citizen.",
    "type": "boolean",
    "dataClass": "PLAN_APPT"
   },
   "citizenTakesPart": {
    "description": "Whether the citizen is to be there.",
    "type": "boolean",
    "dataClass": "PLAN_APPT"
   },
   "effortId": {
    "description": "The effort that it belongs to.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "PLAN_APPT",
    "revealsPlace": false
   },
   "reviewId": {
    "description": "The review that it is held for.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "PLAN_APPT",
    "revealsPlace": false
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/plan/plan-attendance.schema.json",
  "title": "PlanAttendance",
  "description": "That a member of the team was called to an appointment, and what came of it.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "owner",
   "raisedClasses",
   "state"
  ],
  "properties": {
   "id": {
    "description": "Id of the part, unique in all plans; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "owner": {
    "description": "Who owns it, and so may change it.",
    "$ref": "https://schemas.helhed.dk/common/part-owner.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the part as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "unit": {
    "description": "Unit of the owner, or of who wrote it down.",
    "$ref": "https://schemas.helhed.dk/common/unit.schema.json",
    "dataClass": "PLAN_APPT",
    "revealsPlace": true
   },
   "provenance": {
    "description": "Where it came from, when it was taken from a sector's own plan.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "appointmentId": {
    "description": "The appointment.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "PLAN_APPT",
    "revealsPlace": false
   },
   "teamMemberId": {
    "description": "The member who was called.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "PLAN_APPT",
    "revealsPlace": false
   },
   "state": {
    "title": "PlanAttendanceState",
    "description": "What came of it.",
    "type": "string",
    "enum": [
     "CALLED",
     "ACCEPTED",
     "SUBSTITUTED",
     "ATTENDED",
     "ABSENT"
    ],
    "dataClass": "PLAN_APPT"
   },
   "substitute": {
    "description": "Who comes instead.",
    "$ref": "https://schemas.helhed.dk/common/party.schema.json",
    "dataClass": "PLAN_APPT",
    "revealsPlace": false
   },
   "reason": {
    "description": "Why the member is absent or sends another.",
    "type": "string",
    "maxLength": 1000,
    "dataClass": "PLAN_APPT",
    "revealsPlace": true
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/plan/plan-clarification.schema.json",
  "title": "PlanClarification",
  "description": "A question that the team cannot settle and sends up (afklaring).",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "owner",
   "raisedClasses",
   "level",
   "state"
  ],
  "properties": {
   "id": {
    "description": "Id of the part, unique in all plans; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "owner": {
    "description": "Who owns it, and so may change it.",
    "$ref": "https://schemas.helhed.dk/common/part-owner.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the part as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "unit": {
    "description": "Unit of the owner, or of who wrote it down.",
    "$ref": "https://schemas.helhed.dk/common/unit.schema.json",
    "dataClass": "CASE_META",
    "revealsPlace": true
   },
   "provenance": {
    "description": "Where it came from, when it was taken from a sector's own plan.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "memberId": {
    "description": "In a family plan: the member whose own part it is; absent for what the family shares.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "CASE_META",
    "revealsPlace": false
   },
   "question": {
    "description": "The question.",
    "type": "string",
    "maxLength": 4000,
    "dataClass": "CASE_META",
    "revealsPlace": true
   },
   "askedBy": {
    "description": "Who asks.",
    "$ref": "https://schemas.helhed.dk/common/party.schema.json",
    "dataClass": "CASE_META",
    "revealsPlace": false
   },
   "askedAt": {
    "description": "When.",
    "type": "string",
    "format": "date-time",
    "dataClass": "CASE_META"
   },
   "partIds": {
    "description": "Parts of the plan that it is about.",
    "type": "array",
    "maxItems": 50,
    "items": {
     "type": "string",
     "maxLength": 64
    },
    "dataClass": "CASE_META",
    "revealsPlace": false
   },
   "level": {
    "title": "PlanClarificationLevel",
    "description": "Where it is: the team, leaders of the units, heads of service, directors, steering group.",
    "type": "string",
    "enum": [
     "TEAM",
     "LEADERS",
     "HEADS",
     "DIRECTORS",
     "STEERING_GROUP"
    ],
    "dataClass": "CASE_META"
   },
   "state": {
    "title": "PlanClarificationState",
    "description": "How far it has come.",
    "type": "string",
    "enum": [
     "OPEN",
     "CLARIFIED",
     "ESCALATED",
     "PRINCIPLE_DECISION",
     "RETURNED"
    ],
    "dataClass": "CASE_META"
   },
   "clarifier": {
    "description": "Who must clarify it.",
    "$ref": "https://schemas.helhed.dk/common/party.schema.json",
    "dataClass": "CASE_META",
    "revealsPlace": false
   },
   "deadline": {
    "description": "Day by which it must be clarified.",
    "type": "string",
    "format": "date",
    "dataClass": "CASE_META"
   },
   "paragraphs": {
    "description": "Paragraphs considered.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/legal-basis.schema.json"
    },
    "dataClass": "CASE_META",
    "revealsPlace": false
   },
   "proposedPayers": {
    "description": "Who might pay.",
    "type": "array",
    "maxItems": 9,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/plan-payer.schema.json"
    },
    "dataClass": "CASE_META"
   },
   "costKroner": {
    "description": "Expected cost in whole kroner.",
    "type": "integer",
    "minimum": 0,
    "maximum": 2000000000,
    "dataClass": "SPEND"
   },
   "citizenImpact": {
    "description": "What it means for the citizen.",
    "type": "string",
    "maxLength": 2000,
    "dataClass": "CASE_META",
    "revealsPlace": true
   },
   "outcome": {
    "description": "What was clarified.",
    "type": "string",
    "maxLength": 4000,
    "dataClass": "CASE_META",
    "revealsPlace": true
   },
   "decidedPayer": {
    "description": "Who pays, as clarified.",
    "$ref": "https://schemas.helhed.dk/common/plan-payer.schema.json",
    "dataClass": "CASE_META"
   },
   "decidedBasis": {
    "description": "Paragraph, as clarified.",
    "$ref": "https://schemas.helhed.dk/common/legal-basis.schema.json",
    "dataClass": "CASE_META",
    "revealsPlace": false
   },
   "answeredAt": {
    "description": "When.",
    "type": "string",
    "format": "date-time",
    "dataClass": "CASE_META"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/plan/plan-common-goal.schema.json",
  "title": "PlanCommonGoal",
  "description": "The goal that all in the plan share (fælles mål).",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "owner",
   "raisedClasses"
  ],
  "properties": {
   "id": {
    "description": "Id of the part, unique in all plans; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "owner": {
    "description": "Who owns it, and so may change it.",
    "$ref": "https://schemas.helhed.dk/common/part-owner.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the part as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "unit": {
    "description": "Unit of the owner, or of who wrote it down.",
    "$ref": "https://schemas.helhed.dk/common/unit.schema.json",
    "dataClass": "PLAN_GOAL",
    "revealsPlace": true
   },
   "provenance": {
    "description": "Where it came from, when it was taken from a sector's own plan.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "title": {
    "description": "The goal in words.",
    "type": "string",
    "maxLength": 2000,
    "dataClass": "PLAN_GOAL",
    "revealsPlace": true
   },
   "ownWords": {
    "description": "Whether these are the citizen's own words.",
    "type": "boolean",
    "dataClass": "PLAN_GOAL"
   },
   "whoseGoal": {
    "description": "Whose goal it is.",
    "$ref": "https://schemas.helhed.dk/plan/whose-goal.schema.json",
    "dataClass": "PLAN_GOAL"
   },
   "writtenBy": {
    "description": "Who wrote it down.",
    "$ref": "https://schemas.helhed.dk/common/party.schema.json",
    "dataClass": "PLAN_GOAL",
    "revealsPlace": false
   },
   "dueDate": {
    "description": "Day by which it should be reached.",
    "type": "string",
    "format": "date",
    "dataClass": "PLAN_GOAL"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/plan/plan-condition.schema.json",
  "title": "PlanCondition",
  "description": "A special condition of the citizen that efforts must be fitted to (SEL § 141, stk. 3, nr. 4).",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "owner",
   "raisedClasses",
   "kind"
  ],
  "properties": {
   "id": {
    "description": "Id of the part, unique in all plans; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "owner": {
    "description": "Who owns it, and so may change it.",
    "$ref": "https://schemas.helhed.dk/common/part-owner.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the part as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "unit": {
    "description": "Unit of the owner, or of who wrote it down.",
    "$ref": "https://schemas.helhed.dk/common/unit.schema.json",
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": true
   },
   "provenance": {
    "description": "Where it came from, when it was taken from a sector's own plan.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "memberId": {
    "description": "In a family plan: the member whose own part it is; absent for what the family shares.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": false
   },
   "kind": {
    "title": "PlanConditionKind",
    "description": "What it is about.",
    "type": "string",
    "enum": [
     "HOUSING",
     "EMPLOYMENT",
     "PERSONAL_HELP",
     "TREATMENT",
     "AIDS",
     "OTHER"
    ],
    "dataClass": "PLAN_EFFORT"
   },
   "text": {
    "description": "The condition in words.",
    "type": "string",
    "maxLength": 4000,
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": true
   },
   "effortIds": {
    "description": "Efforts that it bears on.",
    "type": "array",
    "maxItems": 50,
    "items": {
     "type": "string",
     "maxLength": 64
    },
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": false
   },
   "period": {
    "description": "From and to.",
    "$ref": "https://schemas.helhed.dk/common/period.schema.json",
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": false
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/plan/plan-coordinator.schema.json",
  "title": "PlanCoordinator",
  "description": "The coordinator (tovholder) of the plan in a period: exactly one at any time, a person with authority.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "owner",
   "raisedClasses",
   "from"
  ],
  "properties": {
   "id": {
    "description": "Id of the part, unique in all plans; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "owner": {
    "description": "Who owns it, and so may change it.",
    "$ref": "https://schemas.helhed.dk/common/part-owner.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the part as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "unit": {
    "description": "Unit of the owner, or of who wrote it down.",
    "$ref": "https://schemas.helhed.dk/common/unit.schema.json",
    "dataClass": "CASE_META",
    "revealsPlace": true
   },
   "provenance": {
    "description": "Where it came from, when it was taken from a sector's own plan.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "employee": {
    "description": "Employee, by the id that tokens carry.",
    "type": "string",
    "maxLength": 200,
    "dataClass": "CASE_META",
    "revealsPlace": false
   },
   "name": {
    "description": "Name.",
    "type": "string",
    "maxLength": 500,
    "dataClass": "CASE_META",
    "revealsPlace": true
   },
   "role": {
    "title": "PlanAuthorityRole",
    "description": "The role that gives the authority.",
    "type": "string",
    "enum": [
     "COORDINATOR",
     "CASEWORKER",
     "CHILD_ADVISER",
     "GRANT_HOLDER",
     "LEADER"
    ],
    "dataClass": "CASE_META"
   },
   "from": {
    "description": "Coordinator from this instant.",
    "type": "string",
    "format": "date-time",
    "dataClass": "CASE_META"
   },
   "to": {
    "description": "Coordinator until this instant, when the next one takes over; absent for the present one.",
    "type": "string",
    "format": "date-time",
    "dataClass": "CASE_META"
   },
   "telephone": {
    "description": "Telephone number.",
    "type": "string",
    "maxLength": 40,
    "dataClass": "CASE_META",
    "revealsPlace": true
   },
   "email": {
    "description": "E-mail address.",
    "type": "string",
    "maxLength": 200,
    "dataClass": "CASE_META",
    "revealsPlace": true
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/plan/plan-decision.schema.json",
  "title": "PlanDecision",
  "description": "A decision on an effort (afgørelse, bevilling): who may grant it, what was granted, and for whose money.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "owner",
   "raisedClasses",
   "outcome"
  ],
  "properties": {
   "id": {
    "description": "Id of the part, unique in all plans; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "owner": {
    "description": "Who owns it, and so may change it.",
    "$ref": "https://schemas.helhed.dk/common/part-owner.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the part as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "unit": {
    "description": "Unit of the owner, or of who wrote it down.",
    "$ref": "https://schemas.helhed.dk/common/unit.schema.json",
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": true
   },
   "provenance": {
    "description": "Where it came from, when it was taken from a sector's own plan.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "memberId": {
    "description": "In a family plan: the member whose own part it is; absent for what the family shares.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": false
   },
   "effortId": {
    "description": "The effort; every decision has one.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": false
   },
   "outcome": {
    "title": "PlanDecisionOutcome",
    "description": "What was decided.",
    "type": "string",
    "enum": [
     "PENDING",
     "GRANTED",
     "PARTLY_GRANTED",
     "REFUSED",
     "WITHDRAWN"
    ],
    "dataClass": "PLAN_EFFORT"
   },
   "decider": {
    "description": "Who decides.",
    "$ref": "https://schemas.helhed.dk/common/party.schema.json",
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": false
   },
   "right": {
    "title": "PlanDecisionRight",
    "description": "The right that the decider has in such matters.",
    "type": "string",
    "enum": [
     "DECIDE",
     "RECOMMEND",
     "NONE"
    ],
    "dataClass": "PLAN_EFFORT"
   },
   "decidedAt": {
    "description": "Day.",
    "type": "string",
    "format": "date",
    "dataClass": "PLAN_EFFORT"
   },
   "granted": {
    "description": "What was granted.",
    "type": "string",
    "maxLength": 2000,
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": true
   },
   "period": {
    "description": "From and to, of what was granted.",
    "$ref": "https://schemas.helhed.dk/common/period.schema.json",
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": false
   },
   "lawArea": {
    "description": "The act whose budget and rules it belongs to.",
    "$ref": "https://schemas.helhed.dk/common/law-area.schema.json",
    "dataClass": "PLAN_EFFORT"
   },
   "legalBasis": {
    "description": "Paragraph it stands on.",
    "$ref": "https://schemas.helhed.dk/common/legal-basis.schema.json",
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": false
   },
   "payer": {
    "description": "Who pays.",
    "$ref": "https://schemas.helhed.dk/common/plan-payer.schema.json",
    "dataClass": "PLAN_EFFORT"
   },
   "grantedKroner": {
    "description": "Granted in whole kroner.",
    "type": "integer",
    "minimum": 0,
    "maximum": 2000000000,
    "dataClass": "SPEND"
   },
   "complaintUntil": {
    "description": "Last day of the time to complain.",
    "type": "string",
    "format": "date",
    "dataClass": "PLAN_EFFORT"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/plan/plan-effort.schema.json",
  "title": "PlanEffort",
  "description": "What is done to reach subgoals (indsats): who, by when, on which law and for whose money.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "owner",
   "raisedClasses",
   "status"
  ],
  "properties": {
   "id": {
    "description": "Id of the part, unique in all plans; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "owner": {
    "description": "Who owns it, and so may change it.",
    "$ref": "https://schemas.helhed.dk/common/part-owner.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the part as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "unit": {
    "description": "Unit of the owner, or of who wrote it down.",
    "$ref": "https://schemas.helhed.dk/common/unit.schema.json",
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": true
   },
   "provenance": {
    "description": "Where it came from, when it was taken from a sector's own plan.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "memberId": {
    "description": "In a family plan: the member whose own part it is; absent for what the family shares.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": false
   },
   "subgoalIds": {
    "description": "The subgoals that it serves; every effort has at least one.",
    "type": "array",
    "maxItems": 50,
    "items": {
     "type": "string",
     "maxLength": 64
    },
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": false
   },
   "title": {
    "description": "Name of the effort.",
    "type": "string",
    "maxLength": 1000,
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": true
   },
   "aim": {
    "description": "What it is to achieve (formål; SEL § 141, stk. 3, nr. 1).",
    "type": "string",
    "maxLength": 2000,
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": true
   },
   "kind": {
    "title": "PlanEffortKind",
    "description": "What sort of effort.",
    "type": "string",
    "enum": [
     "EMPLOYMENT",
     "EDUCATION",
     "MENTOR",
     "SOCIAL_SUPPORT",
     "HOUSING",
     "PERSONAL_HELP",
     "FAMILY_SUPPORT",
     "FAMILY_SUPPORT_DURING_PLACEMENT",
     "FAMILY_SUPPORT_AFTER_PLACEMENT",
     "PLACEMENT",
     "HEALTH",
     "REHABILITATION",
     "TREATMENT",
     "AIDS",
     "ECONOMIC",
     "COORDINATION",
     "OTHER"
    ],
    "dataClass": "PLAN_EFFORT"
   },
   "status": {
    "title": "PlanEffortStatus",
    "description": "Where it stands.",
    "type": "string",
    "enum": [
     "PROPOSED",
     "PLANNED",
     "ACTIVE",
     "COMPLETED",
     "CANCELLED",
     "INTERRUPTED"
    ],
    "dataClass": "PLAN_EFFORT"
   },
   "statusReason": {
    "description": "Why it was cancelled or interrupted.",
    "type": "string",
    "maxLength": 1000,
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": true
   },
   "responsible": {
    "description": "Who carries it out; every effort has one.",
    "$ref": "https://schemas.helhed.dk/common/party.schema.json",
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": false
   },
   "deadline": {
    "description": "Day by which it is done or looked at anew; every effort has one.",
    "type": "string",
    "format": "date",
    "dataClass": "PLAN_EFFORT"
   },
   "period": {
    "description": "From and to.",
    "$ref": "https://schemas.helhed.dk/common/period.schema.json",
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": false
   },
   "expectedDurationDays": {
    "description": "Expected duration in days (SEL § 141, stk. 3, nr. 3).",
    "type": "integer",
    "minimum": 1,
    "maximum": 36500,
    "dataClass": "PLAN_EFFORT"
   },
   "order": {
    "description": "Place in the order that makes sense for the citizen, 1 first.",
    "type": "integer",
    "minimum": 1,
    "maximum": 999,
    "dataClass": "PLAN_EFFORT"
   },
   "hoursPerWeek": {
    "description": "Whole hours a week.",
    "type": "integer",
    "minimum": 0,
    "maximum": 168,
    "dataClass": "PLAN_EFFORT"
   },
   "minutesPerWeek": {
    "description": "Minutes a week beyond the hours, 0-59.",
    "type": "integer",
    "minimum": 0,
    "maximum": 59,
    "dataClass": "PLAN_EFFORT"
   },
   "demands": {
    "description": "What it demands of the citizen, so that duties which exclude each other can be found.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "title": "PlanDemand",
     "type": "string",
     "enum": [
      "SEEK_JOBS",
      "BE_AVAILABLE_FOR_WORK",
      "WORK",
      "ATTEND_EDUCATION",
      "ATTEND_DAILY",
      "REST_FROM_WORK",
      "STAY_IN_TREATMENT",
      "BE_AT_HOME",
      "LIVE_AT_PLACE",
      "ABSTAIN",
      "TAKE_PART_WITH_FAMILY",
      "NO_CONTACT"
     ]
    },
    "dataClass": "PLAN_EFFORT"
   },
   "lawArea": {
    "description": "The act whose budget and rules it belongs to.",
    "$ref": "https://schemas.helhed.dk/common/law-area.schema.json",
    "dataClass": "PLAN_EFFORT"
   },
   "legalBasis": {
    "description": "Paragraph it stands on.",
    "$ref": "https://schemas.helhed.dk/common/legal-basis.schema.json",
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": false
   },
   "payer": {
    "description": "Who pays.",
    "$ref": "https://schemas.helhed.dk/common/plan-payer.schema.json",
    "dataClass": "PLAN_EFFORT"
   },
   "costKroner": {
    "description": "Expected cost in whole kroner.",
    "type": "integer",
    "minimum": 0,
    "maximum": 2000000000,
    "dataClass": "SPEND"
   },
   "unified": {
    "description": "The same meaning in our own list of efforts.",
    "type": "string",
    "maxLength": 200,
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": false
   },
   "kle": {
    "description": "KLE topic.",
    "$ref": "https://schemas.helhed.dk/common/code.schema.json",
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": true
   },
   "ffb": {
    "description": "Code of Fælles Faglige Begreber.",
    "$ref": "https://schemas.helhed.dk/common/code.schema.json",
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": true
   },
   "fsiii": {
    "description": "Code of FSIII.",
    "$ref": "https://schemas.helhed.dk/common/code.schema.json",
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": true
   },
   "employment": {
    "description": "Code of the employment field (DFDG).",
    "$ref": "https://schemas.helhed.dk/common/code.schema.json",
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": true
   },
   "replacesId": {
    "description": "The replaced sector plan that it stands instead of a part of.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": false
   },
   "economicEffect": {
    "title": "PlanEconomicEffect",
    "description": "What it does to the citizen's benefit.",
    "type": "string",
    "enum": [
     "NONE",
     "RAISES_BENEFIT",
     "REDUCES_BENEFIT",
     "STOPS_BENEFIT",
     "NEEDS_BENEFIT"
    ],
    "dataClass": "ECONOMY"
   },
   "benefit": {
    "description": "The benefit that it affects or needs.",
    "$ref": "https://schemas.helhed.dk/common/code.schema.json",
    "dataClass": "ECONOMY",
    "revealsPlace": true
   },
   "contactName": {
    "description": "Mentor or contact person of the effort (BEK 1216/2023 § 52).",
    "type": "string",
    "maxLength": 500,
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": true
   },
   "contactTelephone": {
    "description": "Telephone number of the contact person.",
    "type": "string",
    "maxLength": 40,
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": true
   },
   "tasks": {
    "description": "Tasks of the mentor or provider.",
    "type": "string",
    "maxLength": 2000,
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": true
   },
   "postalCode": {
    "description": "Where it takes place: four digits.",
    "type": "string",
    "pattern": "^\\d{4}$",
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": true
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/plan/plan-goal-status.schema.json",
  "title": "PlanGoalStatus",
  "description": "Where a goal or subgoal stands.",
  "type": "string",
  "enum": [
   "PROPOSED",
   "ACTIVE",
   "ACHIEVED",
   "PAUSED",
   "CANCELLED"
  ]
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/plan/plan-goal.schema.json",
  "title": "PlanGoal",
  "description": "A goal of the plan (mål).",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "owner",
   "raisedClasses",
   "status"
  ],
  "properties": {
   "id": {
    "description": "Id of the part, unique in all plans; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "owner": {
    "description": "Who owns it, and so may change it.",
    "$ref": "https://schemas.helhed.dk/common/part-owner.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the part as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "unit": {
    "description": "Unit of the owner, or of who wrote it down.",
    "$ref": "https://schemas.helhed.dk/common/unit.schema.json",
    "dataClass": "PLAN_GOAL",
    "revealsPlace": true
   },
   "provenance": {
    "description": "Where it came from, when it was taken from a sector's own plan.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "memberId": {
    "description": "In a family plan: the member whose own part it is; absent for what the family shares.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "PLAN_GOAL",
    "revealsPlace": false
   },
   "title": {
    "description": "The goal in words.",
    "type": "string",
    "maxLength": 2000,
    "dataClass": "PLAN_GOAL",
    "revealsPlace": true
   },
   "ownWords": {
    "description": "Whether these are the citizen's own words.",
    "type": "boolean",
    "dataClass": "PLAN_GOAL"
   },
   "whoseGoal": {
    "description": "Whose goal it is.",
    "$ref": "https://schemas.helhed.dk/plan/whose-goal.schema.json",
    "dataClass": "PLAN_GOAL"
   },
   "writtenBy": {
    "description": "Who wrote it down.",
    "$ref": "https://schemas.helhed.dk/common/party.schema.json",
    "dataClass": "PLAN_GOAL",
    "revealsPlace": false
   },
   "kind": {
    "title": "PlanGoalKind",
    "description": "What it is about (LAB § 41; BL §§ 92 and 109).",
    "type": "string",
    "enum": [
     "JOB",
     "EDUCATION",
     "WELL_BEING",
     "DEVELOPMENT",
     "TRANSITION_TO_ADULT_LIFE",
     "HOUSING",
     "HEALTH",
     "FAMILY",
     "NETWORK",
     "ECONOMY",
     "EVERYDAY_LIFE",
     "OTHER"
    ],
    "dataClass": "PLAN_GOAL"
   },
   "direction": {
    "title": "PlanGoalDirection",
    "description": "Which way it pulls, so that goals which pull apart can be found.",
    "type": "string",
    "enum": [
     "TOWARDS_WORK",
     "AWAY_FROM_WORK",
     "TOWARDS_EDUCATION",
     "AWAY_FROM_EDUCATION",
     "MORE_SUPPORT",
     "LESS_SUPPORT",
     "LIVE_AT_HOME",
     "LIVE_ELSEWHERE",
     "MORE_CONTACT",
     "LESS_CONTACT",
     "OTHER"
    ],
    "dataClass": "PLAN_GOAL"
   },
   "code": {
    "description": "Coded goal.",
    "$ref": "https://schemas.helhed.dk/common/code.schema.json",
    "dataClass": "PLAN_GOAL",
    "revealsPlace": true
   },
   "targetSeverity": {
    "description": "Severity aimed at, 0-4 and 9 as for needs.",
    "type": "integer",
    "enum": [
     0,
     1,
     2,
     3,
     4,
     9
    ],
    "dataClass": "PLAN_GOAL"
   },
   "responsible": {
    "description": "Who sees to it that the goal is worked on.",
    "$ref": "https://schemas.helhed.dk/common/party.schema.json",
    "dataClass": "PLAN_GOAL",
    "revealsPlace": false
   },
   "statementIds": {
    "description": "Wishes, needs and resources that it starts from.",
    "type": "array",
    "maxItems": 50,
    "items": {
     "type": "string",
     "maxLength": 64
    },
    "dataClass": "PLAN_GOAL",
    "revealsPlace": false
   },
   "status": {
    "description": "Where it stands.",
    "$ref": "https://schemas.helhed.dk/plan/plan-goal-status.schema.json",
    "dataClass": "PLAN_GOAL"
   },
   "order": {
    "description": "Place in the order that makes sense for the citizen, 1 first.",
    "type": "integer",
    "minimum": 1,
    "maximum": 999,
    "dataClass": "PLAN_GOAL"
   },
   "dueDate": {
    "description": "Day by which it should be reached.",
    "type": "string",
    "format": "date",
    "dataClass": "PLAN_GOAL"
   },
   "period": {
    "description": "From and to.",
    "$ref": "https://schemas.helhed.dk/common/period.schema.json",
    "dataClass": "PLAN_GOAL",
    "revealsPlace": false
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/plan/plan-member.schema.json",
  "title": "PlanMember",
  "description": "A member of the family in a family plan, beside the citizen it is kept under.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "owner",
   "raisedClasses",
   "relation"
  ],
  "properties": {
   "id": {
    "description": "Id of the part, unique in all plans; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "owner": {
    "description": "Who owns it, and so may change it.",
    "$ref": "https://schemas.helhed.dk/common/part-owner.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the part as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "unit": {
    "description": "Unit of the owner, or of who wrote it down.",
    "$ref": "https://schemas.helhed.dk/common/unit.schema.json",
    "dataClass": "THIRD_PARTY",
    "revealsPlace": true
   },
   "provenance": {
    "description": "Where it came from, when it was taken from a sector's own plan.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "relation": {
    "title": "PlanMemberRelation",
    "description": "What the member is to the citizen.",
    "type": "string",
    "enum": [
     "PARTNER",
     "CHILD",
     "PARENT",
     "SIBLING",
     "CUSTODY_HOLDER",
     "OTHER"
    ],
    "dataClass": "THIRD_PARTY"
   },
   "name": {
    "description": "Name, as the family uses it.",
    "type": "string",
    "maxLength": 500,
    "dataClass": "THIRD_PARTY",
    "revealsPlace": true
   },
   "bornInYear": {
    "description": "Year of birth.",
    "type": "integer",
    "minimum": 1900,
    "maximum": 2100,
    "dataClass": "THIRD_PARTY"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/plan/plan-parts.schema.json",
  "title": "PlanParts",
  "description": "Some parts of a plan, by kind.",
  "type": "object",
  "additionalProperties": false,
  "required": [],
  "properties": {
   "commonGoal": {
    "description": "The goal that all share.",
    "$ref": "https://schemas.helhed.dk/plan/plan-common-goal.schema.json",
    "dataClass": "PLAN_GOAL"
   },
   "wishes": {
    "description": "Wishes of the citizen, in own words.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-statement.schema.json"
    },
    "dataClass": "PLAN_GOAL"
   },
   "needs": {
    "description": "Needs, as the citizen sees them.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-statement.schema.json"
    },
    "dataClass": "PLAN_GOAL"
   },
   "resources": {
    "description": "What the citizen can build on.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-statement.schema.json"
    },
    "dataClass": "PLAN_GOAL"
   },
   "goals": {
    "description": "Goals.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-goal.schema.json"
    },
    "dataClass": "PLAN_GOAL"
   },
   "subgoals": {
    "description": "Subgoals.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-subgoal.schema.json"
    },
    "dataClass": "PLAN_GOAL"
   },
   "efforts": {
    "description": "Efforts.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-effort.schema.json"
    },
    "dataClass": "PLAN_EFFORT"
   },
   "conditions": {
    "description": "Special conditions.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-condition.schema.json"
    },
    "dataClass": "PLAN_EFFORT"
   },
   "coordinators": {
    "description": "The coordinators, one after the other.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-coordinator.schema.json"
    },
    "dataClass": "CASE_META"
   },
   "team": {
    "description": "The team.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-team-member.schema.json"
    },
    "dataClass": "CASE_META"
   },
   "appointments": {
    "description": "Appointments.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-appointment.schema.json"
    },
    "dataClass": "PLAN_APPT"
   },
   "attendances": {
    "description": "Who was called to which appointment.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-attendance.schema.json"
    },
    "dataClass": "PLAN_APPT"
   },
   "selfAssessments": {
    "description": "The citizen's own assessments.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-self-assessment.schema.json"
    },
    "dataClass": "SELF_ASSESS"
   },
   "decisions": {
    "description": "Decisions and grants.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-decision.schema.json"
    },
    "dataClass": "PLAN_EFFORT"
   },
   "replaces": {
    "description": "Sector plans that the plan stands instead of.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-replacement.schema.json"
    },
    "dataClass": "PLAN_GOAL"
   },
   "remains": {
    "description": "What stays in sector plans by law.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-remainder.schema.json"
    },
    "dataClass": "PLAN_GOAL"
   },
   "terms": {
    "description": "Texts that acts demand.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-term.schema.json"
    },
    "dataClass": "PLAN_GOAL"
   },
   "acceptances": {
    "description": "Who accepts or refuses which goal.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-acceptance.schema.json"
    },
    "dataClass": "PLAN_GOAL"
   },
   "clarifications": {
    "description": "Questions sent up.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-clarification.schema.json"
    },
    "dataClass": "CASE_META"
   },
   "reviews": {
    "description": "Follow-ups.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-review.schema.json"
    },
    "dataClass": "PLAN_APPT"
   },
   "referrals": {
    "description": "Referrals.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-referral.schema.json"
    },
    "dataClass": "PLAN_EFFORT"
   },
   "signatures": {
    "description": "Signatures.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-signature.schema.json"
    },
    "dataClass": "PLAN_GOAL"
   },
   "members": {
    "description": "Members of the family.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-member.schema.json"
    },
    "dataClass": "THIRD_PARTY"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/plan/plan-referral.schema.json",
  "title": "PlanReferral",
  "description": "That somebody was asked to take on an effort, and what came of it (henvisning).",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "owner",
   "raisedClasses",
   "state"
  ],
  "properties": {
   "id": {
    "description": "Id of the part, unique in all plans; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "owner": {
    "description": "Who owns it, and so may change it.",
    "$ref": "https://schemas.helhed.dk/common/part-owner.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the part as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "unit": {
    "description": "Unit of the owner, or of who wrote it down.",
    "$ref": "https://schemas.helhed.dk/common/unit.schema.json",
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": true
   },
   "provenance": {
    "description": "Where it came from, when it was taken from a sector's own plan.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "memberId": {
    "description": "In a family plan: the member whose own part it is; absent for what the family shares.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": false
   },
   "effortId": {
    "description": "The effort; every referral has one.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": false
   },
   "from": {
    "description": "Who asks.",
    "$ref": "https://schemas.helhed.dk/common/party.schema.json",
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": false
   },
   "to": {
    "description": "Who is asked.",
    "$ref": "https://schemas.helhed.dk/common/party.schema.json",
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": false
   },
   "state": {
    "title": "PlanReferralState",
    "description": "How far it has come.",
    "type": "string",
    "enum": [
     "ASKED",
     "ACCEPTED",
     "REFUSED",
     "DONE"
    ],
    "dataClass": "PLAN_EFFORT"
   },
   "askedAt": {
    "description": "When it was asked.",
    "type": "string",
    "format": "date-time",
    "dataClass": "PLAN_EFFORT"
   },
   "answeredAt": {
    "description": "When it was answered.",
    "type": "string",
    "format": "date-time",
    "dataClass": "PLAN_EFFORT"
   },
   "reason": {
    "description": "Why it was refused.",
    "type": "string",
    "maxLength": 2000,
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": true
   },
   "outcome": {
    "description": "What came of it.",
    "type": "string",
    "maxLength": 4000,
    "dataClass": "PLAN_EFFORT",
    "revealsPlace": true
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/plan/plan-remainder.schema.json",
  "title": "PlanRemainder",
  "description": "What stays in a sector plan by law, although the one plan replaces the rest of it.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "owner",
   "raisedClasses",
   "planType",
   "what"
  ],
  "properties": {
   "id": {
    "description": "Id of the part, unique in all plans; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "owner": {
    "description": "Who owns it, and so may change it.",
    "$ref": "https://schemas.helhed.dk/common/part-owner.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the part as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "unit": {
    "description": "Unit of the owner, or of who wrote it down.",
    "$ref": "https://schemas.helhed.dk/common/unit.schema.json",
    "dataClass": "PLAN_GOAL",
    "revealsPlace": true
   },
   "provenance": {
    "description": "Where it came from, when it was taken from a sector's own plan.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "memberId": {
    "description": "In a family plan: the member whose own part it is; absent for what the family shares.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "PLAN_GOAL",
    "revealsPlace": false
   },
   "planType": {
    "description": "The type of plan that it stays in.",
    "$ref": "https://schemas.helhed.dk/common/plan-type.schema.json",
    "dataClass": "PLAN_GOAL"
   },
   "what": {
    "title": "PlanRemainderKind",
    "description": "What stays there.",
    "type": "string",
    "enum": [
     "JOB_SEARCH_DEMANDS",
     "STATE_REPORTING",
     "PREPARATORY_PART",
     "CHILD_ELEMENTS",
     "WHOLE_PLAN",
     "OTHER"
    ],
    "dataClass": "PLAN_GOAL"
   },
   "text": {
    "description": "In words.",
    "type": "string",
    "maxLength": 2000,
    "dataClass": "PLAN_GOAL",
    "revealsPlace": true
   },
   "legalBasis": {
    "description": "Paragraph it stands on.",
    "$ref": "https://schemas.helhed.dk/common/legal-basis.schema.json",
    "dataClass": "PLAN_GOAL",
    "revealsPlace": false
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/plan/plan-replacement.schema.json",
  "title": "PlanReplacement",
  "description": "A sector plan that the one plan stands instead of, the law for it, and the consent it rests on.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "owner",
   "raisedClasses",
   "planType",
   "extent"
  ],
  "properties": {
   "id": {
    "description": "Id of the part, unique in all plans; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "owner": {
    "description": "Who owns it, and so may change it.",
    "$ref": "https://schemas.helhed.dk/common/part-owner.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the part as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "unit": {
    "description": "Unit of the owner, or of who wrote it down.",
    "$ref": "https://schemas.helhed.dk/common/unit.schema.json",
    "dataClass": "PLAN_GOAL",
    "revealsPlace": true
   },
   "provenance": {
    "description": "Where it came from, when it was taken from a sector's own plan.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "memberId": {
    "description": "In a family plan: the member whose own part it is; absent for what the family shares.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "PLAN_GOAL",
    "revealsPlace": false
   },
   "planType": {
    "description": "The type of plan.",
    "$ref": "https://schemas.helhed.dk/common/plan-type.schema.json",
    "dataClass": "PLAN_GOAL"
   },
   "extent": {
    "title": "PlanReplacementExtent",
    "description": "How much of it is replaced.",
    "type": "string",
    "enum": [
     "WHOLE",
     "EFFORT_PART",
     "PARENT_ELEMENTS",
     "BECOMES"
    ],
    "dataClass": "PLAN_GOAL"
   },
   "sectorPlanId": {
    "description": "The sector plan's own id in its system.",
    "type": "string",
    "maxLength": 200,
    "dataClass": "PLAN_GOAL",
    "revealsPlace": false
   },
   "system": {
    "description": "The system that holds it.",
    "type": "string",
    "maxLength": 60,
    "dataClass": "PLAN_GOAL",
    "revealsPlace": false
   },
   "legalBasis": {
    "description": "Paragraph that lets the one plan replace it.",
    "$ref": "https://schemas.helhed.dk/common/legal-basis.schema.json",
    "dataClass": "PLAN_GOAL",
    "revealsPlace": false
   },
   "consentId": {
    "description": "The consent to the plan.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "PLAN_GOAL",
    "revealsPlace": false
   },
   "validFrom": {
    "description": "First day on which it is replaced.",
    "type": "string",
    "format": "date",
    "dataClass": "PLAN_GOAL"
   },
   "validTo": {
    "description": "Last day; absent while it is replaced.",
    "type": "string",
    "format": "date",
    "dataClass": "PLAN_GOAL"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/plan/plan-review.schema.json",
  "title": "PlanReview",
  "description": "A follow-up of the plan: when it is due, by which paragraph, and what came of it.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "owner",
   "raisedClasses",
   "dueDate"
  ],
  "properties": {
   "id": {
    "description": "Id of the part, unique in all plans; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "owner": {
    "description": "Who owns it, and so may change it.",
    "$ref": "https://schemas.helhed.dk/common/part-owner.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the part as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "unit": {
    "description": "Unit of the owner, or of who wrote it down.",
    "$ref": "https://schemas.helhed.dk/common/unit.schema.json",
    "dataClass": "PLAN_APPT",
    "revealsPlace": true
   },
   "provenance": {
    "description": "Where it came from, when it was taken from a sector's own plan.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "memberId": {
    "description": "In a family plan: the member whose own part it is; absent for what the family shares.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "PLAN_APPT",
    "revealsPlace": false
   },
   "dueDate": {
    "description": "Day by which it must be held.",
    "type": "string",
    "format": "date",
    "dataClass": "PLAN_APPT"
   },
   "legalBasis": {
    "description": "Paragraph that demands it.",
    "$ref": "https://schemas.helhed.dk/common/legal-basis.schema.json",
    "dataClass": "PLAN_APPT",
    "revealsPlace": false
   },
   "planType": {
    "description": "The replaced type of plan whose act demands it.",
    "$ref": "https://schemas.helhed.dk/common/plan-type.schema.json",
    "dataClass": "PLAN_APPT"
   },
   "partIds": {
    "description": "Parts that are followed up; none means the whole plan.",
    "type": "array",
    "maxItems": 200,
    "items": {
     "type": "string",
     "maxLength": 64
    },
    "dataClass": "PLAN_APPT",
    "revealsPlace": false
   },
   "responsible": {
    "description": "Who must hold it.",
    "$ref": "https://schemas.helhed.dk/common/party.schema.json",
    "dataClass": "PLAN_APPT",
    "revealsPlace": false
   },
   "heldOn": {
    "description": "Day on which it was held.",
    "type": "string",
    "format": "date",
    "dataClass": "PLAN_APPT"
   },
   "outcome": {
    "description": "What came of it.",
    "type": "string",
    "maxLength": 4000,
    "dataClass": "PLAN_APPT",
    "revealsPlace": true
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/plan/plan-self-assessment.schema.json",
  "title": "PlanSelfAssessment",
  "description": "The citizen's own view of how it goes with a goal (selvvurdering).",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "owner",
   "raisedClasses"
  ],
  "properties": {
   "id": {
    "description": "Id of the part, unique in all plans; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "owner": {
    "description": "Who owns it, and so may change it.",
    "$ref": "https://schemas.helhed.dk/common/part-owner.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the part as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "unit": {
    "description": "Unit of the owner, or of who wrote it down.",
    "$ref": "https://schemas.helhed.dk/common/unit.schema.json",
    "dataClass": "SELF_ASSESS",
    "revealsPlace": true
   },
   "provenance": {
    "description": "Where it came from, when it was taken from a sector's own plan.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "memberId": {
    "description": "In a family plan: the member whose own part it is; absent for what the family shares.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "SELF_ASSESS",
    "revealsPlace": false
   },
   "goalId": {
    "description": "The goal; absent where it is about life as a whole.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "SELF_ASSESS",
    "revealsPlace": false
   },
   "scale": {
    "description": "Name of the scale.",
    "type": "string",
    "maxLength": 100,
    "dataClass": "SELF_ASSESS",
    "revealsPlace": false
   },
   "value": {
    "description": "The answer on the scale.",
    "type": "integer",
    "minimum": 0,
    "maximum": 100,
    "dataClass": "SELF_ASSESS"
   },
   "lowest": {
    "description": "Lowest answer of the scale.",
    "type": "integer",
    "minimum": 0,
    "maximum": 100,
    "dataClass": "SELF_ASSESS"
   },
   "highest": {
    "description": "Highest answer of the scale.",
    "type": "integer",
    "minimum": 0,
    "maximum": 100,
    "dataClass": "SELF_ASSESS"
   },
   "trend": {
    "title": "PlanTrend",
    "description": "How it goes compared with last time, as the citizen sees it.",
    "type": "string",
    "enum": [
     "BETTER",
     "SAME",
     "WORSE"
    ],
    "dataClass": "SELF_ASSESS"
   },
   "text": {
    "description": "In own words.",
    "type": "string",
    "maxLength": 4000,
    "dataClass": "SELF_ASSESS",
    "revealsPlace": true
   },
   "assessedAt": {
    "description": "Day.",
    "type": "string",
    "format": "date",
    "dataClass": "SELF_ASSESS"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/plan/plan-signature.schema.json",
  "title": "PlanSignature",
  "description": "A signature under the plan (INL § 19, stk. 1) or the name that stands under it without one (BEK 1216/2023 § 135).",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "owner",
   "raisedClasses",
   "method"
  ],
  "properties": {
   "id": {
    "description": "Id of the part, unique in all plans; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "owner": {
    "description": "Who owns it, and so may change it.",
    "$ref": "https://schemas.helhed.dk/common/part-owner.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the part as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "unit": {
    "description": "Unit of the owner, or of who wrote it down.",
    "$ref": "https://schemas.helhed.dk/common/unit.schema.json",
    "dataClass": "PLAN_GOAL",
    "revealsPlace": true
   },
   "provenance": {
    "description": "Where it came from, when it was taken from a sector's own plan.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "memberId": {
    "description": "In a family plan: the member whose own part it is; absent for what the family shares.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "PLAN_GOAL",
    "revealsPlace": false
   },
   "party": {
    "description": "Whose it is.",
    "$ref": "https://schemas.helhed.dk/common/party.schema.json",
    "dataClass": "PLAN_GOAL",
    "revealsPlace": false
   },
   "planType": {
    "description": "The type of plan that demands it.",
    "$ref": "https://schemas.helhed.dk/common/plan-type.schema.json",
    "dataClass": "PLAN_GOAL"
   },
   "method": {
    "title": "PlanSignatureMethod",
    "description": "How it was signed.",
    "type": "string",
    "enum": [
     "ON_PAPER",
     "DIGITAL",
     "NAME_ONLY"
    ],
    "dataClass": "PLAN_GOAL"
   },
   "signedAt": {
    "description": "When.",
    "type": "string",
    "format": "date-time",
    "dataClass": "PLAN_GOAL"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/plan/plan-statement.schema.json",
  "title": "PlanStatement",
  "description": "What the citizen says of his own life, in his own words: a wish, a need or a resource.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "owner",
   "raisedClasses"
  ],
  "properties": {
   "id": {
    "description": "Id of the part, unique in all plans; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "owner": {
    "description": "Who owns it, and so may change it.",
    "$ref": "https://schemas.helhed.dk/common/part-owner.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the part as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "unit": {
    "description": "Unit of the owner, or of who wrote it down.",
    "$ref": "https://schemas.helhed.dk/common/unit.schema.json",
    "dataClass": "PLAN_GOAL",
    "revealsPlace": true
   },
   "provenance": {
    "description": "Where it came from, when it was taken from a sector's own plan.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "memberId": {
    "description": "In a family plan: the member whose own part it is; absent for what the family shares.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "PLAN_GOAL",
    "revealsPlace": false
   },
   "text": {
    "description": "The words.",
    "type": "string",
    "maxLength": 4000,
    "dataClass": "PLAN_GOAL",
    "revealsPlace": true
   },
   "ownWords": {
    "description": "Whether these are the citizen's own words, and not a summary.",
    "type": "boolean",
    "dataClass": "PLAN_GOAL"
   },
   "saidAt": {
    "description": "Day on which it was said.",
    "type": "string",
    "format": "date",
    "dataClass": "PLAN_GOAL"
   },
   "writtenBy": {
    "description": "Who wrote it down.",
    "$ref": "https://schemas.helhed.dk/common/party.schema.json",
    "dataClass": "PLAN_GOAL",
    "revealsPlace": false
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/plan/plan-subgoal.schema.json",
  "title": "PlanSubgoal",
  "description": "A step towards a goal (delmål).",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "owner",
   "raisedClasses",
   "status"
  ],
  "properties": {
   "id": {
    "description": "Id of the part, unique in all plans; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "owner": {
    "description": "Who owns it, and so may change it.",
    "$ref": "https://schemas.helhed.dk/common/part-owner.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the part as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "unit": {
    "description": "Unit of the owner, or of who wrote it down.",
    "$ref": "https://schemas.helhed.dk/common/unit.schema.json",
    "dataClass": "PLAN_GOAL",
    "revealsPlace": true
   },
   "provenance": {
    "description": "Where it came from, when it was taken from a sector's own plan.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "memberId": {
    "description": "In a family plan: the member whose own part it is; absent for what the family shares.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "PLAN_GOAL",
    "revealsPlace": false
   },
   "goalId": {
    "description": "The goal that it leads to; every subgoal has one.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "PLAN_GOAL",
    "revealsPlace": false
   },
   "title": {
    "description": "The subgoal in words.",
    "type": "string",
    "maxLength": 2000,
    "dataClass": "PLAN_GOAL",
    "revealsPlace": true
   },
   "whoseGoal": {
    "description": "Whose goal it is.",
    "$ref": "https://schemas.helhed.dk/plan/whose-goal.schema.json",
    "dataClass": "PLAN_GOAL"
   },
   "writtenBy": {
    "description": "Who wrote it down.",
    "$ref": "https://schemas.helhed.dk/common/party.schema.json",
    "dataClass": "PLAN_GOAL",
    "revealsPlace": false
   },
   "reason": {
    "description": "Why this step (BEK 47/2026 § 5).",
    "type": "string",
    "maxLength": 2000,
    "dataClass": "PLAN_GOAL",
    "revealsPlace": true
   },
   "code": {
    "description": "Coded subgoal.",
    "$ref": "https://schemas.helhed.dk/common/code.schema.json",
    "dataClass": "PLAN_GOAL",
    "revealsPlace": true
   },
   "status": {
    "description": "Where it stands.",
    "$ref": "https://schemas.helhed.dk/plan/plan-goal-status.schema.json",
    "dataClass": "PLAN_GOAL"
   },
   "order": {
    "description": "Place in the order that makes sense for the citizen, 1 first.",
    "type": "integer",
    "minimum": 1,
    "maximum": 999,
    "dataClass": "PLAN_GOAL"
   },
   "dueDate": {
    "description": "Day by which it should be reached.",
    "type": "string",
    "format": "date",
    "dataClass": "PLAN_GOAL"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/plan/plan-team-member.schema.json",
  "title": "PlanTeamMember",
  "description": "A member of the team around the citizen (fagteam).",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "owner",
   "raisedClasses"
  ],
  "properties": {
   "id": {
    "description": "Id of the part, unique in all plans; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "owner": {
    "description": "Who owns it, and so may change it.",
    "$ref": "https://schemas.helhed.dk/common/part-owner.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the part as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "unit": {
    "description": "Unit of the owner, or of who wrote it down.",
    "$ref": "https://schemas.helhed.dk/common/unit.schema.json",
    "dataClass": "CASE_META",
    "revealsPlace": true
   },
   "provenance": {
    "description": "Where it came from, when it was taken from a sector's own plan.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "party": {
    "description": "Who it is.",
    "$ref": "https://schemas.helhed.dk/common/party.schema.json",
    "dataClass": "CASE_META",
    "revealsPlace": false
   },
   "role": {
    "description": "In which role.",
    "type": "string",
    "maxLength": 100,
    "dataClass": "CASE_META",
    "revealsPlace": false
   },
   "mustAttend": {
    "description": "Whether the member must come when called (mødepligt).",
    "type": "boolean",
    "dataClass": "CASE_META"
   },
   "from": {
    "description": "Member from this instant.",
    "type": "string",
    "format": "date-time",
    "dataClass": "CASE_META"
   },
   "to": {
    "description": "Member until this instant.",
    "type": "string",
    "format": "date-time",
    "dataClass": "CASE_META"
   },
   "telephone": {
    "description": "Telephone number.",
    "type": "string",
    "maxLength": 40,
    "dataClass": "CASE_META",
    "revealsPlace": true
   },
   "email": {
    "description": "E-mail address.",
    "type": "string",
    "maxLength": 200,
    "dataClass": "CASE_META",
    "revealsPlace": true
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/plan/plan-term.schema.json",
  "title": "PlanTerm",
  "description": "A text that an act demands in the plan.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "owner",
   "raisedClasses",
   "kind"
  ],
  "properties": {
   "id": {
    "description": "Id of the part, unique in all plans; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "owner": {
    "description": "Who owns it, and so may change it.",
    "$ref": "https://schemas.helhed.dk/common/part-owner.schema.json",
    "dataClass": "TECHNICAL"
   },
   "raisedClasses": {
    "description": "Data classes that the part as a whole tells of; a reader needs every one of them.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "unit": {
    "description": "Unit of the owner, or of who wrote it down.",
    "$ref": "https://schemas.helhed.dk/common/unit.schema.json",
    "dataClass": "PLAN_GOAL",
    "revealsPlace": true
   },
   "provenance": {
    "description": "Where it came from, when it was taken from a sector's own plan.",
    "$ref": "https://schemas.helhed.dk/common/provenance.schema.json",
    "dataClass": "TECHNICAL"
   },
   "memberId": {
    "description": "In a family plan: the member whose own part it is; absent for what the family shares.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "PLAN_GOAL",
    "revealsPlace": false
   },
   "kind": {
    "title": "PlanTermKind",
    "description": "What it is.",
    "type": "string",
    "enum": [
     "SANCTIONS",
     "ATTENDANCE_DUTY",
     "JOB_SEARCH",
     "SUPPORT_EXTENT",
     "COOPERATION",
     "OTHER"
    ],
    "dataClass": "PLAN_GOAL"
   },
   "text": {
    "description": "The text.",
    "type": "string",
    "maxLength": 4000,
    "dataClass": "PLAN_GOAL",
    "revealsPlace": true
   },
   "legalBasis": {
    "description": "Paragraph it stands on.",
    "$ref": "https://schemas.helhed.dk/common/legal-basis.schema.json",
    "dataClass": "PLAN_GOAL",
    "revealsPlace": false
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/plan/plan.schema.json",
  "title": "Plan",
  "description": "The one plan (helhedsorienteret plan): the citizen's own view first, then goals, subgoals and efforts, those who work together, and the law that it stands on. Flat lists of parts that name each other by id.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "version",
   "changedAt",
   "kind",
   "status",
   "establishedAt",
   "wishes",
   "needs",
   "resources",
   "goals",
   "subgoals",
   "efforts",
   "conditions",
   "coordinators",
   "team",
   "appointments",
   "attendances",
   "selfAssessments",
   "decisions",
   "replaces",
   "remains",
   "terms",
   "acceptances",
   "clarifications",
   "reviews",
   "referrals",
   "signatures",
   "members"
  ],
  "properties": {
   "id": {
    "description": "Id of the plan; opaque.",
    "type": "string",
    "maxLength": 64,
    "dataClass": "TECHNICAL"
   },
   "version": {
    "description": "How many versions of the plan have changed something that this reader may see; what is changed names it as its base.",
    "type": "integer",
    "minimum": 1,
    "maximum": 2147483647,
    "dataClass": "TECHNICAL"
   },
   "changedAt": {
    "description": "When something that this reader may see was last changed.",
    "type": "string",
    "format": "date-time",
    "dataClass": "TECHNICAL"
   },
   "kind": {
    "title": "PlanKind",
    "description": "For one person or for a family.",
    "type": "string",
    "enum": [
     "INDIVIDUAL",
     "FAMILY"
    ],
    "dataClass": "TECHNICAL"
   },
   "status": {
    "title": "OnePlanStatus",
    "description": "Where it stands.",
    "type": "string",
    "enum": [
     "DRAFT",
     "ACTIVE",
     "COMPLETED",
     "CANCELLED"
    ],
    "dataClass": "TECHNICAL"
   },
   "establishedAt": {
    "description": "When the plan began; from then on it has one coordinator.",
    "type": "string",
    "format": "date-time",
    "dataClass": "TECHNICAL"
   },
   "endedAt": {
    "description": "When it was completed or cancelled.",
    "type": "string",
    "format": "date-time",
    "dataClass": "TECHNICAL"
   },
   "wishes": {
    "description": "Wishes of the citizen, in own words.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-statement.schema.json"
    },
    "dataClass": "PLAN_GOAL"
   },
   "needs": {
    "description": "Needs, as the citizen sees them.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-statement.schema.json"
    },
    "dataClass": "PLAN_GOAL"
   },
   "resources": {
    "description": "What the citizen can build on.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-statement.schema.json"
    },
    "dataClass": "PLAN_GOAL"
   },
   "commonGoal": {
    "description": "The goal that all share.",
    "$ref": "https://schemas.helhed.dk/plan/plan-common-goal.schema.json",
    "dataClass": "PLAN_GOAL"
   },
   "goals": {
    "description": "Goals.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-goal.schema.json"
    },
    "dataClass": "PLAN_GOAL"
   },
   "subgoals": {
    "description": "Subgoals.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-subgoal.schema.json"
    },
    "dataClass": "PLAN_GOAL"
   },
   "efforts": {
    "description": "Efforts.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-effort.schema.json"
    },
    "dataClass": "PLAN_EFFORT"
   },
   "conditions": {
    "description": "Special conditions.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-condition.schema.json"
    },
    "dataClass": "PLAN_EFFORT"
   },
   "coordinators": {
    "description": "The coordinators, one after the other.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-coordinator.schema.json"
    },
    "dataClass": "CASE_META"
   },
   "team": {
    "description": "The team.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-team-member.schema.json"
    },
    "dataClass": "CASE_META"
   },
   "appointments": {
    "description": "Appointments.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-appointment.schema.json"
    },
    "dataClass": "PLAN_APPT"
   },
   "attendances": {
    "description": "Who was called to which appointment.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-attendance.schema.json"
    },
    "dataClass": "PLAN_APPT"
   },
   "selfAssessments": {
    "description": "The citizen's own assessments.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-self-assessment.schema.json"
    },
    "dataClass": "SELF_ASSESS"
   },
   "decisions": {
    "description": "Decisions and grants.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-decision.schema.json"
    },
    "dataClass": "PLAN_EFFORT"
   },
   "replaces": {
    "description": "Sector plans that the plan stands instead of.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-replacement.schema.json"
    },
    "dataClass": "PLAN_GOAL"
   },
   "remains": {
    "description": "What stays in sector plans by law.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-remainder.schema.json"
    },
    "dataClass": "PLAN_GOAL"
   },
   "terms": {
    "description": "Texts that acts demand.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-term.schema.json"
    },
    "dataClass": "PLAN_GOAL"
   },
   "acceptances": {
    "description": "Who accepts or refuses which goal.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-acceptance.schema.json"
    },
    "dataClass": "PLAN_GOAL"
   },
   "clarifications": {
    "description": "Questions sent up.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-clarification.schema.json"
    },
    "dataClass": "CASE_META"
   },
   "reviews": {
    "description": "Follow-ups.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-review.schema.json"
    },
    "dataClass": "PLAN_APPT"
   },
   "referrals": {
    "description": "Referrals.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-referral.schema.json"
    },
    "dataClass": "PLAN_EFFORT"
   },
   "signatures": {
    "description": "Signatures.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-signature.schema.json"
    },
    "dataClass": "PLAN_GOAL"
   },
   "members": {
    "description": "Members of the family.",
    "type": "array",
    "maxItems": 2000,
    "items": {
     "$ref": "https://schemas.helhed.dk/plan/plan-member.schema.json"
    },
    "dataClass": "THIRD_PARTY"
   },
   "decision": {
    "description": "The decision that governed the reading; never stored.",
    "$ref": "https://schemas.helhed.dk/citizen/view-decision.schema.json",
    "dataClass": "TECHNICAL"
   },
   "receipt": {
    "description": "The receipt of the reading; never stored.",
    "$ref": "https://schemas.helhed.dk/citizen/receipt.schema.json",
    "dataClass": "TECHNICAL"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/plan/whose-goal.schema.json",
  "title": "WhoseGoal",
  "description": "Whose goal it is, apart from who wrote it down.",
  "type": "string",
  "enum": [
   "CITIZEN",
   "FAMILY",
   "PROFESSIONAL",
   "JOINT"
  ]
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/policy/case-limit.schema.json",
  "title": "CaseLimit",
  "description": "How often the data of one case may be exchanged. A use is a day of calls: one meeting takes several.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "uses",
   "followUps"
  ],
  "properties": {
   "uses": {
    "description": "Uses.",
    "type": "integer",
    "minimum": 1,
    "maximum": 1000,
    "dataClass": "TECHNICAL"
   },
   "followUps": {
    "description": "Further uses, each in a special case only.",
    "type": "integer",
    "minimum": 0,
    "maximum": 1000,
    "dataClass": "TECHNICAL"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/policy/consent-kind.schema.json",
  "title": "ConsentKind",
  "description": "Kinds of consent and their law.",
  "type": "string",
  "enum": [
   "PLAN_REPLACEMENT",
   "FETCH_11A",
   "FETCH_FVL29",
   "DISCLOSE_FVL28",
   "HEALTH_OTHER_43",
   "HEALTH_LOOKUP_42D",
   "HEALTH_TREAT_41",
   "HEALTH_OPTOUT",
   "CHILD_EFFORT",
   "WORKPLACE_INFO",
   "GDPR_CONSENT"
  ]
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/policy/consent-life.schema.json",
  "title": "ConsentLife",
  "description": "How long a consent of a kind counts after it was given.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "kind",
   "months"
  ],
  "properties": {
   "kind": {
    "description": "Kind.",
    "$ref": "https://schemas.helhed.dk/policy/consent-kind.schema.json",
    "dataClass": "TECHNICAL"
   },
   "months": {
    "description": "Months.",
    "type": "integer",
    "minimum": 1,
    "maximum": 1200,
    "dataClass": "TECHNICAL"
   },
   "when": {
    "description": "The position of a switch in which this stands; absent: always.",
    "$ref": "https://schemas.helhed.dk/policy/switch-condition.schema.json",
    "dataClass": "TECHNICAL"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/policy/purpose-basis.schema.json",
  "title": "PurposeBasis",
  "description": "A paragraph with its life, and what it carries. A release needs a paragraph in force that carries it.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "act",
   "paragraph",
   "validFrom"
  ],
  "properties": {
   "act": {
    "description": "Act.",
    "type": "string",
    "maxLength": 500,
    "dataClass": "TECHNICAL"
   },
   "paragraph": {
    "description": "Paragraph.",
    "type": "string",
    "maxLength": 500,
    "dataClass": "TECHNICAL"
   },
   "eli": {
    "description": "ELI address.",
    "type": "string",
    "maxLength": 500,
    "dataClass": "TECHNICAL"
   },
   "validFrom": {
    "description": "First day in force, in Denmark; see validFromSource.",
    "type": "string",
    "format": "date",
    "dataClass": "TECHNICAL"
   },
   "validTo": {
    "description": "Last day; absent while in force.",
    "type": "string",
    "format": "date",
    "dataClass": "TECHNICAL"
   },
   "note": {
    "description": "What it gives.",
    "type": "string",
    "maxLength": 1000,
    "dataClass": "TECHNICAL"
   },
   "validFromSource": {
    "description": "Where the first day is stated. Absent: it is not known to us, and the first day of the GDPR stands for it, as no call that could be replayed is older.",
    "type": "string",
    "maxLength": 200,
    "dataClass": "TECHNICAL"
   },
   "sectors": {
    "description": "Sectors of the sources whose data it carries; absent: all.",
    "type": "array",
    "maxItems": 4,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/sector.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "classes": {
    "description": "Classes it carries; absent: all.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "consents": {
    "description": "Kinds of consent with which it carries; absent: any, and none.",
    "type": "array",
    "maxItems": 11,
    "items": {
     "$ref": "https://schemas.helhed.dk/policy/consent-kind.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "supplement": {
    "description": "It stands beside another paragraph and carries nothing alone (GDPR art. 6(3)).",
    "type": "boolean",
    "dataClass": "TECHNICAL"
   },
   "when": {
    "description": "The position of a switch in which this stands; absent: always.",
    "$ref": "https://schemas.helhed.dk/policy/switch-condition.schema.json",
    "dataClass": "TECHNICAL"
   },
   "proposed": {
    "description": "Our own reading; the law page does not state it for this purpose.",
    "type": "boolean",
    "dataClass": "TECHNICAL"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/policy/purpose-role.schema.json",
  "title": "PurposeRole",
  "description": "In which role somebody asks.",
  "type": "string",
  "enum": [
   "CITIZEN",
   "REPRESENTATIVE",
   "COORDINATOR",
   "CASEWORKER",
   "TEAM_MEMBER",
   "CHILD_ADVISER",
   "BENEFIT_OFFICER",
   "CONTROL_OFFICER",
   "GRANT_HOLDER",
   "YOUTH_GUIDE",
   "CONTACT_PERSON",
   "HEALTH_PROFESSIONAL",
   "THERAPIST",
   "HEALTH_COORDINATOR",
   "GENERAL_PRACTITIONER",
   "SCHOOL",
   "POLICE",
   "PROVIDER",
   "LEADER",
   "CONTROLLER",
   "ANALYST",
   "DPO",
   "SECURITY_OFFICER",
   "CITIZENS_ADVISER",
   "COMPLAINT_HANDLER",
   "OPERATIONS",
   "INTEGRATION_ENGINEER"
  ]
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/policy/purpose-rule.schema.json",
  "title": "PurposeRule",
  "description": "Which classes a purpose reaches at which sector, and the consent each needs.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "sectors",
   "classes",
   "consent"
  ],
  "properties": {
   "sectors": {
    "description": "Sectors of the sources the rule speaks of; OWN is the asker's own sector, RELATED each in which he has a relation now.",
    "type": "array",
    "maxItems": 6,
    "items": {
     "title": "PurposeRuleSector",
     "type": "string",
     "enum": [
      "EMPLOYMENT",
      "SOCIAL",
      "FAMILY",
      "HEALTH",
      "OWN",
      "RELATED"
     ]
    },
    "dataClass": "TECHNICAL"
   },
   "roles": {
    "description": "Roles that the rule speaks of; absent: all of the purpose.",
    "type": "array",
    "maxItems": 40,
    "items": {
     "$ref": "https://schemas.helhed.dk/policy/purpose-role.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "classes": {
    "description": "Classes reached.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "consent": {
    "description": "Kinds of consent of which one must be alive; empty means none is needed.",
    "type": "array",
    "maxItems": 11,
    "items": {
     "$ref": "https://schemas.helhed.dk/policy/consent-kind.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "alsoConsent": {
    "description": "Kinds of which one must be alive as well; absent: none.",
    "type": "array",
    "maxItems": 11,
    "items": {
     "$ref": "https://schemas.helhed.dk/policy/consent-kind.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "when": {
    "description": "The position of a switch in which this stands; absent: always.",
    "$ref": "https://schemas.helhed.dk/policy/switch-condition.schema.json",
    "dataClass": "TECHNICAL"
   },
   "note": {
    "description": "Why it is so.",
    "type": "string",
    "maxLength": 1000,
    "dataClass": "TECHNICAL"
   },
   "proposed": {
    "description": "Our own reading in codes of what the law page says in words or leaves open.",
    "type": "boolean",
    "dataClass": "TECHNICAL"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/policy/purpose.schema.json",
  "title": "Purpose",
  "description": "One purpose of the catalogue: who may ask for what, on which paragraph.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "code",
   "nameDa",
   "nameEn",
   "legalBases",
   "requesterSectors",
   "roles",
   "capacities",
   "subject",
   "caseRefRequired",
   "rules",
   "masterData",
   "obligations",
   "maximumCitizensPerCall"
  ],
  "properties": {
   "code": {
    "description": "Code.",
    "type": "string",
    "pattern": "^[A-Z][A-Z0-9_]{2,59}$",
    "dataClass": "TECHNICAL"
   },
   "nameDa": {
    "description": "Danish name.",
    "type": "string",
    "maxLength": 500,
    "dataClass": "TECHNICAL"
   },
   "nameEn": {
    "description": "English name.",
    "type": "string",
    "maxLength": 500,
    "dataClass": "TECHNICAL"
   },
   "legalBases": {
    "description": "Paragraphs.",
    "type": "array",
    "maxItems": 50,
    "items": {
     "$ref": "https://schemas.helhed.dk/policy/purpose-basis.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "requesterSectors": {
    "description": "Sectors that may ask; empty where the role has none.",
    "type": "array",
    "maxItems": 4,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/sector.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "roles": {
    "description": "Roles that may ask.",
    "type": "array",
    "maxItems": 40,
    "items": {
     "$ref": "https://schemas.helhed.dk/policy/purpose-role.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "capacities": {
    "description": "Relations of which the asker must have one; empty demands none.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "title": "PurposeCapacity",
     "type": "string",
     "enum": [
      "CASEWORKER",
      "TEAM",
      "COORDINATOR",
      "PROVIDER",
      "FOLLOW_UP",
      "LEADER",
      "FORUM",
      "EMERGENCY",
      "CUSTODY_HOLDER",
      "GUARDIAN",
      "ATTEST_HOLDER",
      "REPRESENTATIVE"
     ]
    },
    "dataClass": "TECHNICAL"
   },
   "subject": {
    "title": "PurposeSubject",
    "description": "Whose data: a citizen the asker works with, the asker himself, somebody the asker acts for, or none.",
    "type": "string",
    "enum": [
     "RELATED_CITIZEN",
     "SELF",
     "REPRESENTED",
     "NONE"
    ],
    "dataClass": "TECHNICAL"
   },
   "caseRefRequired": {
    "description": "Whether a case must be named.",
    "type": "boolean",
    "dataClass": "TECHNICAL"
   },
   "rules": {
    "description": "What is reached.",
    "type": "array",
    "maxItems": 50,
    "items": {
     "$ref": "https://schemas.helhed.dk/policy/purpose-rule.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "masterData": {
    "description": "Classes of the person record that are reached.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "$ref": "https://schemas.helhed.dk/common/data-class.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "obligations": {
    "description": "Duties that follow.",
    "type": "array",
    "maxItems": 20,
    "items": {
     "title": "Obligation",
     "type": "string",
     "enum": [
      "INFORM_CITIZEN",
      "NOTICE_RSL_12",
      "NOTIFY_DISCLOSURE",
      "RECORD_CONSENT_ATTEMPT",
      "CONSENT_RECEIPT",
      "RECORD_REASON",
      "SECOND_PERSON",
      "NOTIFY_LEADER_AND_DPO",
      "WITHHOLD_NOTICE_TO_RELATIVES",
      "REVIEW"
     ]
    },
    "dataClass": "TECHNICAL"
   },
   "maximumCitizensPerCall": {
    "description": "Citizens in one call.",
    "type": "integer",
    "minimum": 0,
    "maximum": 1000,
    "dataClass": "TECHNICAL"
   },
   "perCase": {
    "description": "How often the data of one case may be exchanged; absent: no limit.",
    "$ref": "https://schemas.helhed.dk/policy/case-limit.schema.json",
    "dataClass": "TECHNICAL"
   },
   "smallCounts": {
    "description": "The smallest number of citizens that a published figure may stand for; the row that holds by its switch.",
    "type": "array",
    "maxItems": 5,
    "items": {
     "$ref": "https://schemas.helhed.dk/policy/small-count.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "consentLives": {
    "description": "How long a consent counts after it was given, by kind; absent: as long as the consent itself says.",
    "type": "array",
    "maxItems": 11,
    "items": {
     "$ref": "https://schemas.helhed.dk/policy/consent-life.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "purposeOfUse": {
    "description": "HL7 v3 PurposeOfUse code where one exists.",
    "type": "string",
    "maxLength": 20,
    "dataClass": "TECHNICAL"
   },
   "dpvPurpose": {
    "description": "DPV purpose (dpv:), or a sub-term of our own (helhed:) where DPV has none.",
    "type": "string",
    "pattern": "^(dpv|helhed):[A-Z][A-Za-z]+$",
    "dataClass": "TECHNICAL"
   },
   "retention": {
    "description": "Retention hint.",
    "type": "string",
    "maxLength": 500,
    "dataClass": "TECHNICAL"
   },
   "note": {
    "description": "What a reader should know of the purpose.",
    "type": "string",
    "maxLength": 1000,
    "dataClass": "TECHNICAL"
   },
   "proposed": {
    "description": "The whole purpose is our own; the law page has no row for it.",
    "type": "boolean",
    "dataClass": "TECHNICAL"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/policy/small-count.schema.json",
  "title": "SmallCount",
  "description": "The smallest number of citizens behind a published figure.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "count"
  ],
  "properties": {
   "count": {
    "description": "Citizens.",
    "type": "integer",
    "minimum": 2,
    "maximum": 1000,
    "dataClass": "TECHNICAL"
   },
   "when": {
    "description": "The position of a switch in which this stands; absent: always.",
    "$ref": "https://schemas.helhed.dk/policy/switch-condition.schema.json",
    "dataClass": "TECHNICAL"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/policy/switch-condition.schema.json",
  "title": "SwitchCondition",
  "description": "The positions of a switch in which a part of a purpose stands.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "switch",
   "is"
  ],
  "properties": {
   "switch": {
    "description": "Code of the switch.",
    "type": "string",
    "pattern": "^[A-Z][A-Z0-9_]{2,59}$",
    "dataClass": "TECHNICAL"
   },
   "is": {
    "description": "Positions.",
    "type": "array",
    "maxItems": 10,
    "items": {
     "type": "string",
     "pattern": "^[A-Z][A-Z0-9_]{0,59}$"
    },
    "dataClass": "TECHNICAL"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/policy/switch-position.schema.json",
  "title": "SwitchPosition",
  "description": "One position of a switch.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "value",
   "saysDa",
   "saysEn"
  ],
  "properties": {
   "value": {
    "description": "Value.",
    "type": "string",
    "pattern": "^[A-Z][A-Z0-9_]{2,59}$",
    "dataClass": "TECHNICAL"
   },
   "saysDa": {
    "description": "What it means, in Danish.",
    "type": "string",
    "maxLength": 1000,
    "dataClass": "TECHNICAL"
   },
   "saysEn": {
    "description": "What it means.",
    "type": "string",
    "maxLength": 1000,
    "dataClass": "TECHNICAL"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/policy/switch-setting.schema.json",
  "title": "SwitchSetting",
  "description": "The position that a municipality has chosen for a switch.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "switch",
   "value",
   "decidedBy",
   "decidedAt",
   "reason"
  ],
  "properties": {
   "switch": {
    "description": "Code of the switch.",
    "type": "string",
    "pattern": "^[A-Z][A-Z0-9_]{2,59}$",
    "dataClass": "TECHNICAL"
   },
   "value": {
    "description": "Position.",
    "type": "string",
    "pattern": "^[A-Z][A-Z0-9_]{2,59}$",
    "dataClass": "TECHNICAL"
   },
   "decidedBy": {
    "description": "Who decided, by office.",
    "type": "string",
    "maxLength": 200,
    "dataClass": "TECHNICAL"
   },
   "decidedAt": {
    "description": "The day of the decision.",
    "type": "string",
    "format": "date",
    "dataClass": "TECHNICAL"
   },
   "reason": {
    "description": "Why.",
    "type": "string",
    "maxLength": 1000,
    "dataClass": "TECHNICAL"
   }
  }
 },
 {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://schemas.helhed.dk/policy/switch.schema.json",
  "title": "Switch",
  "description": "A question that the law leaves open and the DPO answers for the municipality.",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "code",
   "questionDa",
   "questionEn",
   "row",
   "owner",
   "positions",
   "strict"
  ],
  "properties": {
   "code": {
    "description": "Code.",
    "type": "string",
    "pattern": "^[A-Z][A-Z0-9_]{2,59}$",
    "dataClass": "TECHNICAL"
   },
   "questionDa": {
    "description": "The question, in Danish.",
    "type": "string",
    "maxLength": 1000,
    "dataClass": "TECHNICAL"
   },
   "questionEn": {
    "description": "The question.",
    "type": "string",
    "maxLength": 1000,
    "dataClass": "TECHNICAL"
   },
   "row": {
    "description": "The row of the law page that leaves it open.",
    "type": "string",
    "maxLength": 60,
    "dataClass": "TECHNICAL"
   },
   "owner": {
    "title": "SwitchOwner",
    "description": "Who may set it.",
    "type": "string",
    "enum": [
     "DPO"
    ],
    "dataClass": "TECHNICAL"
   },
   "positions": {
    "description": "Positions.",
    "type": "array",
    "maxItems": 10,
    "items": {
     "$ref": "https://schemas.helhed.dk/policy/switch-position.schema.json"
    },
    "dataClass": "TECHNICAL"
   },
   "strict": {
    "description": "The position where nobody has set it: the strict one.",
    "type": "string",
    "pattern": "^[A-Z][A-Z0-9_]{2,59}$",
    "dataClass": "TECHNICAL"
   }
  }
 }
];
