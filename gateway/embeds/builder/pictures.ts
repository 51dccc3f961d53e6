import { html } from '../../pages/html';
import { cardSize, svgCard } from '../forms/svg-card';
import { firstList } from '../lists/lists';
import { mapShape, mapSize, mapTitle } from '../map/map-svg';
import { mapName } from '../map/places';
import { addressOf, titleOf } from './address';
import type { Chosen } from './chosen';

interface Picture {
  readonly name: 'html' | 'map';
  readonly code: string;
}

/** The card, which leads to the page; and of members the map, in a frame: on an open page a picture would stay as it is when somebody withdraws. */
export function picturesOf(chosen: Chosen, hameau: string): Picture[] {
  const card = html`<a href="${addressOf(chosen, hameau)}"><img src="${addressOf(chosen, hameau, `.${svgCard.ending}`)}" width="${cardSize.width}" height="${cardSize.height}" alt="${titleOf(chosen)}" loading="lazy"></a>`;
  const map = html`<iframe src="${addressOf(chosen, hameau, `/${mapName}.${mapShape.ending}`)}" width="${mapSize.width}" height="${mapSize.height}" title="${titleOf(chosen)}. ${mapTitle[chosen.lang]}" sandbox="allow-scripts" loading="lazy" frameborder="0"></iframe>`;
  const isOfMembers = chosen.list === firstList.name;
  return [
    { name: 'html', code: card.text },
    ...(isOfMembers ? [{ name: 'map' as const, code: map.text }] : []),
  ];
}
