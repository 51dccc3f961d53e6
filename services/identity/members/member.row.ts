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
}
