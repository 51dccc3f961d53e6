import { Column, Entity, PrimaryColumn } from 'typeorm';
import { skillIds } from '../ids';
import type { SkillCategory } from './skill.type';

@Entity('skills')
export class SkillRow {
  @PrimaryColumn('uuid', { transformer: skillIds.column })
  id!: string;

  @Column('text')
  slug!: string;

  @Column('text', { name: 'name_fr' })
  nameFr!: string;

  @Column('text', { name: 'name_en' })
  nameEn!: string;

  @Column('text')
  category!: SkillCategory;
}
