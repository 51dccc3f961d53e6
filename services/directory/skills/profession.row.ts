import { Column, Entity, PrimaryColumn } from 'typeorm';
import { professionIds } from '../ids';

@Entity('professions')
export class ProfessionRow {
  @PrimaryColumn('uuid', { transformer: professionIds.column })
  id!: string;

  @Column('text')
  slug!: string;

  @Column('text', { name: 'name_fr' })
  nameFr!: string;

  @Column('text', { name: 'name_en' })
  nameEn!: string;
}
