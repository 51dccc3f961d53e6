import { Column, Entity, PrimaryColumn } from 'typeorm';
import { accountIds, providerLinkIds } from '../ids';

@Entity('provider_links')
export class ProviderLinkRow {
  @PrimaryColumn('uuid', { transformer: providerLinkIds.column })
  id!: string;

  @Column('uuid', { name: 'account_id', transformer: accountIds.column })
  accountId!: string;

  @Column('text')
  issuer!: string;

  /** Who its owner is to the issuer: with it, the whole identity, and the address is none of it. */
  @Column('text')
  subject!: string;

  @Column('timestamptz', { name: 'linked_at' })
  linkedAt!: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
