import { Column, Entity, PrimaryColumn } from 'typeorm';
import { memberIds } from '../ids';

@Entity('blocks')
export class BlockRow {
  @PrimaryColumn('uuid', { name: 'blocker_id', transformer: memberIds.column })
  blockerId!: string;

  @PrimaryColumn('uuid', { name: 'blocked_id', transformer: memberIds.column })
  blockedId!: string;

  @Column('timestamptz', { name: 'blocked_at' })
  blockedAt!: Date;
}
