import { skills } from '../../../services/directory/taxonomy/taxonomy';
import { words } from './persona';

const slugs = `
  html-css javascript typescript react vue node php wordpress drupal python ruby java go graphql sql
  mobile-ios mobile-android e-commerce web-performance software-testing mapping site-takeover linux docker
  kubernetes hosting networks it-security backups e-mail-delivery privacy data-analysis dashboards
  spreadsheets data-visualisation web-analytics open-data ux-research usability-testing interaction-design
  design-systems figma accessibility graphic-design logo-identity illustration service-design web-writing
  copywriting technical-writing proofreading plain-language grant-writing newsletters english-french
  french-english german-french english-spanish dutch-english localisation post-editing subtitling
  interpreting teaching-english seo local-search social-media online-advertising community-building
  project-management product-management quotes-and-invoices bookkeeping us-self-employment-tax
  micro-enterprise public-tenders remote-team-lead photography video-editing podcast-editing
  customer-support computer-help teaching-beginners e-learning virtual-assistance
`;

/** What the crowd can do: few enough of the common list that a search finds several people, and the same ones as the list grows. */
export const crowdSkills = words(slugs.replaceAll('\n', ' ')).map((slug) => {
  const skill = skills.find((one) => one.slug === slug);
  if (!skill) throw new Error(`The common list has no skill ${slug}.`);
  return skill;
});
