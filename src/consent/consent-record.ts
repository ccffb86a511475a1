import type { Purpose } from '../generated/documents.js';
import type { JsonObject } from '../kernel/canonical-json.js';
import type { Consent } from './consent.entity.js';
import { CONSENT_KINDS } from './consent-kinds.js';
import type { Standing } from './standing.js';

/** What a consent record says beside the consent itself. */
export interface RecordAround {
  /** four digits; the controller is the municipality */
  municipality: string;
  purpose?: Pick<Purpose, 'code' | 'nameDa' | 'nameEn' | 'dpvPurpose'>;
  now: Date;
  /** whether all who must give it have, on the day of the receipt */
  standing: Standing;
}

const PROFILES = [
  'https://w3id.org/dpv/schema/dpv-27560#receipt-record',
  'https://w3id.org/dpv/schema/dpv-27560#receipt-eu-gdpr',
];
const SPECIAL = ['HEALTH', 'SUBSTANCE_USE'];
const FREE_OF_SECRETS = ['TECHNICAL'];

/** The state of a consent at an instant, as DPV names it: one that somebody must still give is only asked for. */
export function statusOf({ answer, expiresAt, withdrawnAt }: Consent, now: Date, standing: Standing): string {
  if (answer === 'REFUSED') return 'dpv:ConsentRefused';
  if (answer === 'NO_ANSWER') return 'dpv:ConsentRequested';
  if (withdrawnAt !== null) return 'dpv:ConsentWithdrawn';
  if (standing === 'INCOMPLETE') return 'dpv:ConsentRequested';
  if (standing === 'OUTGROWN') return 'dpv:ConsentExpired';
  return expiresAt !== null && expiresAt <= now ? 'dpv:ConsentExpired' : 'dpv:ConsentGiven';
}

/**
 * A consent as a receipt that holds its record, in the fields of ISO/IEC TS 27560 with the terms of DPV 2.3. The citizen stands in it as
 * the keyed pseudonym of his number, so that the receipt can be kept anywhere.
 */
export function consentReceiptOf(consent: Consent, { municipality, now, purpose, standing }: RecordAround): JsonObject {
  const { id, citizenKey, kind, dataClasses, givenAt, expiresAt } = consent;
  const { da, law } = CONSENT_KINDS[kind];
  const controller = `urn:helhed:municipality:${municipality}`;
  return {
    '@context': 'https://w3id.org/dpv/schema/dpv-27560#',
    conforms_to: PROFILES,
    schema_version: 'ISO-IEC-TS-27560:2023',
    receipt_id: `${id}:${now.toISOString()}`,
    record_id: id,
    pii_principal_id: citizenKey,
    processing: [
      {
        privacy_notice: consent.textVersion,
        language: 'da',
        purpose: purpose?.nameDa ?? da,
        purpose_code: purpose?.code ?? null,
        purpose_type: purpose?.dpvPurpose ?? 'dpv:PublicServiceProvision',
        lawful_basis: { type: kind === 'GDPR_CONSENT' ? 'eu-gdpr:A6-1-a' : 'dpv:Consent', kind, law },
        pii_information: dataClasses.map((pii_type) => ({
          pii_type,
          pii_optional: false,
          sensitive_pii_category: !FREE_OF_SECRETS.includes(pii_type),
          special_pii_category: SPECIAL.includes(pii_type),
        })),
        data_range: { from: consent.dataFrom, to: consent.dataTo },
        pii_controllers: [controller],
        collection_method: 'dpv:Retrieve',
        processing_method: 'dpv:Consult',
        source_sectors: consent.sectors,
        source_systems: consent.systems,
        recipient_third_parties: [...consent.receiverUnits, ...consent.receiverEmployees],
        frequency: consent.usesMost === null ? null : { most: consent.usesMost, unit: 'DAY', value: consent.usesDays },
        case_ref: consent.caseRef,
        storage_locations: ['DK'],
        retention_period: 'P5Y',
        jurisdiction: 'DK',
        withdrawal_method: 'withdrawConsent(id), or by word to any caseworker',
        privacy_rights: ['dpv:RightExerciseActivity'],
      },
    ],
    party_identification: [
      {
        party_id: controller,
        party_name: `Kommune ${municipality}`,
        party_role: 'dpv:DataController',
        party_type: 'dpv:PublicAuthority',
      },
    ],
    event: [
      {
        event_time: givenAt.toISOString(),
        validity_duration: expiresAt?.toISOString() ?? null,
        entity_id: consent.giver,
        other_entities: consent.completedBy.map(({ giver }) => giver),
        event_type: consent.form,
        event_state: statusOf(consent, now, standing),
        evidence: consent.evidenceRef,
        withdrawn_at: consent.withdrawnAt?.toISOString() ?? null,
      },
    ],
  };
}
