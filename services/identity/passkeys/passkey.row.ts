import { Column, Entity, PrimaryColumn } from 'typeorm';
import { accountIds, passkeyIds } from '../ids';

/** What is shown of a passkey; what it is checked with is read where it is checked. */
@Entity('passkeys')
export class PasskeyRow {
  @PrimaryColumn('uuid', { transformer: passkeyIds.column })
  id!: string;

  @Column('uuid', { name: 'account_id', transformer: accountIds.column })
  accountId!: string;

  @Column('text')
  name!: string;

  @Column('timestamptz', { name: 'added_at' })
  addedAt!: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
