import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale } from '../../../kit/words';
import { accountIds } from '../ids';

@Entity('accounts')
export class AccountRow {
  @PrimaryColumn('uuid', { transformer: accountIds.column })
  id!: string;

  @Column('text')
  email!: string;

  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash!: string | null;

  /** The name their member gets once the address is verified. */
  @Column('text', { name: 'display_name' })
  displayName!: string;

  @Column('text')
  locale!: Locale;

  @Column('text', { name: 'time_zone', nullable: true })
  timeZone!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'verified_at', nullable: true })
  verifiedAt!: Date | null;
}
