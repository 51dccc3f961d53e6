import type { DataSource } from 'typeorm';
import { manyByKey, oneByKey, perArguments } from '../../../kit/loader';
import type { Viewer } from '../../../kit/viewer';
import type { NamedEntry, SkillEntry } from '../documents/document.row';
import { type AskedCards, type CountedCards, cardsOfEach, countOfEach } from './card-statements';
import { type NamedOn, namesOf, placesOfEach } from './shown-statements';

/** What is on one card; made by the statement, from consented fields alone. */
export interface Card {
  readonly name: string | null;
  readonly photoUrl: string | null;
  readonly headline: string | null;
  readonly professions: readonly NamedEntry[] | null;
  readonly skills: readonly SkillEntry[] | null;
  readonly languages: readonly string[] | null;
  readonly website: string | null;
  readonly links: readonly { readonly title: string; readonly url: string }[] | null;
  readonly place: string | null;
}

/** One line of a page of cards. A community without any has one with nothing on it. */
export interface CardRow {
  readonly community_id: string;
  readonly is_partner: boolean;
  readonly id: string | null;
  readonly granted_at: Date | null;
  readonly card: Card;
}

/** An area with how many show it; a community without any has one without a name. */
export interface PlaceRow {
  readonly community_id: string;
  readonly is_partner: boolean;
  readonly name: string | null;
  readonly latitude: number;
  readonly longitude: number;
  readonly count: number;
}

interface CountRow {
  readonly community_id: string;
  readonly count: number;
}

/** The guarded door to cards. Whoever asks the same page of several communities in one request shares one statement. */
export function cardLoaders(db: DataSource, viewer: Viewer | null) {
  return {
    ofCommunity: perArguments((asked: AskedCards) =>
      manyByKey(
        (row: CardRow) => row.community_id,
        (ids: readonly string[]): Promise<CardRow[]> => {
          const { sql, values } = cardsOfEach(ids, asked, viewer);
          return db.query(sql, [...values]);
        },
      ),
    ),
    countOfCommunity: perArguments((asked: CountedCards) =>
      oneByKey(
        (row: CountRow) => row.community_id,
        (ids: readonly string[]): Promise<CountRow[]> => {
          const { sql, values } = countOfEach(ids, asked, viewer);
          return db.query(sql, [...values]);
        },
      ),
    ),
    placesOfCommunity: perArguments((asked: CountedCards) =>
      manyByKey(
        (row: PlaceRow) => row.community_id,
        (ids: readonly string[]): Promise<PlaceRow[]> => {
          const { sql, values } = placesOfEach(ids, asked, viewer);
          return db.query(sql, [...values]);
        },
      ),
    ),
    /** The names of members, as far as a partner may show them of a region. */
    nameOf: perArguments((on: NamedOn) =>
      oneByKey(
        (row: { readonly id: string; readonly name: string }) => row.id,
        (ids: readonly string[]) => {
          const { sql, values } = namesOf(ids, on, viewer);
          return db.query<{ id: string; name: string }[]>(sql, [...values]);
        },
      ),
    ),
  };
}
