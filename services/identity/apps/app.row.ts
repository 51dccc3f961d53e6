import { Column, Entity, PrimaryColumn } from 'typeorm';
import { accountIds, appIds } from '../ids';

@Entity('apps')
export class AppRow {
  @PrimaryColumn('uuid', { transformer: appIds.column })
  id!: string;

  @Column('uuid', { name: 'owner_id', transformer: accountIds.column })
  ownerId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  website!: string;

  @Column('text', { name: 'redirect_uris', array: true })
  redirectUris!: string[];

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
