import { Column, Entity, PrimaryColumn } from 'typeorm';
import { embedConsentIds } from '../ids';
import type { EmbedField } from './embed-field.type';

@Entity('embed_consents')
export class EmbedConsentRow {
  @PrimaryColumn('uuid', { transformer: embedConsentIds.column })
  id!: string;

  @Column('text', { name: 'member_id' })
  memberId!: string;

  @Column('text', { name: 'partner_id' })
  partnerId!: string;

  @Column('text', { array: true })
  fields!: EmbedField[];

  @Column('timestamptz', { name: 'granted_at' })
  grantedAt!: Date;
}
