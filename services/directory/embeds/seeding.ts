import type { DataSource } from 'typeorm';
import { embedConsentIds } from '../ids';
import type { EmbedField } from './embed-field.type';

/** A consent as a member gave it elsewhere, or as the demo makes it up. */
export interface SeedConsent {
  readonly memberId: string;
  readonly partnerId: string;
  readonly fields: readonly EmbedField[];
  readonly grantedAt: Date;
}

const save = `
  insert into embed_consents (id, member_id, partner_id, fields, granted_at)
  select id, given.member_id, partner_id, array(select jsonb_array_elements_text(fields)), granted_at
  from jsonb_to_recordset($1::jsonb) as given
    (id uuid, member_id text, partner_id text, fields jsonb, granted_at timestamptz)
  where not exists (select from people where people.id = given.member_id and people.is_erased)
  on conflict on constraint embed_consents_one_each do nothing
`;

const batchSize = 1_000;

/** Adds consents in batches. What a member said since stays as it is. */
export async function seedConsents(db: DataSource, consents: readonly SeedConsent[]): Promise<void> {
  for (let at = 0; at < consents.length; at += batchSize) {
    const rows = consents.slice(at, at + batchSize).map(({ memberId, partnerId, fields, grantedAt }) => ({
      id: embedConsentIds.uuid(embedConsentIds.make(grantedAt.getTime())),
      member_id: memberId,
      partner_id: partnerId,
      fields,
      granted_at: grantedAt,
    }));
    await db.query(save, [JSON.stringify(rows)]);
  }
}
