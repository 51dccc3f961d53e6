import { Column, Entity, PrimaryColumn } from 'typeorm';
import { memberIds } from '../ids';
import type { ShownPrecision } from './home.type';

/** Where a member lives. `placeId` never leaves this table: all others know is the shown area, computed when it was saved. */
@Entity('homes')
export class HomeRow {
  @PrimaryColumn('uuid', { name: 'member_id', transformer: memberIds.column })
  memberId!: string;

  @Column('text', { name: 'place_id', nullable: true })
  placeId!: string | null;

  @Column('text')
  precision!: ShownPrecision;

  @Column('text', { name: 'area_id', nullable: true })
  areaId!: string | null;

  @Column('text', { name: 'area_name', nullable: true })
  areaName!: string | null;

  @Column('text', { name: 'country_code', nullable: true })
  countryCode!: string | null;

  @Column('double precision', { nullable: true })
  latitude!: number | null;

  @Column('double precision', { nullable: true })
  longitude!: number | null;
}
