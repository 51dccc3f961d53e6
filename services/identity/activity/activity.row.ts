import { Column, Entity, PrimaryColumn } from 'typeorm';
import { accountIds, activityIds } from '../ids';

@Entity('audit_events')
export class ActivityRow {
  @PrimaryColumn('uuid', { transformer: activityIds.column })
  id!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  kind!: string;

  /** Null where it was nobody's account, or is no more. */
  @Column('uuid', { name: 'account_id', nullable: true, transformer: accountIds.column })
  accountId!: string | null;

  /** A /24 of IPv4, a /48 of IPv6: enough to know the place again, too little to find a person by. */
  @Column('cidr', { nullable: true })
  network!: string | null;

  /** See device.ts of sessions. */
  @Column('text', { nullable: true })
  device!: string | null;

  /** What an operator acted on, or the community of a role. Never a person. */
  @Column('text', { nullable: true })
  about!: string | null;

  /** Who did it, where it was another member. */
  @Column('uuid', { name: 'by_account_id', nullable: true, transformer: accountIds.column })
  byAccountId!: string | null;

  @Column('text', { nullable: true })
  role!: string | null;

  get communityId(): string | null {
    return this.role === null ? null : this.about;
  }
}
