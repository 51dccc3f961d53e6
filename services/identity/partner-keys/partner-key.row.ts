import { Column, Entity, PrimaryColumn } from 'typeorm';
import { memberIds, partnerIds, partnerKeyIds } from '../ids';

/** Without its hash: what checks a key (key-call.ts) compares it in the database, and nothing reads it. */
@Entity('partner_keys')
export class PartnerKeyRow {
  @PrimaryColumn('uuid', { transformer: partnerKeyIds.column })
  id!: string;

  @Column('uuid', { name: 'partner_id', transformer: partnerIds.column })
  partnerId!: string;

  @Column('text')
  name!: string;

  @Column('text', { array: true })
  scopes!: ('members:page' | 'members:read')[];

  /** Null for every region. */
  @Column('text', { name: 'region_ids', array: true, nullable: true })
  regionIds!: string[] | null;

  @Column('text', { array: true })
  origins!: string[];

  @Column('integer', { name: 'daily_quota' })
  dailyQuota!: number;

  @Column('uuid', { name: 'made_by', nullable: true, transformer: memberIds.column })
  madeById!: string | null;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  /** Since then, or from then on, it serves no more. */
  @Column('timestamptz', { name: 'ends_at', nullable: true })
  endsAt!: Date | null;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
