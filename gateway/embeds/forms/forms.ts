import { atom } from './atom';
import type { Form } from './form';
import { htmlPage } from './html-page';
import { json } from './json';
import { jsonFeed } from './json-feed';
import { rss } from './rss';
import { svgCard } from './svg-card';

/** Every form of a list, by how its addresses end. */
export const forms: ReadonlyMap<string, Form> = new Map(
  [htmlPage, json, jsonFeed, rss, atom, svgCard].map((form) => [form.ending, form]),
);
