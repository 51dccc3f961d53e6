import { Column, Entity, PrimaryColumn } from 'typeorm';
import { savedSearchIds } from '../ids';
import type { MemberFilter } from '../members/member-filter.type';
import type { ScopeInput } from '../scope/scope.type';

/** What JSON makes of a filter: times are texts. */
export type StoredFilter = Omit<MemberFilter, 'joinedSince' | 'availableBy'> & {
  readonly joinedSince?: string | null;
  readonly availableBy?: string | null;
};

@Entity('saved_searches')
export class SavedSearchRow {
  @PrimaryColumn('uuid', { transformer: savedSearchIds.column })
  id!: string;

  @Column('text', { name: 'member_id' })
  memberId!: string;

  @Column('text')
  name!: string;

  @Column('jsonb')
  scope!: ScopeInput | null;

  @Column('jsonb')
  filter!: StoredFilter | null;

  @Column('boolean')
  alert!: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'last_told_at' })
  lastToldAt!: Date | null;
}
