import { Column, Entity, PrimaryColumn } from 'typeorm';
import { accountIds, appIds, sessionIds } from '../ids';

@Entity('sessions')
export class SessionRow {
  @PrimaryColumn('uuid', { transformer: sessionIds.column })
  id!: string;

  @Column('uuid', { name: 'account_id', transformer: accountIds.column })
  accountId!: string;

  /** Null for a device of the member's own. */
  @Column('uuid', { name: 'app_id', nullable: true, transformer: appIds.column })
  appId!: string | null;

  @Column('text', { array: true })
  scopes!: string[];

  /** See device.ts. */
  @Column('text', { nullable: true })
  device!: string | null;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  @Column('timestamptz', { name: 'used_at' })
  usedAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
