import type { Form } from './form';

/** The page for programs. Its shape is a promise to partners (docs/embeds.md): keys are added, never renamed. */
export const json: Form = {
  ending: 'json',
  contentType: 'application/json; charset=utf-8',
  isForPrograms: true,
  styleSource: null,
  render({ page: { list, region, cards, total, next }, partner, at }) {
    return `${JSON.stringify({
      region: { name: region.name, url: at.page },
      partner: { name: partner.name, website: partner.website },
      [list.name]: cards.map((card) => card.json),
      total,
      next: next && at.of(json, next),
    })}\n`;
  },
};
