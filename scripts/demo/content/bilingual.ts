export type Language = 'fr' | 'en';

export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}
