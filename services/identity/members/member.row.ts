import { Column, Entity, PrimaryColumn } from 'typeorm';
import { accountIds, memberIds } from '../ids';
import type { MemberAudience } from './member.type';

@Entity('members')
export class MemberRow {
  @PrimaryColumn('uuid', { transformer: memberIds.column })
  id!: string;

  @Column('uuid', { name: 'account_id', transformer: accountIds.column })
  accountId!: string;

  @Column('text')
  handle!: string;

  @Column('text', { name: 'display_name' })
  displayName!: string;

  @Column('text', { name: 'avatar_url', nullable: true })
  avatarUrl!: string | null;

  @Column('text')
  audience!: MemberAudience;

  @Column('timestamptz', { name: 'joined_at' })
  joinedAt!: Date;

  /** The day from which they are hidden, since they never answered whether they are still here; null for everyone else. */
  @Column('date', { name: 'away_since', nullable: true })
  awaySince!: string | null;
}
