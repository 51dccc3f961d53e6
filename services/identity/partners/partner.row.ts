import { Column, Entity, PrimaryColumn } from 'typeorm';
import { partnerIds } from '../ids';

@Entity('partners')
export class PartnerRow {
  @PrimaryColumn('uuid', { transformer: partnerIds.column })
  id!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  name!: string;

  @Column('text')
  website!: string;

  /** Web pages of these may frame and read what the partner may show. Not secret, and read in the graph by its representatives alone. */
  @Column('text', { array: true })
  origins!: string[];

  @Column('boolean', { name: 'is_active' })
  isActive!: boolean;
}
